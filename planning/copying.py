"""Copying into a plan: the phases of a lesson, whole or some of them, each with a link to where it came from."""

import uuid

from django.db import transaction
from django.utils import timezone

from lessons.models import Lesson, Phase

from .matching import Phases
from .models import Plan, PlanStep
from .models.steps import MOST_STEPS


class TooMany(Exception):
    """A plan cannot hold so many steps."""


@transaction.atomic
def add_phases(*, plan: Plan, lesson: Lesson, positions: set[int], key: uuid.UUID) -> list[PlanStep]:
    """Copy these phases of a lesson (with its words) to the end of a plan; the same press twice copies once."""
    phases = list(lesson.phases.all())
    keys = [uuid.uuid5(key, str(phase.pk)) for phase in phases]
    steps = list(plan.steps.select_for_update())
    if {step.key for step in steps} & set(keys):
        return []
    chosen = [index for index, phase in enumerate(phases) if phase.position in positions]
    if len(steps) + len(chosen) > MOST_STEPS:
        raise TooMany
    words = Phases(phases)
    goals, materials = words.goals(lesson.words.goals), words.materials(lesson.materials.all())
    last = max((step.position for step in steps), default=0)
    made = [
        copy_of(phases[index], position=last + place, key=keys[index], goals=goals[index], materials=materials[index])
        for place, index in enumerate(chosen, start=1)
    ]
    for step in made:
        step.plan, step.lesson = plan, lesson
        step.method = ", ".join(method.name for method in lesson.words.methods)[:160]
    PlanStep.objects.bulk_create(made)
    return made


def copy_of(phase: Phase, **fields) -> PlanStep:
    """A step that says what a phase says now, and remembers where it came from."""
    return PlanStep(
        **{name: getattr(phase, name) for name in COPIED},
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
