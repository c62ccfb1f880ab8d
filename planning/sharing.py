"""Sharing a plan: freezing it, reading what was frozen, and making a copy of one's own from it.

The class, the day, the hour, the room, the teacher and the school stay at home; notes and reflection too, unless their
owner says otherwise.
"""

import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lessons.models import Lesson

from .codes import digest_of_words, words_of
from .fields import Written
from .models import Keeper, NotKept, Plan, PlanStep, PlanText, Share
from .preparation import Preparation, worked_out
from .versions import HEAD, STEP, contents_of, values_of

Field = PlanText.Field
AT_HOME = {"class_group_id", "planned_on", "starts_at", "lesson_hour", "teacher", "school", "room"}
SHARED_HEAD = [name for name in HEAD if name not in AT_HOME]
SHARED_STEP = [name for name in STEP if name not in ("key", "note")]


@transaction.atomic
def freeze(*, plan: Plan, notes: bool, reflection: bool) -> Share:
    """The plan as it stands now under a code: a new one, or the one that it has already."""
    Plan.objects.select_for_update().get(pk=plan.pk)
    Share.objects.to_sweep().filter(plan=plan).delete()
    now = {
        "contents": frozen(plan, notes=notes, reflection=reflection),
        "with_notes": notes,
        "with_reflection": reflection,
        "frozen_at": timezone.now(),
    }
    there = Share.objects.filter(plan=plan).first()
    if there and there.words:
        return Share.objects.update_or_create(plan=plan, defaults=now)[0]
    key = _free_key()
    code = {"key": key, "words_digest": digest_of_words(words_of(key))}
    return Share.objects.update_or_create(plan=plan, defaults=now | code)[0]


@transaction.atomic
def take_back(plan: Plan) -> None:
    """Withdraw a plan at once; whoever is copying it at this very moment is waited for."""
    for share in Share.objects.select_for_update().filter(plan=plan):
        share.delete()


def _free_key() -> uuid.UUID:
    """A key whose words no other share has."""
    while True:
        key = uuid.uuid4()
        if not Share.objects.filter(words_digest=digest_of_words(words_of(key))).exists():
            return key


def frozen(plan: Plan, *, notes: bool, reflection: bool) -> dict[str, Any]:
    """What of a plan goes to colleagues, as plain values."""
    contents = contents_of(plan)
    step_names = [*SHARED_STEP, "note"] if notes else SHARED_STEP
    left_out = {field for field, goes in ((Field.NOTE, notes), (Field.REFLECTION, reflection)) if not goes}
    kept = {
        "head": {name: contents["head"][name] for name in SHARED_HEAD},
        "steps": [{name: step[name] for name in step_names} for step in contents["steps"]],
        "texts": {field: text for field, text in contents["texts"].items() if field not in left_out},
    }
    return json.loads(json.dumps(kept, cls=DjangoJSONEncoder))


def has_changed(share: Share) -> bool:
    """Whether the owner changed something since that would be shared."""
    return share.contents != frozen(share.plan, notes=share.with_notes, reflection=share.with_reflection)


@dataclass(frozen=True)
class Origin:
    """The shared plan that a copy was made from, as long as it is shared."""

    share: Share
    is_newer: bool


def source_of(copy: Plan) -> Origin | None:
    """Where a copy came from, and whether its owner changed or shared it anew since."""
    if copy.shared_from_id is None:
        return None
    share = Share.objects.open().filter(pk=copy.shared_from_id).select_related("plan").first()
    return Origin(share, share.frozen_at > copy.made_at or has_changed(share)) if share else None


def read(share: Share) -> Preparation:
    """What a colleague reads and takes along: what was frozen, and what we propose for the fields left open."""
    plan, steps, texts = thawed(share, saved_at=share.frozen_at)
    return worked_out(plan, steps, Written(texts))


def thawed(share: Share, **fields) -> tuple[Plan, list[PlanStep], list[PlanText]]:
    """The frozen plan as rows that are not in any table."""
    contents, now = share.contents, timezone.now()
    plan = Plan(**values_of(Plan, contents["head"]), **fields)
    steps = [PlanStep(plan=plan, **values_of(PlanStep, values)) for values in contents["steps"]]
    _give_lessons(steps)
    written = contents["texts"].items()
    texts = [PlanText(plan=plan, field=field, text=text, written_at=now) for field, text in written]
    return plan, steps, sorted(texts, key=lambda text: Field.values.index(text.field))


def _give_lessons(steps: Iterable[PlanStep]) -> None:
    lessons = Lesson.objects.in_bulk({step.lesson_id for step in steps if step.lesson_id})
    for step in steps:
        step.lesson = lessons.get(step.lesson_id)


@transaction.atomic
def copy_of(*, share: Share, keeper: Keeper, key: uuid.UUID) -> Plan:
    """The frozen plan as a plan of one's own, with its links to lessons; the same press twice makes it once."""
    if not Share.objects.select_for_update().filter(pk=share.pk).exists():
        raise NotKept(_("Your colleague withdrew this plan a moment ago."), 404)
    plan, steps, texts = thawed(share)
    head = {name: getattr(plan, name) for name in SHARED_HEAD}
    made, is_new = Plan.objects.make(keeper, key, head | {"shared_from": share})
    if is_new:
        for part in (*steps, *texts):
            part.plan = made
        PlanStep.objects.bulk_create(steps)
        PlanText.objects.bulk_create(texts)
    return made
