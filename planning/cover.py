"""A plan for a colleague who stands in: only what is calm."""

from dataclasses import dataclass

from lessons.models import Lesson

from .models import Plan, PlanStep
from .preparation import Preparation, preparation_of


@dataclass(frozen=True)
class Cover:
    """What a colleague gives, and what waits until the teacher is back."""

    preparation: Preparation
    waits: tuple[PlanStep, ...]


def cover_of(plan: Plan) -> Cover:
    """The calm steps of a plan, in the minutes there are. What a colleague should not begin, waits."""
    steps = list(plan.steps.prefetch_related("lesson"))
    calm = [step for step in steps if is_calm(step)]
    waits = tuple(step for step in steps if not is_calm(step) and step.choice != PlanStep.Choice.OUT)
    return Cover(preparation_of(plan, steps=calm), waits)


def is_calm(step: PlanStep) -> bool:
    """A step of the teacher's own, or of a lesson that stirs nobody."""
    return step.lesson is None or (not step.more_lessons and step.lesson.sensitivity == Lesson.Sensitivity.CALM)
