"""What lessons say to a class: what it agrees, and what it remembers."""

from collections.abc import Sequence

from ..models import Lesson, LessonMessage
from ..words import agreements

CLASS_AGREEMENT = "VA4"  # the one that is spoken to the class
YOUNG = ("4-6", "6-9")


def agreement_for_class(lessons: Sequence[Lesson]) -> tuple[str, ...]:
    """What the class agrees, a sentence each; young children hear it and read nothing."""
    if lessons and all(map(is_young, lessons)):
        return ()
    shared = next((agreement.text for agreement in agreements() if agreement.code == CLASS_AGREEMENT), "")
    return tuple(sentence(part) for part in shared.split(";") if part.strip())


def agreements_in(safety_notes: str) -> tuple[str, ...]:
    """The agreements that these notes name by their code; all of them when there are no notes."""
    named = (row for row in agreements() if row.code in safety_notes or not safety_notes)
    return tuple(f"{row.code} {row.title}. {row.text}" for row in named)


def messages_for_class(lessons: Sequence[Lesson]) -> tuple[str, ...]:
    """The core messages of lessons, for young children in their own words."""
    young = {lesson.pk for lesson in lessons if is_young(lesson)}
    told = LessonMessage.objects.filter(lesson__in=[lesson.pk for lesson in lessons], key_message__collection="kern")
    messages = [(row.key_message, row.lesson_id in young) for row in told.select_related("key_message")]
    texts = (message.text_young or message.text if for_young else message.text for message, for_young in messages)
    return tuple(dict.fromkeys(texts))


def is_young(lesson: Lesson) -> bool:
    """Whether only young children follow the lesson."""
    return all(group.slug in YOUNG for group in lesson.words.age_groups)


def sentence(part: str) -> str:
    """A part of an enumeration as a sentence of its own."""
    part = part.strip().rstrip(".")
    return f"{part[:1].upper()}{part[1:]}."
