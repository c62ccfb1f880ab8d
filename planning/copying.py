"""Copying into a plan: the phases of a lesson, whole or some of them, each with a link to where it came from."""

import uuid

from django.db import transaction
from django.utils import timezone

from lessons.models import Lesson, Phase

from .matching import Phases
from .models import Keeper, NotKept, Plan, PlanStep, PlanText
from .models.room import MOST_STEPS, TOO_MANY_STEPS
from .versions import HEAD, Done, alone_with, changing


def add_own(*, plan: Plan, key: uuid.UUID, **fields) -> PlanStep:
    """A step of one's own at the end of a plan; the same press twice adds it once."""
    with alone_with(plan):
        if step := plan.steps.filter(key=key).first():
            return step
        with changing(plan, Done.ADDED):
            return plan.steps.create(key=key, position=room_for(plan, 1), **fields)


@transaction.atomic
def copy_plan(*, plan: Plan, keeper: Keeper, key: uuid.UUID, **head) -> Plan:
    """The plan again, for another class or another year: all of it but the reflection; the same press twice, once.

    The steps keep the moment of copying, so that a lesson that changed since is still marked.
    """
    usual = {name: getattr(plan, name) for name in HEAD}
    copy, is_new = Plan.objects.make(keeper, key, usual | head | {"copied_from": plan})
    if is_new:
        PlanStep.objects.bulk_create(_again(step, copy) for step in plan.steps.all())
        texts = plan.texts.exclude(field=PlanText.Field.REFLECTION)
        PlanText.objects.bulk_create(_again(text, copy) for text in texts)
    return copy


def _again[Part: (PlanStep, PlanText)](part: Part, plan: Plan) -> Part:
    part.pk, part.plan, part.version = None, plan, 1
    part._state.adding = True
    return part


def room_for(plan: Plan, number: int) -> int:
    """The position of the next step, when there is room for so many."""
    count = plan.steps.count()
    if count + number > MOST_STEPS:
        raise NotKept(TOO_MANY_STEPS)
    return count + 1


def add_phases(*, plan: Plan, lesson: Lesson, positions: set[int], key: uuid.UUID) -> None:
    """Copy these phases of a lesson (with its words) to the end of a plan; the same press twice copies once."""
    phases = list(lesson.phases.all())
    keys = [uuid.uuid5(key, str(phase.pk)) for phase in phases]
    words = Phases(phases)
    goals, materials = words.goals(lesson.words.goals), words.materials(lesson.materials.all())
    methods = ", ".join(method.name for method in lesson.words.methods)[:160]
    made = [
        copy_of(phase, plan=plan, key=keys[index], goals=goals[index], materials=materials[index], method=methods)
        for index, phase in enumerate(phases)
        if phase.position in positions
    ]
    with alone_with(plan):
        there = set(plan.steps.filter(key__in=keys).values_list("key", flat=True))
        new = [step for step in made if step.key not in there]
        if not new:
            return
        with changing(plan, Done.ADDED):
            for position, step in enumerate(new, start=room_for(plan, len(new))):
                step.position, step.lesson = position, lesson
            PlanStep.objects.bulk_create(new)


def copy_of(phase: Phase, **fields) -> PlanStep:
    """A step that says what a phase says now, and remembers where it came from."""
    return PlanStep(
        **{name: getattr(phase, name) for name in COPIED},
        pupils=phase.assignment,
        phase_position=phase.position,
        phase_title=phase.title,
        copied_at=timezone.now(),
        **fields,
    )


COPIED = (
    "title",
    "minutes_minimum",
    "minutes",
    "minutes_maximum",
    "optional",
    "instruction",
    "say",
    "differentiation",
)
