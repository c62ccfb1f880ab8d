"""A collection as one document: its lessons in order, each whole, with the notes of its keeper where they belong."""

from dataclasses import dataclass

from django.db.models import Prefetch

from lessons.models import Lesson, LessonMessage, SafetyAgreement
from lessons.words import agreements, with_words

from .margin import Place, with_notes
from .models import Collection, Keeper, MarginNote, SavedLesson


@dataclass(frozen=True)
class Part:
    """One lesson of the document."""

    saved: SavedLesson
    places: list[Place]
    messages: list[LessonMessage]
    agreements: list[SafetyAgreement]

    @property
    def general_notes(self) -> list[MarginNote]:
        """Notes on the lesson as a whole, and those whose phase is gone."""
        return [place.note for place in self.places if place.note and not place.timed]


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
    return [part_of(saved, notes[saved.lesson_id]) for saved in rows]


def part_of(saved: SavedLesson, notes: list[MarginNote]) -> Part:
    """One lesson, with the notes beside their phases."""
    lesson = saved.lesson
    named = [agreement for agreement in agreements() if agreement.code in lesson.safety_notes]
    return Part(saved, with_notes(lesson, notes), list(lesson.lesson_messages.all()), named)
