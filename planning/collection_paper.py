"""A collection as one document on paper: a table of contents, then each lesson as a chapter with its keeper's notes."""

from dataclasses import replace

from django.utils.translation import gettext as _

from lessons.papers.contents import Contents, Step
from lessons.papers.from_lesson import contents_of
from lessons.papers.teacher import credit, teacher_paper
from paper.document import Block, Document, Heading, Look, Paragraph

from .document import Part


def collection_paper(name: str, parts: list[Part]) -> Document:
    """The document, for a collection that holds something."""
    chapters = [(part, with_own_notes(contents_of(part.saved.lesson), part)) for part in parts]
    return Document(
        title=name,
        kind=_("A collection of lessons"),
        blocks=tuple(
            block
            for number, (part, contents) in enumerate(chapters, start=1)
            for block in chapter(number, part, contents)
        ),
        running=name,
        credit=credit(chapters[0][1]),
        has_chapters=True,
    )


def chapter(number: int, part: Part, contents: Contents) -> tuple[Block, ...]:
    """One lesson, from a new page on."""
    lesson = part.saved.lesson
    reason = "" if lesson.is_public else lesson.withdrawn_reason
    return (
        Heading(f"{number}. {contents.title}", starts_page=True),
        Paragraph(reason, label=_("Withdrawn:") if reason else ""),
        Paragraph(part.saved.note, Look.SMALL),
        *(
            replace(block, level=block.level + 1) if isinstance(block, Heading) else block
            for block in teacher_paper(contents).blocks
        ),
    )


def with_own_notes(contents: Contents, part: Part) -> Contents:
    """The lesson with what its keeper wrote in the margin: beside the whole, and beside each phase."""
    beside = [place.note.text if place.note else "" for place in part.places if place.timed]
    steps = tuple(map(with_note, contents.steps, beside))
    return replace(contents, notes="\n\n".join(note.text for note in part.general_notes), steps=steps)


def with_note(step: Step, note: str) -> Step:
    """A phase with the note beside it."""
    return replace(step, note=note)
