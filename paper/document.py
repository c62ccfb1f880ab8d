"""A document as blocks: what it says, not how it looks. PDF, Word, web page and plain text are all drawn from these."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum, StrEnum
from typing import Any

from ui.prose import passages_of

NOT_FOR_A_FILE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")


def reworded(value: Any, change: Callable[[str], str]) -> Any:
    """The same value, with each of its texts changed."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(reworded(part, change) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: reworded(getattr(value, field.name), change) for field in fields(value)})
    return value


def printable(value: Any) -> Any:
    """The same value, without the signs that the inside of a Word file cannot hold."""
    return reworded(value, lambda text: NOT_FOR_A_FILE.sub("", text))


def is_right_to_left(text: str) -> bool:
    """Whether its first letter belongs to a script that runs to the left, such as Arabic or Hebrew."""
    directions = (unicodedata.bidirectional(sign) for sign in text)
    return next((direction != "L" for direction in directions if direction in ("L", "R", "AL")), False)


class Look(StrEnum):
    """What a paragraph is, so that each format can show it."""

    PLAIN = "plain"
    LEAD = "lead"  # the sentence under a title
    SAY = "say"  # words to say aloud
    SMALL = "small"  # a remark


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 1
    starts_page: bool = False  # such as a chapter


@dataclass(frozen=True)
class Paragraph:
    text: str
    look: Look = Look.PLAIN
    label: str = ""  # stands in bold before the text


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Facts:
    """What a form has at its head: a label and its value; an empty value is a line to write on."""

    rows: tuple[tuple[str, str], ...]


type Cell = tuple[Paragraph | Items, ...]


@dataclass(frozen=True)
class Column:
    title: str
    width: float  # beside the others


@dataclass(frozen=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Box:
    """What stands apart in a frame, whole on one page."""

    title: str
    blocks: tuple[Paragraph | Items | Facts, ...]


@dataclass(frozen=True)
class Lines:
    """Empty lines to write on."""

    number: int


type Block = Heading | Paragraph | Items | Facts | Table | Box | Lines


@dataclass(frozen=True)
class Document:
    """One piece of paper: its title, what it is, what stands on every page, and its blocks."""

    title: str
    kind: str  # such as “Lesvoorbereiding”
    blocks: tuple[Block, ...]
    running: str = ""  # at the head of every page
    credit: str = ""  # at the foot of every page: who made it, under which licence
    size: int = 10  # of the letters, in points
    has_gaps: bool = False  # what stands between square brackets is to be filled in
    shows_title: bool = True  # a letter has one in its properties alone
    has_chapters: bool = False  # the highest headings are chapters; as PDF they stand in a table of contents

    def __post_init__(self):
        """Blocks that say nothing are not there, nor signs that no file can hold."""
        blocks = tuple(block for block in self.blocks if not is_empty(block))
        for name, value in (vars(self) | {"blocks": blocks}).items():
            object.__setattr__(self, name, printable(value))


def prose(text: str) -> tuple[Paragraph | Items, ...]:
    """The paragraphs and lists of a plain text."""
    return tuple(block for kind, texts in passages_of(text) for block in _blocks(kind, texts))


def _blocks(kind: str, texts: list[str]) -> Iterable[Paragraph | Items]:
    if kind == "p":
        return [Paragraph(text) for text in texts]
    return [Items(tuple(texts), numbered=kind == "ol")]


def section(heading: str, *blocks: Block | None, level: int = 1) -> tuple[Block, ...]:
    """A heading and what stands under it; nothing at all when nothing does."""
    filled = tuple(block for block in blocks if block is not None and not is_empty(block))
    return (Heading(heading, level), *filled) if filled else ()


def is_empty(block: Block) -> bool:
    """Whether a block says nothing."""
    match block:
        case Heading(text):
            return not text
        case Paragraph(text, _, label):
            return not (text or label)
        case Items(items):
            return not items
        case Table(_, rows) | Facts(rows):
            return not rows
        case Box(_, blocks):
            return not blocks
    return False
