"""A collection as one document: its lessons in order, each with phases and the notes of its keeper."""

from dataclasses import dataclass

from django.db.models import Prefetch

from lessons.models import Lesson, LessonMessage
from lessons.showing import TimedPhase, timed
from lessons.words import with_words

from .models import Collection, Keeper, MarginNote, SavedLesson


@dataclass(frozen=True)
class Part:
    """One lesson of the document."""

    saved: SavedLesson
    phases: list[TimedPhase]
    messages: list[LessonMessage]
    notes: list[MarginNote]


def document_of(keeper: Keeper, collection: Collection) -> list[Part]:
    """The lessons of a collection that may be read, whole. The number of queries does not grow with the lessons."""
    messages = Prefetch("lesson_messages", LessonMessage.objects.select_related("key_message"))
    lessons = Lesson.objects.with_card_details().select_related("successor").prefetch_related("phases", messages)
    rows = SavedLesson.objects.owned_by(keeper).there().filter(collection=collection)
    rows = [saved for saved in rows.prefetch_related(Prefetch("lesson", lessons)) if saved.is_readable]
    with_words(saved.lesson for saved in rows)
    notes: dict[int, list[MarginNote]] = {saved.lesson_id: [] for saved in rows}
    for note in MarginNote.objects.owned_by(keeper).filled().filter(lesson__in=list(notes)):
        notes[note.lesson_id].append(note)
    return [
        Part(
            saved,
            timed(list(saved.lesson.phases.all()), None),
            list(saved.lesson.lesson_messages.all()),
            notes[saved.lesson_id],
        )
        for saved in rows
    ]
