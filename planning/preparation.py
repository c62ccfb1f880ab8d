"""A plan as a lesson preparation: what its page shows, and what every export is made of."""

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, prefetch_related_objects
from django.utils.translation import ngettext

from learning_path.models import Goal
from lessons.models import Lesson, LessonMessage
from lessons.words import vocabulary, with_words

from .fields import FieldText, Written, fields_of
from .materials import Task, combined
from .models import Plan, PlanStep
from .models.sources import is_readable
from .timefit import Cut, Fit, Piece, fit, next_cut
from .versions import Told, last_of

NARROWEST = 3  # hundredths of the bar in which a number can be read
CORE_ENDS_AT = 0.55  # of the minutes between opening and closing


@dataclass(frozen=True)
class Row:
    """One step of the lesson, with its minutes, its place on the clock and its share of the bar."""

    step: PlanStep
    number: int
    part: str
    minutes: int
    starts: str
    ends: str
    left: str
    width: str
    middle: str
    goals: tuple[Goal, ...]
    is_wide: bool

    @property
    def is_in(self) -> bool:
        """Whether there is time for it, and the teacher wants it."""
        return self.minutes > 0


@dataclass(frozen=True)
class Preparation:
    """All that a plan says, worked out: for the page, for paper, for the screen of the teacher."""

    plan: Plan
    rows: tuple[Row, ...]
    fit: Fit
    cut: Cut | None
    goals: tuple[Goal, ...]
    lost_goals: tuple[Goal, ...]
    lessons: tuple[Lesson, ...]
    fields: tuple[FieldText, ...]
    tasks: tuple[Task, ...]

    @property
    def last(self) -> Told | None:
        """The version before the last change; a frozen plan has none."""
        return last_of(self.plan) if self.plan.pk else None

    @property
    def too_many(self) -> int:
        """How many minutes it is too long, however short each step is made."""
        return max(0, -self.fit.over)

    @property
    def against_hours(self) -> str:
        """The balance against one or more lesson hours."""
        hour = self.plan.hour_minutes
        hours = max(1, math.ceil(self.fit.total / hour))
        return ngettext(
            "One lesson hour of %(hour)d minutes: %(over)d left.",
            "%(hours)d lesson hours of %(hour)d minutes: %(over)d left.",
            hours,
        ) % {"hours": hours, "hour": hour, "over": hours * hour - self.fit.total}

    @property
    def cut_titles(self) -> str:
        """What falls out next, by name."""
        return ", ".join(f"“{self.rows[index].step.title}”" for index in self.cut.dropped) if self.cut else ""

    @property
    def cut_goals(self) -> tuple[Goal, ...]:
        """The goals that it would cost."""
        known = goals_by_code()
        return tuple(known[code] for code in self.cut.lost_goals if code in known) if self.cut else ()

    @property
    def rows_in(self) -> tuple[Row, ...]:
        """The steps that are given."""
        return tuple(row for row in self.rows if row.is_in)


def preparation_of(plan: Plan, available: int | None = None, *, steps: list[PlanStep] | None = None) -> Preparation:
    """A plan, worked out for the minutes there are (or that somebody tries), with all of its steps or some of them."""
    steps = list(plan.steps.prefetch_related("lesson")) if steps is None else steps
    return worked_out(plan, steps, Written(plan.texts.all(), plan.taught.all()), available)


def worked_out(plan: Plan, steps: list[PlanStep], told: Written, available: int | None = None) -> Preparation:
    """The same for rows that are in no table, such as those of a frozen plan."""
    pieces = [piece_of(step) for step in steps]
    laid = fit(pieces, available or plan.minutes)
    known = goals_by_code()
    given = [step for step, minutes in zip(steps, laid.minutes, strict=True) if minutes]
    goals = tuple(goal for code, goal in known.items() if any(code in step.goals for step in given))
    lessons = lessons_of(steps)
    return Preparation(
        plan=plan,
        rows=rows_of(plan, steps, laid, known),
        fit=laid,
        cut=next_cut(pieces, laid),
        goals=goals,
        lost_goals=tuple(known[code] for code in laid.lost_goals if code in known),
        lessons=lessons,
        fields=fields_of(plan, told, given, with_words(filter(is_readable, lessons)), goals),
        tasks=combined((material for step in given for material in step.materials), class_size(plan)),
    )


