"""What is taught, as cards: on each, what the class sees and what only the teacher reads.

A lesson is one source of such cards; whatever else is taught step by step makes the same cards and is shown by the same
page (`lessons/_presenter.html`), on screen, on paper and in a file to take along.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ui.prose import lines_of

from .models import Lesson, LessonMessage, Phase
from .words import agreements

CLASS_AGREEMENT = "VA4"  # the one that is spoken to the class
YOUNG = ("4-6", "6-9")


@dataclass(frozen=True)
class Minutes:
    """How long a card takes: at least, usually, at most."""

    minimum: int
    typical: int
    maximum: int


@dataclass(frozen=True)
class Note:
    """Something for the teacher to have in sight; `look` says how it is drawn."""

    title: str
    lines: tuple[str, ...]
    look: str = ""  # "warn" for what keeps the class safe, "own" for what the teacher wrote


@dataclass(frozen=True)
class Card:
    """One step: `title` and `shown` are on the board, the rest is for the teacher alone."""

    title: str
    shown: tuple[str, ...] = ()
    instruction: str = ""
    say: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    minutes: Minutes | None = None  # none: a card that belongs to no phase, in words of the site
    optional: bool = False
    has_help: bool = False


@dataclass(frozen=True)
class Deck:
    """All cards of a lesson or plan, with what holds from the first to the last and the way back."""

    title: str
    minutes: int
    cards: tuple[Card, ...]
    do_not_say: tuple[str, ...]
    way_back: tuple[str, str]  # address and words


def lesson_deck(lesson: Lesson) -> Deck:
    """The cards of a lesson, for a lesson with its words: an opening, the phases, the talk afterwards, and help."""
    phases = list(lesson.phases.all())
    materials = [material.text for material in lesson.materials.all()]
    return Deck(
        title=lesson.title,
        minutes=sum(phase.minutes for phase in phases),
        cards=(opening([lesson], materials), *map(phase_card, phases), *closing([lesson])),
        do_not_say=lines_in([lesson], "do_not_say"),
        way_back=(lesson.get_absolute_url(), _("Back to the lesson")),
    )


def opening(lessons: Sequence[Lesson], materials: Iterable[str]) -> Card:
    """A welcome, with what the class agrees; for the teacher what to know and to put ready."""
    safety = lines_in(lessons, "safety_notes")
    named = [agreement for agreement in agreements() if any(agreement.code in line for line in safety)]
    shared = next((agreement.text for agreement in agreements() if agreement.code == CLASS_AGREEMENT), "")
    for_young = lessons and all(map(is_young, lessons))
    spelled_out = (f"{agreement.code} {agreement.title}. {agreement.text}" for agreement in named)
    return Card(
        title=_("Welcome"),
        shown=() if for_young else tuple(sentence(part) for part in shared.split(";") if part.strip()),
        instruction="\n\n".join(lines_in(lessons, "sensitivity_sentence")),
        notes=some_notes(
            Note(_("Safety"), (*safety, *spelled_out), look="warn"),
            Note(_("Put ready"), tuple(dict.fromkeys(materials))),
            Note(_("What may happen"), lines_in(lessons, "may_happen")),
        ),
    )


def phase_card(phase: Phase) -> Card:
    """A phase: the class reads its assignment, the teacher how it goes and what to say."""
    return Card(
        title=phase.title,
        shown=filled(phase.assignment),
        instruction=phase.instruction,
        say=filled(phase.say),
        notes=some_notes(differentiation(phase.differentiation)),
        minutes=Minutes(phase.minutes_minimum, phase.minutes, phase.minutes_maximum),
        optional=phase.optional,
    )


def closing(lessons: Sequence[Lesson]) -> tuple[Card, ...]:
    """Questions to talk about, what to remember, and always where help is."""
    talk = Card(title=_("What do you think?"), shown=lines_in(lessons, "discussion_questions"))
    remember = Card(title=_("Remember"), shown=messages_for_class(lessons))
    care = some_notes(
        Note(_("Aftercare and support"), lines_in(lessons, "aftercare")),
        Note(_("Whom you involve"), lines_in(lessons, "involve")),
    )
    help_card = Card(title=_("You are not alone in this"), notes=care, has_help=True)
    return (*(card for card in (talk, remember) if card.shown), help_card)


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


def differentiation(text: str) -> Note:
    """What to adapt, as a note."""
    return Note(_("Differentiation · BuSO, OKAN"), filled(text))


def some_notes(*notes: Note) -> tuple[Note, ...]:
    """Those that say something."""
    return tuple(note for note in notes if note.lines)


def lines_in(lessons: Sequence[Lesson], name: str) -> tuple[str, ...]:
    """The filled lines of a field of these lessons, each once."""
    return tuple(dict.fromkeys(line for lesson in lessons for line in filled(getattr(lesson, name))))


def filled(text: str) -> tuple[str, ...]:
    """The filled lines of a text."""
    return tuple(lines_of(text))


def sentence(part: str) -> str:
    """A part of an enumeration as a sentence of its own."""
    part = part.strip().rstrip(".")
    return f"{part[:1].upper()}{part[1:]}."
