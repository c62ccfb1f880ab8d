"""What a lesson says otherwise since a step was copied from it, field by field, and taking over what one likes."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from lessons.models import Phase

from .models import Plan, PlanStep
from .versions import Done, changing

# Field of the step: where the phase keeps it. The three minutes are one choice, or they might get out of order.
FIELDS = {
    "title": ("title",),
    "minutes": ("minutes_minimum", "minutes", "minutes_maximum"),
    "instruction": ("instruction",),
    "pupils": ("assignment",),
    "say": ("say",),
    "differentiation": ("differentiation",),
}
IN_STEP = {"assignment": "pupils"}


@dataclass(frozen=True)
class News:
    """One field that the lesson changed: what stands in the plan, what was copied, and what the lesson says now."""

    name: str
    label: str
    own: str
    then: str
    now: str

    @property
    def is_own(self) -> bool:
        """Whether the teacher wrote something else than what was copied."""
        return self.own != self.then


@dataclass(frozen=True)
class Source:
    """The phase that a step was copied from: as it was then, and as it is now when it is still there."""

    then: Any
    now: Phase | None


def source_of(step: PlanStep) -> Source | None:
    """Where a step came from; none for a step of one's own, or of a time that nobody wrote down."""
    if not step.copied_at or not step.lesson_id:
        return None
    place = {"lesson_id": step.lesson_id, "position": step.phase_position, "title": step.phase_title}
    then = Phase.history.filter(history_date__lte=step.copied_at, **place).order_by("-history_date").first()
    return Source(then, Phase.objects.filter(pk=then.id).first()) if then else None


def news_of(step: PlanStep) -> list[News]:
    """The fields that the lesson changed since they were copied."""
    source = source_of(step)
    if source is None or source.now is None:
        return []
    found = [
        News(name, _label(name), _step_text(step, parts), _text(source.then, parts), _text(source.now, parts))
        for name, parts in FIELDS.items()
    ]
    return [news for news in found if news.now not in (news.then, news.own)]


def catch_up(*, plan: Plan, step: PlanStep, version: int, names: list[str]) -> None:
    """Take these fields over as the lesson says them now, keep the others, and count the change as seen."""
    source, taken = source_of(step), {}
    if source and source.now:
        for name in names:
            taken |= {IN_STEP.get(part, part): getattr(source.now, part) for part in FIELDS[name]}
        taken |= {"phase_position": source.now.position, "phase_title": source.now.title}
    with changing(plan, Done.EDITED, step.pk):
        step.change(version, **taken, copied_at=timezone.now())


def _label(name: str) -> str:
    return _("Minutes") if name == "minutes" else capfirst(PlanStep._meta.get_field(name).verbose_name)


def _text(phase: Any, parts: tuple[str, ...]) -> str:
    return _said([getattr(phase, part) for part in parts])


def _step_text(step: PlanStep, parts: tuple[str, ...]) -> str:
    return _said([getattr(step, IN_STEP.get(part, part)) for part in parts])


def _said(values: list) -> str:
    """A text as it stands, or how long a step usually takes, from at least to at most."""
    if len(values) == 1:
        return values[0]
    least, usual, most = values
    return _("%(usual)d (from %(least)d to %(most)d)") % {"usual": usual, "least": least, "most": most}
