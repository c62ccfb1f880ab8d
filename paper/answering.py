"""A file as answer: made in a small room, under a neutral name."""

from collections.abc import Callable

from django.http import HttpResponse
from django.utils.cache import patch_cache_control

from ui.later import SmallRoom

TYPES = {
    "ics": "text/calendar; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "zip": "application/zip",
}
ROOM = SmallRoom(seats=1, queue=3, patience=5.0)  # four threads of eight at most; the others go on reading


def file_answer(name: str, ending: str, make: Callable[[], bytes]) -> HttpResponse:
    """The file that `make` makes, to keep; when too many are being made already, TryLater."""
    with ROOM.seat():
        content = make()
    response = HttpResponse(content, content_type=TYPES[ending])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return response


def public_file(name: str, ending: str, make: Callable[[], bytes]) -> HttpResponse:
    """The same, for everyone: it is kept with the public pages for as long as the content stays the same."""
    response = file_answer(name, ending, make)
    patch_cache_control(response, public=True)
    return response
