"""What stays in memory until content changes: vocabularies, the help block, the facets of all lessons.

A request asks the database once for one number and, as long as that number stays the same, reads the rest from memory.
The number grows in the transaction of the change itself, so no process serves what was changed elsewhere.
"""

from collections.abc import Callable
from threading import RLock, local
from typing import Any, cast

from django.core.signals import request_finished, request_started
from django.db import connection, models
from django.db.models.signals import m2m_changed, post_delete, post_save

from .models import ContentVersion

_memory: dict[str, tuple[int, Any]] = {}
_building = RLock()
_request = local()


def content_version() -> int:
    """The number of today's content, asked of the database; 0 when nothing was ever planted."""
    with connection.cursor() as cursor:  # by hand: every page asks this, and the ORM would take five times as long
        cursor.execute("SELECT number FROM publishing_contentversion WHERE id = 1")
        row = cursor.fetchone()
    return row[0] if row else 0


def version_for_this_request() -> int:
    """The same number, asked once a request; outside a request it is asked every time."""
    if not getattr(_request, "is_open", False):
        return content_version()
    if _request.version is None:
        _request.version = content_version()
    return _request.version


def remember[T](name: str, build: Callable[[], T]) -> T:
    """What `build` makes, from memory while the content version stays the same.

    A request that itself changed content keeps nothing: its change may still be taken back.
    """
    version = version_for_this_request()
    if getattr(_request, "has_changed_content", False):
        return build()
    if (kept := _memory.get(name)) and kept[0] == version:
        return cast(T, kept[1])
    with _building:  # who comes second waits, and finds it made
        if not (kept := _memory.get(name)) or kept[0] != version:
            kept = _memory[name] = version, build()
    return cast(T, kept[1])


def change_stands() -> None:
    """What was changed here is committed: memory may keep what is read from now on."""
    _request.has_changed_content = False


def forget() -> None:
    """Empty the memory; for tests, whose transactions are rolled back."""
    _memory.clear()
    _request.has_changed_content = False


def watch(model: type[models.Model]) -> None:
    """Let every saved or deleted row of this model, and every link of it, grow the content version."""
    label = model._meta.label
    post_save.connect(_grow, sender=model, dispatch_uid=f"grow-{label}-save")
    post_delete.connect(_grow, sender=model, dispatch_uid=f"grow-{label}-delete")
    for field in model._meta.many_to_many:
        m2m_changed.connect(_grow, sender=field.remote_field.through, dispatch_uid=f"grow-{label}-{field.name}")


def _grow(sender, action="post_save", **kwargs):
    if not action.startswith("pre_"):
        ContentVersion.grow()
        _request.version, _request.has_changed_content = None, True


def _open(**kwargs):
    _request.is_open, _request.version, _request.has_changed_content = True, None, False


def _close(**kwargs):
    _request.is_open = False


request_started.connect(_open, dispatch_uid="content-version-open")
request_finished.connect(_close, dispatch_uid="content-version-close")
