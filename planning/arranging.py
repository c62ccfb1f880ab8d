"""What is done with the steps of a plan: put elsewhere, taken out, split, merged, done whatever the time."""

import re
import uuid
from typing import Any

from django.utils.translation import gettext as _

from .models import Plan, PlanStep
from .models.keepers import put_beside, renumber
from .models.steps import LONGEST_STEP_TITLE
from .versions import Done, changing

MINUTES = ("minutes_minimum", "minutes", "minutes_maximum")
TEXTS = ("instruction", "pupils", "say", "differentiation", "note")
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


def put(plan: Plan, step: PlanStep, other: PlanStep, *, after: bool) -> None:
    """Put a step before or after another."""
    with changing(plan, Done.MOVED):
        renumber(put_beside(list(plan.steps.only("position")), step, other, after=after))


def drop(plan: Plan, step: PlanStep) -> None:
    """Take a step out."""
    with changing(plan, Done.DROPPED):
        plan.steps.filter(pk=step.pk).delete()
        renumber(list(plan.steps.only("position")))


def choose(plan: Plan, step: PlanStep, choice: str) -> None:
    """Say that a step is done always, not this time, or when there is time."""
    with changing(plan, Done.CHOSEN):
        plan.steps.filter(pk=step.pk).update(choice=choice)


def split(plan: Plan, step: PlanStep) -> bool:
    """Make two steps of one, each with half of the minutes and half of the words; not of a step of one minute."""
    if step.minutes < 2:
        return False
    with changing(plan, Done.SPLIT):
        steps = list(plan.steps.only("position"))
        first, second = _halves(step)
        plan.steps.filter(pk=step.pk).update(**first, is_adapted=True, version=step.version + 1)
        step.pk, step.key, step.version = None, uuid.uuid4(), 1
        for name, value in second.items():
            setattr(step, name, value)
        step.is_adapted = True
        step.save(force_insert=True)
        place = next(index for index, each in enumerate(steps, start=1) if each.position == step.position)
        renumber([*steps[:place], step, *steps[place:]])
    return True


def merge(plan: Plan, step: PlanStep) -> bool:
    """Make one step of this one and the next; the sources of both stay."""
    following = plan.steps.filter(position__gt=step.position).first()
    if following is None:
        return False
    with changing(plan, Done.MERGED):
        plan.steps.filter(pk=step.pk).update(**_together(step, following), is_adapted=True, version=step.version + 1)
        following.delete()
        renumber(list(plan.steps.only("position")))
    return True


def _halves(step: PlanStep) -> tuple[dict[str, Any], dict[str, Any]]:
    first: dict[str, Any] = {name: (getattr(step, name) + 1) // 2 for name in MINUTES}
    second: dict[str, Any] = {name: max(1, getattr(step, name) // 2) for name in MINUTES}
    for name in ("instruction", "pupils", "say"):
        first[name], second[name] = halves(getattr(step, name))
    title = _("%s (continued)") % step.title
    return first, second | {"title": title[:LONGEST_STEP_TITLE], "materials": [], "note": "", "differentiation": ""}


def halves(text: str) -> tuple[str, str]:
    """A text in two, between the sentences or lines that are nearest to its middle."""
    ends = [found.span() for found in SENTENCE.finditer(text.strip())]
    if not ends:
        return text, ""
    begin, end = min(ends, key=lambda span: abs(span[0] - len(text) / 2))
    return text.strip()[:begin], text.strip()[end:]


def _together(step: PlanStep, other: PlanStep) -> dict[str, Any]:
    joined = {name: "\n\n".join(filter(None, [getattr(step, name), getattr(other, name)])) for name in TEXTS}
    joined["say"] = "\n".join(filter(None, [step.say, other.say]))
    lessons = dict.fromkeys([*step.more_lessons, *other.more_lessons, step.lesson_id, other.lesson_id])
    lesson = step.lesson_id or other.lesson_id
    return joined | {
        "title": f"{step.title} + {other.title}"[:LONGEST_STEP_TITLE],
        "optional": step.optional and other.optional,
        "materials": step.materials + other.materials,
        "goals": list(dict.fromkeys(step.goals + other.goals)),
        "method": ", ".join(dict.fromkeys(filter(None, [step.method, other.method])))[:160],
        "lesson_id": lesson,
        "more_lessons": [pk for pk in lessons if pk and pk != lesson],
        "copied_at": min(filter(None, [step.copied_at, other.copied_at]), default=None),
        **{name: getattr(step, name) + getattr(other, name) for name in MINUTES},
    }
