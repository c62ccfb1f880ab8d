"""A document as Word file: what a teacher opens, changes and prints."""

import zipfile
from io import BytesIO

from docx import Document as Word
from docx.oxml.ns import qn

from paper.document import Document, Paragraph
from paper.word import docx

from .documents import with_everything


def opened(content: bytes):
    return Word(BytesIO(content))


def test_headings_are_headings_and_lists_are_lists():
    word = opened(docx(with_everything()))
    styles = [(paragraph.style.name, paragraph.text) for paragraph in word.paragraphs]
    assert ("Title", "Doorsturen? Stop.") in styles
    assert ("Heading 1", "Verloop") in styles
    assert ("Heading 2", "Daarna") in styles
    assert ("Subtitle", "Waarover het gaat.") in styles
    assert ("List", "2. tweede") in styles


def test_a_table_has_a_head_that_returns_and_rows_that_stay_whole():
    word = opened(docx(with_everything()))
    head, table = word.tables[:2]
    assert [cell.text for cell in head.columns[0].cells] == ["Klas", "Leraar"]
    assert [cell.text for cell in table.rows[0].cells] == ["Fase", "Leraar"]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    assert table.rows[1].cells[1].text.split("\n") == ["Lees voor.", "eerst", "dan", "“Wie helpt?”"]


def test_every_page_says_what_it_is_whose_it_is_and_which_page():
    section = opened(docx(with_everything())).sections[0]
    assert section.header.paragraphs[0].text.split("\t") == ["3A", "Lesvoorbereiding"]
    footer = section.footer.paragraphs[0]
    assert footer.text.startswith("CC BY-SA\t")
    assert [field.get(qn("w:instr")) for field in footer._p.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_it_is_in_dutch_and_names_nobody():
    word = opened(docx(with_everything()))
    properties = word.core_properties
    assert (properties.author, properties.language, properties.created.year) == ("Kantlijn", "nl-BE", 2000)
    assert properties.last_modified_by in ("", None)
    assert word.styles["Normal"].element.rPr.find(qn("w:lang")).get(qn("w:val")) == "nl-BE"


def test_the_same_data_is_the_same_bytes():
    assert docx(with_everything()) == docx(with_everything())


def test_signs_that_xml_forbids_are_left_out_and_markup_is_only_text():
    text = 'Emoji 🦄, שלום, <w:p>, ]]>, {{7*7}} \x00\x0b\ud800 en "x"'
    content = docx(Document("Les", "Les", (Paragraph(text),)))
    assert 'Emoji 🦄, שלום, <w:p>, ]]>, {{7*7}}  en "x"' in [p.text for p in opened(content).paragraphs]
    names = zipfile.ZipFile(BytesIO(content)).namelist()
    assert [name for name in names if "media" in name or "vba" in name.lower()] == []


def test_arabic_runs_to_the_left_and_a_phone_number_before_it_does_not():
    typed = (Paragraph("مرحبا بكم"), Paragraph("Gewoon"), Paragraph("مساعدة", label="116 000"))
    drawn = Word(BytesIO(docx(Document("Les", "Les", typed))))
    leftward = [bool(paragraph._p.xpath("w:pPr/w:bidi")) for paragraph in drawn.paragraphs[1:]]
    runs = [(run.text.strip(), bool(run._r.xpath("w:rPr/w:rtl"))) for run in drawn.paragraphs[-1].runs]
    assert (leftward, runs) == ([True, False, True], [("116 000", False), ("مساعدة", True)])
