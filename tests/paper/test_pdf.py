"""A document as PDF: read back with the tools that a reader uses."""

import re
import subprocess
import sys

import pytest
from django.utils import translation

from paper.document import Column, Document, Paragraph, Table, prose
from paper.pdf import TooLarge, pdf

from .documents import with_everything

pytestmark = pytest.mark.reader


def read(content: bytes, *command: str) -> str:
    return subprocess.run([*command, "-", "-"], input=content, capture_output=True, check=True).stdout.decode()


def words(content: bytes) -> str:
    return " ".join(read(content, "pdftotext", "-layout").split()).replace("1/1", "1 / 1")


def info(content: bytes) -> str:
    return subprocess.run(["pdfinfo", "-"], input=content, capture_output=True, check=True).stdout.decode()


def test_every_block_is_read_back_in_order():
    said = words(pdf(with_everything()))
    places = [
        said.index(part)
        for part in (
            "3A", "Doorsturen? Stop.", "Waarover het gaat.", "Klas 3 dubbele finaliteit", "Verloop", "Lees voor.",
            "• eerst", "“Wie helpt?”", "Deel uit & <dank>.", "Daarna", "2. tweede", "Hulp", "116 000 Child Focus",
            "CC BY-SA 1 / 1",
        )
    ]  # fmt: skip
    assert places == sorted(places)


def test_it_is_tagged_has_a_title_and_names_nobody():
    content = pdf(with_everything())
    facts = dict(line.split(":", 1) for line in info(content).splitlines() if ":" in line)
    assert facts["Tagged"].strip() == "yes"
    assert facts["Title"].strip() == "Doorsturen? Stop."
    assert (facts["Author"].strip(), facts["CreationDate"].split()[-2]) == ("Kantlijn", "2000")
    assert b"pdfuaid:part" in content
    assert b"/Lang(nl-BE)" in content.replace(b" ", b"")


def test_the_same_data_is_the_same_bytes():
    assert pdf(with_everything()) == pdf(with_everything())


def test_emoji_and_other_scripts_are_drawn_and_keep_the_promise():
    typed = ("Welkom 👋🏽 in 3B ❤️ 1️⃣", "مرحبا بكم في الصف", "שלום לכולם", "Привіт, клас", "Γειά σας")
    content = pdf(Document("Les", "Les", tuple(map(Paragraph, typed))))
    said = re.sub("[\u200e-\u202e\ufe0f]", "", words(content))
    assert b"pdfuaid:part" in content
    assert [part for part in ("Welkom 👋 in 3B ❤ 1", *typed[1:]) if part not in said] == []


def test_a_phone_number_before_arabic_keeps_its_order():
    said = words(pdf(Document("Les", "Les", (Paragraph("مساعدة", label="116 000"),))))
    assert "116 000" in said


def test_signs_that_no_font_has_are_squares_and_the_teacher_reads_so():
    with translation.override("nl"):
        content = pdf(Document("Les", "Les", (Paragraph("Groet: አማ, 你 en ﷲ."),)))
    said = words(content)
    assert b"pdfuaid:part" in content
    assert "3 tekens kan deze PDF niet tonen: daar zie je □. In het Word-bestand staan ze wel." in said
    assert "Groet: □□, □ en" in said


def test_markup_of_the_engine_is_only_text():
    typed = '#read("/etc/passwd") $x$ *vet* = kop `code` // niets \\ #image("x")'
    assert typed in words(pdf(Document("Les", "Les", (Paragraph(typed),))))


def test_a_table_that_fits_on_a_page_stands_on_one_page():
    rows = tuple((prose(f"Fase {number}"), prose("Doe dit. " * 20)) for number in range(12))
    above = tuple(Paragraph("Vooraf. " * 60) for _ in range(8))
    table = Table((Column("Fase", 1), Column("Leraar", 4)), rows)
    pages = read(pdf(Document("Les", "Les", (*above, table))), "pdftotext").split("\f")
    assert [sum(f"Fase {number}\n" in page for number in range(12)) for page in pages if page.strip()] == [0, 12]


def test_a_table_longer_than_a_page_repeats_its_head_and_loses_nothing():
    rows = tuple((prose(f"Fase {number}."), prose("Doe dit. " * 60)) for number in range(30))
    enormous = (prose("Reus."), prose("woord " * 6000))
    content = pdf(Document("Les", "Les", (Table((Column("Wat", 1), Column("Leraar", 4)), (*rows, enormous)),)))
    pages = [page for page in read(content, "pdftotext").split("\f") if page.strip()]
    assert all("Leraar" in page for page in pages)
    assert [number for number in range(30) if f"Fase {number}." not in "".join(pages)] == []
    assert "".join(pages).count("woord") == 6000


def test_what_costs_others_their_turn_is_too_large(monkeypatch):
    monkeypatch.setattr("paper.pdf.PATIENCE", 0.001)
    with pytest.raises(TooLarge):
        pdf(with_everything())


def test_our_own_fault_says_what_it_is(monkeypatch):
    monkeypatch.setattr("paper.pdf.DRAW", [sys.executable, "-c", "raise ValueError('onze fout')"])
    with pytest.raises(RuntimeError, match="onze fout"):
        pdf(with_everything())
