"""A plan as plain values: how it stood before a change, to bring back later or to take along."""

import datetime
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .models import ClassGroup, Keeper, Plan, PlanStep, PlanText, PlanVersion
from .models.keepers import UNDO

HEAD = (
    "title",
    "class_group_id",
    "minutes",
    "hour_minutes",
    "planned_on",
    "starts_at",
    "lesson_hour",
    "teacher",
    "school",
    "subject",
    "room",
    "number_in_series",
    "length_of_series",
)
LEFT_OUT = {"id", "plan_id", "version"}
STEP = tuple(field.attname for field in PlanStep._meta.concrete_fields if field.attname not in LEFT_OUT)
ONE_GO = datetime.timedelta(minutes=10)  # typing in one place for so long is one change
MOST_VERSIONS, FEWEST_VERSIONS = 100, 5
MOST_CHARACTERS = 5_000_000  # in all versions of one plan; a plan without end keeps fewer of them


class Done(models.TextChoices):
    """What was done to a plan."""

    ADDED = "added", _("Added")
    MOVED = "moved", _("Order changed")
    DROPPED = "dropped", _("Step taken out")
    SPLIT = "split", _("Step split")
    MERGED = "merged", _("Steps merged")
    CHOSEN = "chosen", _("Chosen whether a step is done")
    MINUTES = "minutes", _("Minutes changed")
    HEAD = "head", _("Details changed")
    EDITED = "edited", _("Step adapted")
    WRITTEN = "written", _("Field written")
    BROUGHT_BACK = "brought_back", _("Earlier version brought back")


TYPED = (Done.MINUTES, Done.HEAD, Done.EDITED, Done.WRITTEN)


@contextmanager
def changing(plan: Plan, done: Done, where: int | str = "") -> Iterator[None]:
    """Writes down how the plan stood, lets the change happen, and notes when: all of it or nothing.

    One change at a time to one plan. What was typed in the same place in one go is one version.
    """
    with transaction.atomic():
        Plan.objects.select_for_update().get(pk=plan.pk)
        _remember(plan, done, f"{done}-{where}"[:20] if where else done)
        yield
        plan.saved_at = timezone.now()
        Plan.objects.filter(pk=plan.pk).update(saved_at=plan.saved_at)


def change_minutes(plan: Plan, *, minutes: int, was: int) -> bool:
    """So many minutes instead of those that the page showed; False when another window changed them meanwhile."""
    if plan.minutes == minutes:
        return True
    if plan.minutes != was:
        return False
    with changing(plan, Done.MINUTES):
        return bool(Plan.objects.filter(pk=plan.pk, minutes=was).update(minutes=minutes))


def _remember(plan: Plan, done: Done, name: str) -> None:
    last = plan.versions.only("done", "made_at").first()
    if last and done in TYPED and last.done == name and last.made_at > timezone.now() - ONE_GO:
        return
    contents = as_json(plan)
    plan.versions.create(done=name, made_at=timezone.now(), contents=contents)
    most = max(FEWEST_VERSIONS, min(MOST_VERSIONS, MOST_CHARACTERS // len(str(contents))))
    plan.versions.filter(pk__in=list(plan.versions.values_list("pk", flat=True)[most:])).delete()


def as_json(plan: Plan) -> dict[str, Any]:
    """The contents as the database keeps them."""
    return json.loads(json.dumps(contents_of(plan), cls=DjangoJSONEncoder))


def contents_of(plan: Plan) -> dict[str, Any]:
    """The head of a plan, its steps in order, and what was written in its fields."""
    return {
        "head": {name: getattr(plan, name) for name in HEAD},
        "steps": [{"id": step.pk} | {name: getattr(step, name) for name in STEP} for step in plan.steps.all()],
        "texts": {text.field: text.text for text in plan.texts.all()},
    }


@dataclass(frozen=True)
class Told:
    """An earlier version in a few words."""

    version: PlanVersion
    done: str
    steps: list[dict[str, Any]]
    minutes: int

    @property
    def may_undo(self) -> bool:
        """Whether what was done after it is so fresh that one press undoes it."""
        return self.version.made_at > timezone.now() - UNDO


def told(plan: Plan) -> list[Told]:
    """The earlier versions, the last one first."""
    return [_told(version) for version in plan.versions.all()]


def last_of(plan: Plan) -> Told | None:
    """The version before the last change."""
    version = plan.versions.first()
    return _told(version) if version else None


def _told(version: PlanVersion) -> Told:
    steps = version.contents["steps"]
    done = Done(version.done.partition("-")[0])
    return Told(version, str(done.label), steps, sum(step["minutes"] for step in steps))


def bring_back(plan: Plan, version: PlanVersion) -> None:
    """The plan as it stood then; how it stands now becomes a version, so that this can be undone too.

    What did not change keeps its version, so that a window in which somebody is typing stays up to date.
    """
    with changing(plan, Done.BROUGHT_BACK):
        now, then = as_json(plan), version.contents
        if now["head"] != then["head"]:
            _put_head(plan, then["head"])
        _put_steps(plan, {step["id"]: step for step in now["steps"]}, then["steps"])
        _put_texts(plan, now["texts"], then["texts"])


def _put_head(plan: Plan, head: dict[str, Any]) -> None:
    own = ClassGroup.objects.owned_by(Keeper(plan.user, plan.visitor)).there()
    if not own.filter(pk=head["class_group_id"]).exists():
        head = head | {"class_group_id": None}
    Plan.objects.filter(pk=plan.pk).update(**head, version=F("version") + 1)


def _put_steps(plan: Plan, now: dict[int, dict[str, Any]], then: list[dict[str, Any]]) -> None:
    versions = dict(plan.steps.values_list("pk", "version"))
    changed = [
        PlanStep(plan=plan, **step, version=versions.get(step["id"], 0) + 1)
        for step in then
        if now.get(step["id"]) != step
    ]
    plan.steps.exclude(pk__in=[step["id"] for step in then]).delete()
    PlanStep.objects.bulk_update([step for step in changed if step.pk in now], [*STEP, "version"])
    PlanStep.objects.bulk_create([step for step in changed if step.pk not in now])


def _put_texts(plan: Plan, now: dict[str, str], then: dict[str, str]) -> None:
    plan.texts.exclude(field__in=then).delete()
    for field, text in then.items():
        if now.get(field) != text:
            values = {"text": text, "written_at": timezone.now()}
            row, is_new = PlanText.objects.get_or_create(plan=plan, field=field, defaults=values)
            if not is_new:
                row.change(row.version, **values)
