"""All that a lesson's page shows, from a lesson to a context; the public page and the curators' preview both use it."""

import datetime
import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from learning_path.models import Goal, KeyMessage

from .facets import Shelf, shelf
from .models import Lesson, Phase
from .words import agreements, official_goals, with_words

MOST_RELATED = 4
WEEK = KeyMessage.Collection.WEEK_2021


@dataclass(frozen=True)
class TimedPhase:
    """A phase with its place on the clock and on the time bar (in hundredths of the bar, as text for SVG)."""

    phase: Phase
    starts: str
    ends: str
    left: str
    width: str
    middle: str


def lesson_page(lesson: Lesson, begin: str = "") -> dict:
    """The context of `lessons/detail.html`. `begin` is a clock time such as 10:20; nonsense is named and left out."""
    [lesson] = with_words([lesson])
    start = _clock(begin)
    phases = list(lesson.phases.all())
    safety = lesson.safety_notes
    messages = list(lesson.lesson_messages.select_related("key_message"))
    return {
        "lesson": lesson,
        "phases": timed(phases, start),
        "begin": begin if start else "",
        "begin_ignored": begin[:20] if begin and not start else "",
        "lesson_messages": messages,
        "week_messages": [message for message in messages if message.key_message.collection == WEEK],
        "official_goals": official_goals(lesson.words.goals),
        "agreements": [agreement for agreement in agreements() if agreement.code in safety],
        "related": related(lesson, shelf()),
    }


def timed(phases: list[Phase], start: datetime.time | None) -> list[TimedPhase]:
    """The phases with clock times (minutes from the start when no time is given) and their share of the bar."""
    total = sum(phase.minutes for phase in phases) or 1
    passed, shown = 0, []
    for phase in phases:
        left, width = 100 * passed / total, 100 * phase.minutes / total
        shown.append(
            TimedPhase(
                phase,
                _moment(start, passed),
                _moment(start, passed + phase.minutes),
                f"{left:.2f}%",
                f"{width:.2f}%",
                f"{left + width / 2:.2f}%",
            )
        )
        passed += phase.minutes
    return shown


def related(lesson: Lesson, shelf: Shelf) -> list[tuple[str, list[Lesson]]]:
    """Lessons it builds on, prepares for and resembles: from the links between goals, never typed by hand. Two queries."""
    own = {goal.pk for goal in lesson.words.goals}
    links = Goal.builds_on.through.objects.filter(from_goal__in=own) | Goal.builds_on.through.objects.filter(
        to_goal__in=own
    )
    earlier, later = set(), set()
    for goal, older in links.values_list("from_goal__code", "to_goal__code", named=False):
        codes = {goal.code for goal in lesson.words.goals}
        (earlier if goal in codes else later).add(older if goal in codes else goal)
    sets = {
        _("Builds on"): _carrying(shelf, earlier),
        _("Prepares for"): _carrying(shelf, later),
        _("Resembles"): _carrying(shelf, {goal.code for goal in lesson.words.goals}),
    }
    seen, chosen = {lesson.pk}, {}
    for label, bits in sets.items():
        chosen[label] = [pk for pk in shelf.in_order(bits) if pk not in seen][:MOST_RELATED]
        seen.update(chosen[label])
    rows = Lesson.objects.published().with_minutes().in_bulk([pk for pks in chosen.values() for pk in pks])
    return [(label, [rows[pk] for pk in pks if pk in rows]) for label, pks in chosen.items() if pks]


def _carrying(shelf: Shelf, codes: set[str]) -> int:
    bits = 0
    for code in codes:
        bits |= shelf.words["doel"].get(code, 0)
    return bits


def _clock(text: str) -> datetime.time | None:
    if not re.fullmatch(r"([01]?[0-9]|2[0-3])[:.u][0-5][0-9]", text):
        return None
    hour, minute = re.split(r"[:.u]", text)
    return datetime.time(int(hour), int(minute))


def _moment(start: datetime.time | None, passed: int) -> str:
    if start is None:
        return str(passed)
    minutes = (start.hour * 60 + start.minute + passed) % (24 * 60)
    return f"{minutes // 60}:{minutes % 60:02}"
