"""A plan in a calendar: the lesson and what to do before it, without the class and in neutral words."""

import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from lessons.models import LessonMaterial
from paper.calendar import Moment
from paper.naming import is_neutral

from .models import Plan
from .preparation import Preparation

Use = LessonMaterial.Use
BEFORE = {Use.PRINT: 7, Use.TEST: 1}  # days


def moments_of(preparation: Preparation) -> tuple[Moment, ...]:
    """The lesson, and a day for what must be printed or tried before; nothing for a plan without a day."""
    plan = preparation.plan
    if plan.planned_on is None:
        return ()
    return (lesson_moment(preparation), *reminders(preparation))


def lesson_moment(preparation: Preparation) -> Moment:
    """The lesson itself, at its hour when that is known."""
    plan = preparation.plan
    at = plan.planned_on
    if plan.starts_at:
        at = timezone.make_aware(datetime.datetime.combine(plan.planned_on, plan.starts_at))
    return Moment(
        uid=f"{plan.key}@kantlijn",
        title=title_of(plan),
        at=at,
        minutes=preparation.fit.total or plan.minutes,
        place=plan.room if is_neutral(plan.room) else "",
        reminder=_("Put everything ready."),
    )


def reminders(preparation: Preparation) -> tuple[Moment, ...]:
    """A whole day before the lesson for each kind of preparation that takes time."""
    plan = preparation.plan
    return tuple(
        Moment(
            uid=f"{plan.key}-{use}@kantlijn",
            title=_("Prepare a lesson: %s") % task.name,
            at=plan.planned_on - datetime.timedelta(days=BEFORE[use]),
            lines=tuple(line.text for line in task.lines if is_neutral(line.text)),
        )
        for task in preparation.tasks
        if (use := task.lines[0].use) in BEFORE
    )


def title_of(plan: Plan) -> str:
    """Its title when everyone may read it, and the class is not in it."""
    label = plan.class_group.label if plan.class_group else ""
    names_class = label and label.casefold() in plan.title.casefold()
    return _("Lesson plan") if names_class else plan.neutral_title
