"""Every version of a piece of content with its parts: one press makes one version, and each version can be put back."""

from contextlib import contextmanager

from django.db import transaction
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from .models import Publishable

# What a version does not put back: where the piece stands on its road to the public.
ROAD = frozenset({"state", "published_at", "withdrawn_reason", "updated_at"})


@contextmanager
def one_version(piece: Publishable, *, by=None, reason: str = ""):
    """Whatever happens inside to a piece, its links and its parts is one version in its history, written at the end."""
    is_new = piece.pk is None
    piece.skip_history_when_saving = True
    try:
        yield piece
    finally:
        del piece.skip_history_when_saving
    if by is not None:
        piece._history_user = by
    piece._change_reason = reason or None
    piece.save()
    if is_new:
        piece.history.update(history_type="+")


@transaction.atomic
def put_back(piece: Publishable, record, by) -> None:
    """Give a piece and its parts the words and links of an earlier version; where it stands on its road stays.

    ValidationError or ValueError when that version can no longer be.
    """
    moment = formats.date_format(timezone.localtime(record.history_date), "SHORT_DATETIME_FORMAT")
    with one_version(piece, by=by, reason=_("Put back as it was on %(moment)s.") % {"moment": moment}):
        _take_over(piece, record)
        for part in piece.parts:
            _put_back_part(piece, part, record.history_date)
    if piece.is_public and (missing := piece.what_is_missing()):
        raise ValueError(" ".join(str(sentence) for sentence in missing))


def _take_over(piece, record) -> None:
    for field in record.tracked_fields:
        if field.name not in ROAD and not field.primary_key:
            setattr(piece, field.attname, getattr(record, field.attname))
    piece.full_clean()
    piece.save()
    _link(piece, record)


def _put_back_part(piece, part: str, moment) -> None:
    """Parts added since then go, parts that went return under their old number, the others get their old words."""
    manager = getattr(piece, part)
    then = {row.pk: row for row in manager.model.history.as_of(moment).filter(**{manager.field.attname: piece.pk})}
    manager.exclude(pk__in=then).delete()
    still_there = set(manager.values_list("pk", flat=True))
    for row in then.values():
        row._state.adding = row.pk not in still_there
        row.full_clean()
        row.save()
        _link(row, row._history)


def _link(row, record) -> None:
    for field in record._history_m2m_fields:
        wanted = getattr(record, field.name).values_list(field.m2m_reverse_field_name(), flat=True)
        getattr(row, field.name).set(field.related_model._default_manager.filter(pk__in=list(wanted)))
