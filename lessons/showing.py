"""All that a lesson's page shows, from a lesson to a context; the public page and the curators' preview both use it."""

import datetime
import re
from dataclasses import dataclass

from learning_path.models import KeyMessage

from .facets import shelf
from .models import Lesson, LessonMessage, Phase
from .related import related
from .words import agreements, official_goals, vocabulary

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
    """The context of `lessons/detail.html`, for a lesson with its words. `begin` is a clock time; nonsense is named."""
    start = _clock(begin)
    phases = list(lesson.phases.all())
    safety = lesson.safety_notes
    messages = _messages(lesson)
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


def _messages(lesson: Lesson) -> list[LessonMessage]:
    """What the lesson says of the key messages that are public."""
    public = vocabulary()["key_messages"]
    messages = [message for message in lesson.lesson_messages.all() if message.key_message_id in public]
    for message in messages:
        message.key_message = public[message.key_message_id]
    return messages


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
