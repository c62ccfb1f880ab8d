"""A document as Word file, to change: real headings, lists and tables; the same bytes for the same data."""

import datetime
import re
from functools import cache, partial
from io import BytesIO

from .document import Block, Box, Cell, Document, Facts, Heading, Items, Lines, Look, Paragraph, Table
from .packing import repacked
from .word_direction import turn_leftward
from .word_styles import IN_A_TABLE, line_to_write_on, new_file, number_of_pages, repeat_as_header, shade, stays_whole

AGES_AGO = datetime.datetime(2000, 1, 1)
GAP = re.compile(r"\[([^\]]+)\]")
DOTS = " …………………… "
STYLES = {Look.LEAD: "Subtitle", Look.SAY: "Quote", Look.SMALL: "Caption"}


def docx(document: Document) -> bytes:
    """The document as Word file."""
    writer = _Writer(document)
    writer.begin()
    for block in document.blocks:
        writer.write(block)
    return writer.saved()


class _Writer:
    """Writes blocks into a Word file, or into a cell of it."""

    def __init__(self, document: Document):
        from docx.enum.style import WD_STYLE_TYPE

        self.document = document
        self.file = new_file(document.size)
        self.number_of_style = cache(partial(self.file.part.get_style_id, style_type=WD_STYLE_TYPE.PARAGRAPH))

    def begin(self) -> None:
        """Title, properties, and what stands on every page."""
        properties = self.file.core_properties
        properties.title, properties.author, properties.language = self.document.title, "Kantlijn", "nl-BE"
        properties.created = properties.modified = AGES_AGO
        section = self.file.sections[0]
        section.header.paragraphs[0].text = f"{self.document.running}\t{self.document.kind}"
        footer = section.footer.paragraphs[0]
        footer.add_run(f"{self.document.credit}\t")
        number_of_pages(footer)
        if self.document.shows_title:
            self._new_paragraph("Title").add_run(self.document.title)

    def write(self, block: Block, place=None) -> None:
        """One block, at the end of the file or of a cell."""
        place = place or self.file
        match block:
            case Heading(text, level, starts_page):
                heading = self._new_paragraph(f"Heading {level}")
                heading.add_run(text)
                heading.paragraph_format.page_break_before = starts_page or None
            case Paragraph():
                self._paragraph(place, block)
            case Items():
                self._items(place, block)
            case Facts(rows):
                self._facts(place, rows)
            case Table():
                self._table(block)
            case Box():
                self._box(block)
            case Lines(number):
                for _ in range(number):
                    line_to_write_on(self.file.add_paragraph())

    def saved(self) -> bytes:
        """The file, with the moment of writing taken out of it."""
        turn_leftward(self.file)
        written = BytesIO()
        self.file.save(written)
        return repacked(written.getvalue())

    def _new_paragraph(self, style: str | None, place=None):
        """An empty paragraph. A style is looked up once a file: python-docx would go through all of them each time."""
        paragraph = (place or self.file).add_paragraph()
        if style:
            paragraph._p.style = self.number_of_style(style)
        return paragraph

    def _paragraph(self, place, block: Paragraph) -> None:
        paragraph = self._new_paragraph(STYLES.get(block.look, IN_A_TABLE if place is not self.file else None), place)
        if block.label:
            paragraph.add_run(f"{block.label} ").bold = True
        self._words(paragraph, f"“{block.text}”" if block.look == Look.SAY else block.text)

    def _words(self, paragraph, text: str) -> None:
        """Text in which each gap is its name in italics and dots to write on."""
        parts = GAP.split(text) if self.document.has_gaps else [text]
        for number, part in enumerate(parts):
            if number % 2:
                paragraph.add_run(f"[{part}]").italic = True
                paragraph.add_run(DOTS)
            else:
                paragraph.add_run(part)

    def _items(self, place, block: Items) -> None:
        """A list. Numbers are written out: Word's own would count on through the whole file."""
        for number, item in enumerate(block.items, start=1):
            paragraph = self._new_paragraph("List" if block.numbered else "List Bullet", place)
            self._words(paragraph, f"{number}. {item}" if block.numbered else item)

    def _facts(self, place, rows) -> None:
        table = place.add_table(len(rows), 2)
        table.style = "Table Grid"
        for cells, (label, value) in zip(table.rows, rows, strict=True):
            cells.cells[0].paragraphs[0].add_run(label).bold = True
            self._words(cells.cells[1].paragraphs[0], value)
        stays_whole(table, shares=(1, 2.6))

    def _table(self, block: Table) -> None:
        table = self.file.add_table(1, len(block.columns))
        table.style = "Table Grid"
        for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
            cell.paragraphs[0].style = IN_A_TABLE
            cell.paragraphs[0].add_run(column.title).bold = True
            shade(cell)
        for row in block.rows:
            for cell, content in zip(table.add_row().cells, row, strict=True):
                self._cell(cell, content)
        repeat_as_header(table.rows[0])
        stays_whole(table, shares=[column.width for column in block.columns])

    def _cell(self, cell, content: Cell) -> None:
        """The blocks of a cell; the empty paragraph that Word puts in every cell goes when there are others."""
        for block in content:
            self.write(block, cell)
        if content:
            first = cell.paragraphs[0]._element
            first.getparent().remove(first)

    def _box(self, block: Box) -> None:
        self._new_paragraph("Heading 1").add_run(block.title)
        table = self.file.add_table(1, 1)
        table.style = "Table Grid"
        for inner in block.blocks:
            self.write(inner, table.rows[0].cells[0])
        first = table.rows[0].cells[0].paragraphs[0]._element
        first.getparent().remove(first)
        stays_whole(table, shares=(1,))
