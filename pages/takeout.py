"""Everything that is kept of a person, in one file: each room tells what it knows (`export_of` in its exports.py)."""

import json
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.apps import apps
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.utils.module_loading import module_has_submodule

FIRST_DAY = (2026, 1, 1, 0, 0, 0)  # a file says nothing about when, or by whom, it was made


def told_by_rooms(user) -> Iterator[tuple[str, str, dict]]:
    """The name of each room that knows something, how it is called, and what it knows."""
    for room in settings.ROOMS:
        config = apps.get_app_config(room)
        if not module_has_submodule(config.module, "exports"):
            continue
        export_of = getattr(import_module(f"{room}.exports"), "export_of", None)
        if export_of is not None:
            yield room, str(config.verbose_name), export_of(user)


def takeout(user) -> bytes:
    """The ZIP: for each room a page to read and the same as JSON, and a first page that leads to them."""
    rooms = []
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for room, title, told in told_by_rooms(user):
            plain = json.loads(json.dumps(told, cls=DjangoJSONEncoder, default=str))
            rooms.append((room, title))
            _put(archive, f"{room}.json", json.dumps(plain, ensure_ascii=False, indent=2))
            page = {"title": title, "html": plain}
            _put(archive, f"{room}.html", render_to_string("pages/takeout/room.html", page))
        _put(archive, "index.html", render_to_string("pages/takeout/index.html", {"rooms": rooms}))
    return file.getvalue()


def _put(archive: ZipFile, name: str, text: str) -> None:
    entry = ZipInfo(f"kantlijn/{name}", FIRST_DAY)
    entry.compress_type = ZIP_DEFLATED
    archive.writestr(entry, text)
