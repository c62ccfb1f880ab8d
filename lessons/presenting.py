"""What is taught, as cards: on each, what the class sees and what only the teacher reads.

A lesson is one source of such cards; whatever else is taught step by step makes the same cards and is shown by the same
page (`lessons/_presenter.html`), on screen, on paper and in a file to take along.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from ui.prose import lines_of

from .models import Lesson, Phase
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
    """Something for the teacher to have in sight."""

    title: str
    lines: tuple[str, ...]
    warns: bool = False


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
    """All cards of a lesson or plan, with what holds from the first to the last."""

    title: str
    back: str
    cards: tuple[Card, ...]
    do_not_say: tuple[str, ...] = ()

    @property
    def minutes(self) -> int:
        """What all phases usually take together."""
        return sum(card.minutes.typical for card in self.cards if card.minutes)


def lesson_deck(lesson: Lesson) -> Deck:
    """The cards of a lesson, for a lesson with its words: an opening, the phases, the talk afterwards, and help."""
    return Deck(
        title=lesson.title,
        back=lesson.get_absolute_url(),
        cards=(opening(lesson), *(phase_card(phase) for phase in lesson.phases.all()), *closing(lesson)),
        do_not_say=filled(lesson.do_not_say),
    )


def opening(lesson: Lesson) -> Card:
    """A welcome, with what the class agrees; for the teacher what to know and to put ready."""
    held = [agreement for agreement in agreements() if agreement.code in lesson.safety_notes]
    shared = next((agreement.text for agreement in agreements() if agreement.code == CLASS_AGREEMENT), "")
    spelled_out = (f"{agreement.code} {agreement.title}. {agreement.text}" for agreement in held)
    return Card(
        title=_("Welcome"),
        shown=() if is_young(lesson) else tuple(sentence(part) for part in shared.split(";") if part.strip()),
        instruction=lesson.sensitivity_sentence,
        notes=some_notes(
            Note(_("Safety"), (*filled(lesson.safety_notes), *spelled_out), warns=True),
            Note(_("Put ready"), tuple(material.text for material in lesson.materials.all())),
            Note(_("What may happen"), filled(lesson.may_happen)),
        ),
    )


def phase_card(phase: Phase) -> Card:
    """A phase: the class reads its assignment, the teacher how it goes and what to say."""
    return Card(
        title=phase.title,
        shown=filled(phase.assignment),
        instruction=phase.instruction,
        say=filled(phase.say),
        notes=some_notes(Note(_("Differentiation · BuSO, OKAN"), filled(phase.differentiation))),
        minutes=Minutes(phase.minutes_minimum, phase.minutes, phase.minutes_maximum),
        optional=phase.optional,
    )


def closing(lesson: Lesson) -> tuple[Card, ...]:
    """Questions to talk about, what to remember, and always where help is."""
    talk = Card(title=_("What do you think?"), shown=filled(lesson.discussion_questions))
    remember = Card(title=_("Remember"), shown=messages_for_class(lesson))
    care = some_notes(
        Note(_("Aftercare and support"), filled(lesson.aftercare)),
        Note(_("Whom you involve"), filled(lesson.involve)),
    )
    return (*(card for card in (talk, remember) if card.shown), help_card(care))


def help_card(notes: tuple[Note, ...] = ()) -> Card:
    """The last card of everything that is taught: the help block."""
    return Card(title=_("You are not alone in this"), notes=notes, has_help=True)


def messages_for_class(lesson: Lesson) -> tuple[str, ...]:
    """The core messages of a lesson, for young children in their own words."""
    told = lesson.lesson_messages.filter(key_message__collection="kern").select_related("key_message")
    messages = [message.key_message for message in told]
    return tuple(message.text_young or message.text if is_young(lesson) else message.text for message in messages)


def is_young(lesson: Lesson) -> bool:
    """Whether only young children follow the lesson."""
    return all(group.slug in YOUNG for group in lesson.words.age_groups)


def some_notes(*notes: Note) -> tuple[Note, ...]:
    """Those that say something."""
    return tuple(note for note in notes if note.lines)


def filled(text: str) -> tuple[str, ...]:
    """The filled lines of a text."""
    return tuple(lines_of(text))


def sentence(part: str) -> str:
    """A part of an enumeration as a sentence of its own."""
    part = part.strip().rstrip(".")
    return f"{part[:1].upper()}{part[1:]}."