def class_size(plan: Plan) -> int | None:
    """How many sit in the class, when that is known."""
    return plan.class_group.size if plan.class_group else None


def lessons_of(steps: list[PlanStep]) -> tuple[Lesson, ...]:
    """The lessons that the steps came from, each once, in the order of the plan."""
    found = {step.lesson_id: step.lesson for step in steps if step.lesson}
    if more := {pk for step in steps for pk in step.more_lessons} - found.keys():
        found |= Lesson.objects.in_bulk(more)
    lessons = list(found.values())
    prefetch_related_objects(lessons, Prefetch("lesson_messages", LessonMessage.objects.select_related("key_message")))
    return tuple(lessons)


def piece_of(step: PlanStep) -> Piece:
    """A step as time sees it."""
    by_time = step.choice == PlanStep.Choice.BY_TIME
    return Piece(
        step.minutes_minimum,
        step.minutes,
        step.minutes_maximum,
        may_drop=step.optional and by_time,
        is_out=step.choice == PlanStep.Choice.OUT,
        goals=frozenset(step.goals),
    )


def goals_to_choose(plan: Plan) -> list[Goal]:
    """The goals of the lessons in a plan, and those that its steps work on."""
    steps = list(plan.steps.all())
    codes = {code for step in steps for code in step.goals}
    ids = {pk for step in steps for pk in (step.lesson_id, *step.more_lessons) if pk}
    words = {goal.code for lesson in with_words(Lesson.objects.filter(pk__in=ids)) for goal in lesson.words.goals}
    return [goal for code, goal in goals_by_code().items() if code in codes | words]


def goals_by_code() -> dict[str, Goal]:
    """The public goals by their codes, in their own order."""
    return {goal.code: goal for goal in vocabulary()["goals"].values()}


def clock(start: datetime.time | None, passed: int) -> str:
    """A moment of the lesson: 08.30 when the start is known, else the minutes that passed."""
    if start is None:
        return str(passed)
    minutes = (start.hour * 60 + start.minute + passed) % (24 * 60)
    return f"{minutes // 60:02}.{minutes % 60:02}"


def rows_of(plan: Plan, steps: list[PlanStep], laid: Fit, known: dict[str, Goal]) -> tuple[Row, ...]:
    """Each step with its place on the clock and on the bar."""
    whole = max(laid.available, laid.total)
    parts = _parts(steps, laid.minutes)
    passed, rows = 0, []
    for number, (step, minutes, part) in enumerate(zip(steps, laid.minutes, parts, strict=True), start=1):
        left, width = 100 * passed / whole, 100 * minutes / whole
        rows.append(
            Row(
                step=step,
                number=number,
                part=part,
                minutes=minutes,
                starts=clock(plan.starts_at, passed),
                ends=clock(plan.starts_at, passed + minutes),
                left=f"{left:.2f}%",
                width=f"{width:.2f}%",
                middle=f"{left + width / 2:.2f}%",
                goals=tuple(known[code] for code in step.goals if code in known),
                is_wide=width > NARROWEST,
            )
        )
        passed += minutes
    return tuple(rows)


def _parts(steps: Sequence[PlanStep], minutes: Sequence[int]) -> list[str]:
    """Opening, core, practice or closing: as the teacher said, or else by the place of a step in the lesson."""
    inside = [index for index, given in enumerate(minutes) if given]
    middle = inside[1:-1]
    half = sum(minutes[index] for index in middle) * CORE_ENDS_AT
    parts, passed = [], 0
    for index, step in enumerate(steps):
        if index in middle:
            proposed = PlanStep.Part.CORE if passed < half else PlanStep.Part.PRACTICE
            passed += minutes[index]
        else:
            proposed = PlanStep.Part.CLOSING if inside[1:] and index >= inside[-1] else PlanStep.Part.OPENING
        parts.append(str(PlanStep.Part(step.part or proposed).label))
    return parts
