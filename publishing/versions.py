"""What stays in memory until content changes: vocabularies, the help block, the facets of all lessons.

A request asks the database once for one number and, as long as that number stays the same, reads the rest from memory.
The number grows in the transaction of the change itself, so no process serves what was changed elsewhere.
"""

from collections.abc import Callable
from threading import Lock, local
from typing import Any

from django.core.signals import request_finished, request_started
from django.db import models
from django.db.models.signals import m2m_changed, post_delete, post_save

from .models import ContentVersion

_memory: dict[str, tuple[int, Any]] = {}
_lock = Lock()
_request = local()


def content_version() -> int:
    """The number of today's content, asked of the database; 0 when nothing was ever planted."""
    return ContentVersion.objects.filter(pk=1).values_list("number", flat=True).first() or 0


def version_for_this_request() -> int:
    """The same number, asked once a request; outside a request it is asked every time."""
    if not getattr(_request, "is_open", False):
        return content_version()
    if _request.version is None:
        _request.version = content_version()
    return _request.version


def remember[T](name: str, build: Callable[[], T]) -> T:
    """What `build` makes, from memory while the content version stays the same."""
    version = version_for_this_request()
    kept = _memory.get(name)
    if kept is not None and kept[0] == version:
        return kept[1]
    made = build()
    with _lock:
        _memory[name] = (version, made)
    return made


def forget() -> None:
    """Empty the memory; for tests, whose transactions are rolled back."""
    _memory.clear()


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
        _request.version = None


def _open(**kwargs):
    _request.is_open, _request.version = True, None


def _close(**kwargs):
    _request.is_open = False


request_started.connect(_open, dispatch_uid="content-version-open")
request_finished.connect(_close, dispatch_uid="content-version-close")
