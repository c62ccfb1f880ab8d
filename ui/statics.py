"""Static files, collected again only when one of them changed."""

import hashlib

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect_when_changed() -> bool:
    """Collect, hash and compress the static files when they differ from last time; says whether it did."""
    mark = settings.STATIC_ROOT / ".collected"
    now = fingerprint()
    if mark.exists() and mark.read_text() == now:
        return False
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    mark.write_text(now)
    return True


def fingerprint() -> str:
    """One digest over the name, size and moment of every static file."""
    found = hashlib.sha256()
    for finder in get_finders():
        for path, storage in sorted(finder.list([]), key=lambda entry: entry[0]):
            found.update(f"{path} {storage.size(path)} {storage.get_modified_time(path)}\n".encode())
    return found.hexdigest()
