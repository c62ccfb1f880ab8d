"""What is taught, as cards: on each, what the class sees and what only the teacher reads.

Cards are made of the contents of a lesson preparation (`papers/contents.py`), whoever wrote it. One page shows them
(`lessons/_presenter.html`), on screen, on paper and in a file to take along; the slides show the same to the class.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from ui.prose import lines_of

from .models import Lesson
from .papers.contents import Contents, Step
from .papers.from_lesson import contents_of


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
    """The cards of a lesson, for a lesson with its words."""
    contents = contents_of(lesson)
    return Deck(
        title=lesson.title,
        minutes=contents.minutes,
        cards=cards_of(contents),
        do_not_say=contents.safety.do_not_say,
        way_back=(lesson.get_absolute_url(), _("Back to the lesson")),
    )


def cards_of(contents: Contents) -> tuple[Card, ...]:
    """An opening, the steps, the talk afterwards, and always where help is."""
    talk = Card(title=_("What do you think?"), shown=contents.questions)
    remember = Card(title=_("Remember"), shown=contents.messages)
    told = (card for card in (talk, remember) if card.shown)
    return (opening(contents), *map(step_card, contents.steps), *told, help_card(contents))


def opening(contents: Contents) -> Card:
    """A welcome, with what the class agrees; for the teacher what to know and to put ready."""
    safety = contents.safety
    return Card(
        title=_("Welcome"),
        shown=safety.class_agreement,
        instruction=safety.announcement,
        notes=some_notes(
            Note(_("Safety"), (*safety.notes, *safety.agreements), look="warn"),
            Note(_("Put ready"), tuple(item for use in contents.materials for item in use.items)),
            Note(_("What may happen"), safety.may_happen),
            Note(_("My note"), filled(contents.notes), look="own"),
        ),
    )


def step_card(step: Step) -> Card:
    """A step: the class reads what it does, the teacher how it goes and what to say."""
    return Card(
        title=step.title,
        shown=filled(step.pupils),
        instruction=step.teacher,
        say=step.say,
        notes=some_notes(
            Note(_("Differentiation · BuSO, OKAN"), filled(step.differentiation)),
            Note(_("My note"), filled(step.note), look="own"),
        ),
        minutes=Minutes(step.minimum, step.minutes, step.maximum),
        optional=step.is_optional,
    )


def help_card(contents: Contents) -> Card:
    """Where help is; for the teacher what comes after."""
    safety = contents.safety
    care = some_notes(
        Note(_("Aftercare and support"), filled(safety.aftercare)), Note(_("Whom you involve"), safety.involve)
    )
    return Card(title=_("You are not alone in this"), notes=care, has_help=True)


def some_notes(*notes: Note) -> tuple[Note, ...]:
    """Those that say something."""
    return tuple(note for note in notes if note.lines)


def filled(text: str) -> tuple[str, ...]:
    """The filled lines of a text."""
    return tuple(lines_of(text))
