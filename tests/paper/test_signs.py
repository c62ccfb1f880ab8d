"""Which signs a PDF of ours can show."""

import unicodedata

import pytest

from paper.document import Document, Paragraph
from paper.pdf import pdf
from paper.signs import TABLE, drawable


def paper(text: str) -> Document:
    return Document("Les", "Les", (Paragraph(text),))


def test_what_our_fonts_can_draw_stays_as_it_is():
    document = paper("Gewoon, é, →, 🙂, Привіт, مرحبا en שלום.")
    assert drawable(document) == document


def test_a_square_stands_for_each_sign_that_they_cannot_draw():
    said, shown = drawable(paper("አማርኛ!")).blocks
    assert shown == Paragraph("□□□□!")
    assert "□" in said.text


def test_a_sign_that_is_another_form_of_a_known_one_becomes_that_one():
    assert drawable(paper("ﷲ, Ａ")).blocks == (Paragraph("الله, A"),)


@pytest.mark.reader
def test_every_sign_of_the_table_is_drawn():
    ranges = [[int(end, 16) for end in line.split("-")] for line in TABLE.read_text().split()]
    signs = [chr(sign) for first, last in ranges for sign in range(first, last + 1)]
    known = " ".join(f"\N{NO-BREAK SPACE}{sign}" if unicodedata.combining(sign) else sign for sign in signs)
    assert b"pdfuaid:part" in pdf(paper(known))
