"""Signing in: what this browser kept as a visitor goes to the account, without loss and without doubles."""

import logging
import re
import uuid

from django.contrib import messages
from django.contrib.messages.api import MessageFailure
from django.db import DatabaseError, transaction
from django.db.models import F, Max
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .models import ClassGroup, Collection, Keeper, MarginNote, Plan, SavedLesson, Taught, Visitor
from .visitors import forget_visitor, visitor_of

logger = logging.getLogger(__name__)


def bring_along(sender, request, user, **kwargs) -> None:
    """When somebody signs in. A database that cannot write now keeps nobody out: the rows wait for the next time."""
    visitor = visitor_of(request) if request is not None else None
    if visitor is None:
        return
    try:
        counts = merge(visitor=visitor, user=user)
    except DatabaseError:
        logger.exception("What visitor %s kept could not be brought to account %s.", visitor.pk, user.pk)
        return
    forget_visitor(request)
    try:
        _say(request, *counts)
    except MessageFailure:  # a request without messages: a test, or another program that signs in
        return


@transaction.atomic
def merge(*, visitor: Visitor, user) -> tuple[int, int, int]:
    """All that a visitor keeps becomes this teacher's; says how many lessons, notes and plans.

    Twice is as good as once.
    """
    if not Visitor.objects.select_for_update().filter(pk=visitor.pk).exists():
        return 0, 0, 0
    _merge_collections(visitor, user)
    counts = _merge_lessons(visitor, user), _merge_notes(visitor, user), _merge_plans(visitor, user)
    visitor.delete()
    return counts


def _merge_collections(visitor: Visitor, user) -> None:
    """A collection of the same name takes the lessons in; another comes after those of the account."""
    theirs = Collection.objects.owned_by(Keeper(user=user))
    by_name = {collection.name.casefold(): collection for collection in theirs.there()}
    last = theirs.aggregate(last=Max("position"))["last"] or 0
    for collection in Collection.objects.owned_by(Keeper(visitor=visitor)):
        same = by_name.get(collection.name.casefold())
        if same and not collection.let_go_at:
            collection.saved.update(collection=same)
            collection.delete()
        else:
            collection.user, collection.visitor, collection.position = user, None, last + collection.position
            collection.save()


def _merge_lessons(visitor: Visitor, user) -> int:
    """A lesson that both keep stays once, with both lines; the others come after those of the account."""
    theirs = SavedLesson.objects.owned_by(Keeper(user=user))
    last = theirs.aggregate(last=Max("position"))["last"] or 0
    there = {saved.lesson_id: saved for saved in theirs}
    own = list(SavedLesson.objects.owned_by(Keeper(visitor=visitor)))
    doubles = [saved for saved in own if saved.lesson_id in there]
    for saved in doubles:
        _join(there[saved.lesson_id], saved)
    SavedLesson.objects.filter(pk__in=[saved.pk for saved in doubles]).delete()
    SavedLesson.objects.filter(visitor=visitor).update(user=user, visitor=None, position=F("position") + last)
    return sum(not saved.let_go_at for saved in own)


def _join(kept: SavedLesson, saved: SavedLesson) -> None:
    before = kept.note, kept.collection_id, kept.let_go_at
    if not saved.let_go_at:
        kept.let_go_at = None
    kept.note = both(kept.note, saved.note, between=" · ")
    kept.collection_id = kept.collection_id or saved.collection_id
    if before != (kept.note, kept.collection_id, kept.let_go_at):
        kept.version += 1
        kept.save()


def _merge_notes(visitor: Visitor, user) -> int:
    """Beside one phase of one lesson, two notes that differ become one note with both."""
    place = ("lesson_id", "phase_position", "phase_title")
    there = {tuple(getattr(note, name) for name in place): note for note in MarginNote.objects.filter(user=user)}
    own = list(MarginNote.objects.filter(visitor=visitor))
    doubles = []
    for note in own:
        if kept := there.get(tuple(getattr(note, name) for name in place)):
            doubles.append(note.pk)
            text = both(kept.text, note.text, between="\n\n")
            if text != kept.text:
                kept.text, kept.version = text, kept.version + 1
                kept.written_at = max(kept.written_at, note.written_at)
                kept.save()
    MarginNote.objects.filter(pk__in=doubles).delete()
    MarginNote.objects.filter(visitor=visitor).update(user=user, visitor=None)
    return sum(bool(note.text) for note in own)


def _merge_plans(visitor: Visitor, user) -> int:
    """Plans, classes and what was taught simply change hands."""
    own = Plan.objects.filter(visitor=visitor)
    for plan in own.filter(key__in=Plan.objects.filter(user=user).values("key")):  # pressed again after a failed merge
        plan.key = uuid.uuid4()
        plan.save(update_fields=["key"])
    for model in (ClassGroup, Taught):
        model.objects.filter(visitor=visitor).update(user=user, visitor=None)
    count = own.there().count()
    own.update(user=user, visitor=None)
    return count


def both(first: str, second: str, *, between: str) -> str:
    """Two texts as one, without loss: one that stands whole inside the other is not said twice."""
    if _stands_in(first, second):
        return first
    if _stands_in(second, first):
        return second
    return f"{first}{between}{second}"


def _stands_in(text: str, part: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text) is not None if part else True


def _say(request, lessons: int, notes: int, plans: int) -> None:
    said = []
    if lessons:
        said.append(ngettext("%d lesson", "%d lessons", lessons) % lessons)
    if notes:
        said.append(ngettext("%d note", "%d notes", notes) % notes)
    if plans:
        said.append(ngettext("%d lesson plan", "%d lesson plans", plans) % plans)
    if said:
        what = _(" and ").join(said)
        messages.success(request, _("What you kept in this browser is now with your account: %s.") % what)
