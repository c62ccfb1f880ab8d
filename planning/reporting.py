"""That a plan was taught, and what the real minutes of many teachers say of a lesson.

A teacher's report says of a lesson only what they gave whole. Visitors never count: one person could be many.
"""

import datetime
import statistics
import uuid
from collections import defaultdict

from django.db import transaction

from lessons.models import Phase
from publishing.models import ContentVersion

from .models import Keeper, Plan, RealMinutes, Taught, TaughtLesson
from .models.room import TIMES
from .preparation import Preparation, preparation_of

ENOUGH = 5  # teachers, before their minutes are shown


def report(
    *, plan: Plan, keeper: Keeper, key: uuid.UUID, taught_on: datetime.date, minutes: int, sentence: str
) -> Taught:
    """Write down that a plan was taught; the same press twice writes it once."""
    said = {"taught_on": taught_on, "minutes": minutes, "sentence": sentence}
    with keeper.one_at_a_time():
        if there := plan.taught.filter(key=key).first():
            return there
        TIMES.make_room(plan.taught.all(), keeper)
        taught = plan.taught.create(key=key, **said, **keeper.fields)
        shares = shares_of(preparation_of(plan), minutes)
        TaughtLesson.objects.bulk_create(
            TaughtLesson(taught=taught, lesson_id=lesson, minutes=share) for lesson, share in shares.items()
        )
        return taught


def shares_of(preparation: Preparation, minutes: int) -> dict[int, int]:
    """The part of each lesson that was given whole in the real minutes, by the minutes that were planned."""
    planned: dict[int, int] = defaultdict(int)
    given: dict[int, set[int]] = defaultdict(set)
    for row in preparation.rows_in:
        if row.step.lesson_id:
            planned[row.step.lesson_id] += row.minutes
            given[row.step.lesson_id].add(row.step.phase_position)
    needed = Phase.objects.filter(lesson__in=list(planned), optional=False).values_list("lesson_id", "position")
    missing = {lesson for lesson, position in needed if position not in given[lesson]}
    total = preparation.fit.total
    return {
        lesson: max(1, round(minutes * share / total)) for lesson, share in planned.items() if lesson not in missing
    }


@transaction.atomic
def work_out_minutes() -> int:
    """Once a day: the median of what teachers report, for each lesson with enough of them; says how many lessons."""
    now = {
        lesson: (round(statistics.median(each)), len(each))
        for lesson, each in _reports().items()
        if len(each) >= ENOUGH
    }
    before = {row.lesson_id: (row.minutes, row.teachers) for row in RealMinutes.objects.all()}
    if now != before:
        RealMinutes.objects.all().delete()
        RealMinutes.objects.bulk_create(
            RealMinutes(lesson_id=lesson, minutes=minutes, teachers=teachers)
            for lesson, (minutes, teachers) in now.items()
        )
        ContentVersion.grow()  # the public pages that show them are kept by content version
    return len(now)


def _reports() -> dict[int, list[int]]:
    """The last report of each teacher, by lesson."""
    rows = TaughtLesson.objects.filter(taught__user__isnull=False).order_by("taught__taught_on", "pk")
    last = {
        (lesson, user): minutes for lesson, user, minutes in rows.values_list("lesson_id", "taught__user_id", "minutes")
    }
    reports = defaultdict(list)
    for (lesson, _user), minutes in last.items():
        reports[lesson].append(minutes)
    return reports
