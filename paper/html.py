"""The blocks of a document as HTML without any dress, so that it keeps its shape wherever it is pasted."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from .document import Block, Box, Cell, Document, Facts, Heading, Items, Look, Paragraph, Table

TOP = 2  # the level of the highest heading, under the title of a page


def html(document: Document) -> SafeString:
    """All blocks, in order; every text is escaped."""
    return joined(_drawn(block) for block in document.blocks)


def joined(parts) -> SafeString:
    """Pieces of HTML, one after the other."""
    return mark_safe("".join(parts))  # noqa: S308 - each piece was escaped where it was made


def _drawn(block: Block) -> SafeString:
    match block:
        case Heading(text, level):
            return format_html("<h{0}>{1}</h{0}>", TOP + level - 1, text)
        case Paragraph():
            return format_html("<p>{}</p>", _words(block))
        case Items(items, numbered):
            lines = format_html_join("", "<li>{}</li>", ((item,) for item in items))
            return format_html("<{0}>{1}</{0}>", "ol" if numbered else "ul", lines)
        case Facts(rows):
            lines = format_html_join("", "<p><b>{}:</b> {}</p>", (row for row in rows if row[1]))
            return lines
        case Table(columns, rows):
            head = format_html_join("", '<th scope="col">{}</th>', ((column.title,) for column in columns))
            body = joined(format_html("<tr>{}</tr>", joined(map(_cell, row))) for row in rows)
            return format_html("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>", head, body)
        case Box(title, blocks):
            return joined([_drawn(Heading(title)), *map(_drawn, blocks)])
    return SafeString("")


def _cell(cell: Cell) -> SafeString:
    return format_html("<td>{}</td>", joined(map(_drawn, cell)))


def _words(paragraph: Paragraph) -> SafeString:
    label = format_html("<b>{}</b> ", paragraph.label) if paragraph.label else ""
    return format_html("{}“{}”" if paragraph.look == Look.SAY else "{}{}", label, paragraph.text)
