"""The template of a teacher's school: the one file that may be brought, whatever is in it."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from planning.models import OwnTemplate
from planning.own_template import package, workshop
from planning.own_template.cleaning import clean
from planning.own_template.filling import fill

from .word_files import saved, school_form, text_of, with_parts

URL = "/mijn/sjabloon/"
BOMB = b"""<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha"><!ENTITY c "&a;&a;&a;"><!ENTITY d "&c;&c;&c;">]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>&d;</w:body></w:document>"""
FETCHING = BOMB.replace(b'<!ENTITY d "&c;&c;&c;">', b'<!ENTITY d SYSTEM "file:///etc/passwd">')


def bring(client, file: bytes, name: str = "formulier.docx"):
    return client.post(URL, {"file": SimpleUploadedFile(name, file)})


@pytest.mark.django_db
def test_a_teacher_brings_it_hears_what_is_not_known_and_deletes_it(browser_of, anna):
    client = browser_of(anna)
    assert bring(client, school_form()).url == URL
    page = client.get(URL).content.decode()
    assert ("[onbekend]</b>" in page, "Verwijder mijn sjabloon" in page) == (True, True)
    assert bring(client, school_form()).url == URL
    assert OwnTemplate.objects.count() == 1
    client.post(f"{URL}weg/")
    assert OwnTemplate.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("formulier.docm", school_form()),
        ("formulier.pdf", b"%PDF-1.7"),
        ("leeg.docx", b""),
        ("geen-word.docx", b"Dit is gewoon tekst"),
        ("reuze.docx", b"PK" + b"x" * 20_000_000),
        ("bom.docx", with_parts(school_form(), word__document_dot_xml=b" " * 40_000_000)),
        ("entiteiten.docx", with_parts(school_form(), word__document_dot_xml=BOMB)),
        ("halalles.docx", with_parts(school_form(), word__document_dot_xml=FETCHING)),
        ("../../etc/half.docx", school_form()[:-300]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_template_is_refused_with_a_word(browser_of, anna, name, file):
    response = bring(browser_of(anna), file, name)
    assert (response.status_code, len(response.context["form"].errors["file"])) == (400, 1)
    assert OwnTemplate.objects.count() == 0


def test_macros_images_links_and_names_are_gone_and_layout_stays():
    file = with_parts(
        school_form(),
        word__vbaProject_dot_bin=b"Sub AutoOpen()",
        word__embeddings__oleObject1_dot_bin=b"ole",
        customXml__item1_dot_xml=b"<leerling>Emma</leerling>",
    )
    file = with_parts(file, **{".._.._etc_passwd": b"x", "/word/document_dot_xml": b"x"})
    made = clean(file)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        names, whole = archive.namelist(), b"".join(archive.read(name) for name in archive.namelist())
    assert [name for name in names if not name.endswith((".xml", ".rels"))] == []
    assert [name for name in names if name.startswith(("docProps", "customXml", "..", "/"))] == []
    for secret in (b"kwaad.example", b"Anna Peeters", b"AutoOpen", b"drawing>", b"External", b"macroEnabled"):
        assert secret not in whole
    assert {"word/styles.xml", "word/header1.xml", "word/document.xml"} <= set(names)
    assert text_of(made).startswith("Sint-Jan, klas [klas]\nLeraar: [leerkracht]\nLes: [titel]")
    assert text_of(made).count("In een kader: [duur] min") == 1


def test_a_field_that_fetches_something_is_gone_and_a_page_number_stays():
    fetching = b'<w:instrText>INCLUDEPICTURE "http://kwaad.example/x"</w:instrText>'
    fields = b"<w:r>" + fetching + b"<w:instrText> PAGE </w:instrText></w:r>"
    body = school_form()
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        document = archive.read("word/document.xml").replace(b"</w:p>", fields + b"</w:p>", 1)
    with zipfile.ZipFile(io.BytesIO(clean(with_parts(body, word__document_dot_xml=document)))) as archive:
        document = archive.read("word/document.xml")
    assert (b"INCLUDEPICTURE" in document, b" PAGE " in document) == (False, True)


def test_the_number_of_a_page_in_one_piece_stays_a_field_too():
    document = Word()
    number = f'<w:fldSimple {nsdecls("w")} w:instr="{{}}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph = document.add_paragraph()._p
    for instruction in ("PAGE", "INCLUDETEXT http://kwaad.example/x"):
        paragraph.append(parse_xml(number.format(instruction)))
    made = Word(io.BytesIO(clean(saved(document)))).element.xml
    assert (made.count("<w:fldSimple"), "kwaad" in made) == (1, False)


def test_placeholders_are_found_in_headers_tables_and_pieces_and_rows_repeat():
    values = {
        "titel": "Les & <vreemd> {{7*7}} \x00\U0001f600",
        "klas": "3B",
        "vak": "Zedenleer\nof godsdienst",
        "leerkracht": "An",
        "duur": "50",
    }
    steps = [{"fase": "Instap", "tijd": "0–5"}, {"fase": "[titel]", "tijd": "5–50"}]
    text = text_of(fill(clean(school_form()), values, steps))
    assert "klas 3B" in text
    assert "Les: Les & <vreemd> {{7*7}} \U0001f600" in text
    assert "Vak: Zedenleer\nof godsdienst en [onbekend]" in text
    assert "Leraar: An\n" in text
    assert "In een kader: 50 min" in text
    assert text.endswith("Fase\nTijd\nInstap\n0–5\n[titel]\n5–50")


def test_a_file_that_lies_about_its_size_and_one_with_a_thousand_parts_are_refused(monkeypatch):
    many = with_parts(school_form(), **{f"word__x{number}_dot_xml": b"" for number in range(package.MOST_PARTS)})
    monkeypatch.setattr(package, "LARGEST_PART", 100)
    for file in (many, school_form()):
        with pytest.raises(package.Refused, match="too_large"):
            clean(file)


def test_a_process_that_does_not_come_back_is_stopped(monkeypatch):
    monkeypatch.setattr(workshop, "SECONDS", 0.01)
    with pytest.raises(package.Refused):
        workshop.cleaned(school_form())
