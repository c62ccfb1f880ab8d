"""A browser in which somebody once signed in keeps a mark of it, and so a budget of its own for wrong passwords.

Who does not know that mark can try as often as they like: they never use up the tries of the teacher's own computer.
The mark says nothing to whoever reads it, and opens nothing.
"""

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

COOKIE = "known"
KEPT = 180 * 24 * 60 * 60
MOST = 8  # a computer in a teachers' room knows several people


def is_known(request, email: str) -> bool:
    """Whether somebody with this address signed in here before."""
    return any(constant_time_compare(mark, mark_of(email)) for mark in _marks(request))


def remember(request, response, email: str) -> None:
    """Know this browser from now on; the newest person first."""
    mark = mark_of(email)
    marks = [mark, *(other for other in _marks(request) if other != mark)][:MOST]
    response.set_cookie(
        COOKIE,
        ".".join(marks),
        max_age=KEPT,
        secure=bool(settings.SESSION_COOKIE_SECURE),
        httponly=True,
        samesite="Lax",
    )


def mark_of(email: str) -> str:
    """The mark of an address, known to us only."""
    return salted_hmac("accounts.known_device", email.strip().lower(), algorithm="sha256").hexdigest()[:40]


def _marks(request) -> list[str]:
    return [mark for mark in request.COOKIES.get(COOKIE, "").split(".") if mark.isascii()][:MOST]
