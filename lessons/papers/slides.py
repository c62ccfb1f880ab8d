"""The slides of a lesson: what its presenter shows the class, with the script of the teacher under each."""

from collections.abc import Iterator

from paper.slides import Deck, Slide

from ..presenting import Card, cards_of
from .contents import Contents
from .pupil import neutral_title
from .teacher import credit

MOST_LINES = 6


def deck_of(contents: Contents) -> Deck:
    """A slide with the title, and then what the screen for pupils shows, card by card."""
    title = neutral_title(contents)
    cards = (slide for card in cards_of(contents) for slide in slides_of(card, contents))
    return Deck(title=title, credit=credit(contents), slides=(Slide(title), *cards))


def slides_of(card: Card, contents: Contents) -> Iterator[Slide]:
    """A card, on as many slides as its lines need."""
    lines = help_lines(contents) if card.has_help else card.shown
    for start in range(0, max(1, len(lines)), MOST_LINES):
        corner = f"{card.minutes.typical}′" if card.minutes else ""
        yield Slide(card.title, lines[start : start + MOST_LINES], corner, script(card))


def help_lines(contents: Contents) -> tuple[str, ...]:
    """The numbers, each with who answers."""
    return tuple(f"{line.phone} · {line.name}" for line in contents.safety.help_lines)


def script(card: Card) -> str:
    """What only the teacher reads."""
    said = (f"“{line}”" for line in card.say)
    notes = ("\n".join([f"{note.title}:", *note.lines]) for note in card.notes)
    return "\n\n".join(filter(None, [card.instruction, *said, *notes]))
