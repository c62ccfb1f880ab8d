"""Who deleted their account stays deleted, also when a copy of the database from before is put back.

Beside the database, in a file that no copy brings back, stand a number and a fingerprint: nothing says who it was.
"""

import hashlib

from django.conf import settings

from .models import User


def write_down(pk: int, joined_at) -> None:
    """Remember that this account is gone."""
    settings.DATA.mkdir(parents=True, exist_ok=True)
    with _file().open("a") as lines:
        lines.write(f"{pk} {_mark(pk, joined_at)}\n")


def returned() -> list[User]:
    """Accounts that are in the database although somebody deleted them."""
    if not _file().exists():
        return []
    marks = dict(line.split() for line in _file().read_text().splitlines())
    there = User.objects.in_bulk([int(pk) for pk in marks])
    return [user for user in there.values() if _mark(user.pk, user.joined_at) == marks[str(user.pk)]]


def erase_again() -> int:
    """Delete them once more; says how many."""
    back = returned()
    for user in back:
        user.delete()
    return len(back)


def _file():
    return settings.DATA / "departed"


def _mark(pk: int, joined_at) -> str:
    return hashlib.sha256(f"{pk} {joined_at.timestamp()}".encode()).hexdigest()
