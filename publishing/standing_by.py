"""What stands ready for when the database does not answer: files that the rooms write when content changes."""

import logging
from functools import wraps
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from django.conf import settings

from .versions import change_stands, content_version

logger = logging.getLogger(__name__)


def refresh() -> None:
    """After a change: let every room with a `standby` module write its files, where a folder is set for them."""
    if settings.STANDBY is None:
        return
    change_stands()
    settings.STANDBY.mkdir(parents=True, exist_ok=True)
    for room in reversed(settings.ROOMS):
        if find_spec(f"{room}.standby"):
            import_module(f"{room}.standby").write(settings.STANDBY)


def refreshing(view):
    """A page of the desk: when a press there changed content, what stands ready is written again."""

    @wraps(view)
    def pressed(request, *args, **kwargs):
        if request.method != "POST":
            return view(request, *args, **kwargs)
        before = content_version()
        response = view(request, *args, **kwargs)
        if content_version() != before:
            try:
                refresh()
            except OSError:  # what the curator saved is saved; the files of before still stand
                logger.exception("The pages that stand ready could not be written.")
        return response

    return pressed


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that whoever reads it sees the old or the new one, never half of it."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)
