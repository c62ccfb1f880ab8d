"""A document as plain text, for a mail, a form or a clipboard."""

from collections.abc import Iterator

from .document import Block, Box, Document, Facts, Heading, Items, Look, Paragraph, Table


def plain_text(document: Document) -> str:
    """The words of the document, a block a paragraph."""
    title = [document.title] if document.shows_title else []
    parts = [*title, *(part for block in document.blocks for part in _text(block))]
    return "\n\n".join([*parts, document.credit]) + "\n"


def _text(block: Block) -> Iterator[str]:
    match block:
        case Heading(text):
            yield text.upper()
        case Paragraph():
            yield words_of(block)
        case Items(items, numbered):
            yield "\n".join(f"{number}. {item}" if numbered else f"- {item}" for number, item in enumerate(items, 1))
        case Facts(rows):
            yield "\n".join(f"{label}: {value}" for label, value in rows if value)
        case Table(columns, rows):
            for row in rows:
                yield "\n".join(_cell(column.title, cell) for column, cell in zip(columns, row, strict=True) if cell)
        case Box(title, blocks):
            yield title.upper()
            for inner in blocks:
                yield from _text(inner)


def words_of(paragraph: Paragraph) -> str:
    """A paragraph with its label; spoken words between quotes."""
    text = f"“{paragraph.text}”" if paragraph.look == Look.SAY else paragraph.text
    return f"{paragraph.label} {text}".strip()


def _cell(title: str, cell) -> str:
    return f"{title}: " + " ".join(part for block in cell for part in _text(block))
