"""A plan as plain values: how it stood before a change, to bring back later or to take along."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .models import ClassGroup, Keeper, NotKept, Plan, PlanStep, PlanText, PlanVersion
from .models.keepers import UNDO, renumber
from .models.room import LARGEST_PLAN, TOO_MUCH_TEXT

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
MOST_VERSIONS, FEWEST_VERSIONS = 100, 2
# In all versions of one plan: a plan without end keeps fewer of them.
MOST_CHARACTERS_OF_TEACHER, MOST_CHARACTERS_OF_VISITOR = 2_000_000, 500_000


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


GROWING = (Done.ADDED, Done.EDITED, Done.WRITTEN)
TYPED = (Done.MINUTES, Done.HEAD, Done.EDITED, Done.WRITTEN)


@contextmanager
def alone_with(plan: Plan) -> Iterator[Plan]:
    """The plan as it stands; whoever else changes it waits until we are done."""
    with transaction.atomic():
        yield Plan.objects.select_for_update().get(pk=plan.pk)


@contextmanager
def changing(plan: Plan, done: Done, where: int | str = "") -> Iterator[None]:
    """Writes down how the plan stood, lets the change happen, and notes when: all of it or nothing.

    One change at a time to one plan. What was typed in the same place in one go is one version.
    """
    with alone_with(plan) as now:
        _remember(now, done, f"{done}-{where}"[:20] if where else done)
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
    earlier = list(plan.versions.values_list("pk", "done", "made_at"))
    if earlier and done in TYPED and earlier[0][1] == name and earlier[0][2] > timezone.now() - ONE_GO:
        return
    contents = contents_of(plan)
    size = len(str(contents))
    if size > LARGEST_PLAN and done in GROWING:
        raise NotKept(TOO_MUCH_TEXT)
    plan.versions.create(done=name, made_at=timezone.now(), contents=contents)
    most_characters = MOST_CHARACTERS_OF_TEACHER if plan.user_id else MOST_CHARACTERS_OF_VISITOR
    most = max(FEWEST_VERSIONS, min(MOST_VERSIONS, most_characters // size))
    if too_old := [pk for pk, _done, _made_at in earlier[most - 1 :]]:
        plan.versions.filter(pk__in=too_old).delete()


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

    @property
    def done(self) -> str:
        """What was done after it."""
        return str(Done(self.version.done.partition("-")[0]).label)

    @property
    def steps(self) -> list[dict[str, Any]]:
        """Its steps, as plain values."""
        return self.version.contents["steps"]

    @property
    def minutes(self) -> int:
        """What its steps usually take together."""
        return sum(step["minutes"] for step in self.steps)

    @property
    def may_undo(self) -> bool:
        """Whether what was done after it is so fresh that one press undoes it."""
        return self.version.made_at > timezone.now() - UNDO


def told(plan: Plan) -> list[Told]:
    """The earlier versions, the last one first."""
    return [Told(version) for version in plan.versions.all()]


def last_of(plan: Plan) -> Told | None:
    """The version before the last change; what stood in it is read when somebody asks."""
    version = plan.versions.defer("contents").first()
    return Told(version) if version else None


def values_of(model: type[models.Model], values: dict[str, Any]) -> dict[str, Any]:
    """Plain values as the fields of a model want them."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    return {name: fields[name].to_python(value) for name, value in values.items()}


def bring_back(plan: Plan, version: PlanVersion) -> None:
    """The plan as it stood then; how it stands now becomes a version, so that this can be undone too.

    What did not change keeps its version, so that a window in which somebody is typing stays up to date.
    """
    with changing(plan, Done.BROUGHT_BACK):
        plan.refresh_from_db()
        _put_head(plan, values_of(Plan, version.contents["head"]))
        _put_steps(plan, [values_of(PlanStep, step) for step in version.contents["steps"]])
        _put_texts(plan, version.contents["texts"])


def _put_head(plan: Plan, head: dict[str, Any]) -> None:
    own = ClassGroup.objects.owned_by(Keeper(plan.user, plan.visitor)).there()
    if head["class_group_id"] not in (None, plan.class_group_id) and not own.filter(pk=head["class_group_id"]).exists():
        head["class_group_id"] = None
    if any(getattr(plan, name) != value for name, value in head.items()):
        Plan.objects.filter(pk=plan.pk).update(**head, version=F("version") + 1)


def _put_steps(plan: Plan, then: list[dict[str, Any]]) -> None:
    """Steps that went come back, new ones go, and of the others only what differs is written."""
    there = {step.pk: step for step in plan.steps.all()}
    changed, differing = [], set()
    for values in then:
        step = there.get(values["id"])
        if names := [name for name in STEP if step and name != "position" and getattr(step, name) != values[name]]:
            for name in names:
                setattr(step, name, values[name])
            step.version += 1
            changed.append(step)
            differing.update(names)
    if changed:
        PlanStep.objects.bulk_update(changed, [*differing, "version"])
    back = {values["id"]: PlanStep(plan=plan, **values) for values in then if values["id"] not in there}
    if gone := there.keys() - {values["id"] for values in then}:
        plan.steps.filter(pk__in=gone).delete()
    PlanStep.objects.bulk_create(back.values())
    renumber([(there | back)[values["id"]] for values in then])


def _put_texts(plan: Plan, then: dict[str, str]) -> None:
    there = {row.field: row for row in plan.texts.all()}
    if gone := there.keys() - then.keys():
        plan.texts.filter(field__in=gone).delete()
    for field, text in then.items():
        if field not in there:
            PlanText.objects.create(plan=plan, field=field, text=text, written_at=timezone.now())
        elif there[field].text != text:
            there[field].change(there[field].version, text=text, written_at=timezone.now())
