"""A plan as a file: the same words in every format, the teacher's own notes only when asked for, closed to others."""

import re
import subprocess
import zipfile
from html import unescape
from io import BytesIO
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.html import strip_tags
from docx import Document as Word
from docx.oxml.ns import qn
from pptx import Presentation

from lessons.models import Lesson
from lessons.papers.files import MAKERS
from lessons.papers.teacher import teacher_paper
from paper.html import html
from paper.pdf import TooLarge
from paper.text import plain_text
from planning.papers import contents_of
from planning.preparation import preparation_of
from tests.planning import sample

FILES = ("lesplan.pdf", "lesplan.docx", "lesplan.pptx", "lesplan.zip", "leerlingenblad.pdf", "affiche.docx")


@pytest.fixture
def plan(anna):
    return sample.plan(anna)


@pytest.fixture
def contents(plan):
    with translation.override("nl"):
        return contents_of(preparation_of(plan))


def url(plan, name: str) -> str:
    return f"/mijn/lesplannen/{plan.pk}/{name}"


def letters(text: str) -> str:
    """The letters and figures alone: where a line breaks is up to each format."""
    return "".join(sign for sign in text if sign.isalnum())


def of_word(content: bytes) -> str:
    return letters("".join(part.text or "" for part in Word(BytesIO(content)).element.iter(qn("w:t"))))


def of_pdf(content: bytes) -> str:
    command = ["pdftotext", "-raw", "-", "-"]
    return letters(subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode())


def test_the_sample_keeps_the_rules_of_a_lesson_preparation(contents):
    assert contents.minutes == 50
    assert [(step.starts, step.ends) for step in contents.steps] == [
        ("08.30", "08.37"), ("08.37", "08.55"), ("08.55", "09.10"), ("09.10", "09.20"),
    ]  # fmt: skip
    assert [step.material.replace("\N{NO-BREAK SPACE}", " ") for step in contents.steps] == [
        "casuskaart 1", "rollenkaarten × 6", "zinnenblad × 24", "exitkaart × 24",
    ]  # fmt: skip
    above = {line.mark for line in contents.goals.path}
    assert {mark for step in contents.steps for mark in step.goals.split(", ")} == above
    assert contents.goals.lesson == sample.GOALS
    assert contents.head.series == "Les 2 van 3"
    assert "CC BY-SA 4.0" in contents.origin.licence
    assert [line.phone for line in contents.safety.help_lines][-1] == "102"


@pytest.mark.reader
def test_pdf_word_web_and_text_hold_the_same(client, anna, plan, contents):
    client.force_login(anna)
    with translation.override("nl"):
        paper = teacher_paper(contents)
    formats = {
        "pdf": of_pdf(client.get(url(plan, "lesplan.pdf")).content),
        "word": of_word(client.get(url(plan, "lesplan.docx")).content),
        "web": letters(paper.title + unescape(strip_tags(html(paper))) + paper.credit),
        "text": letters(plain_text(paper)),
    }
    expected = [
        sample.TITLE, "3 dubbele finaliteit", "maandag 7 december 2026", "Les 2 van 3", *sample.GOALS,
        *(sample.TEXTS[field] for field in ("beginning", "differentiation", "evaluation")),
        *(part for step in sample.STEPS for part in (step[0], f"{step[2]} min", *step[3:6])),
        "08.30–08.37", "zinnenblad × 24", "Ze stuurde het toch zelf", "116 000", "CC BY-SA 4.0",
    ]  # fmt: skip
    missing = {name: [part for part in expected if letters(part) not in text] for name, text in formats.items()}
    assert missing == {name: [] for name in formats}
    assert [name for name, text in formats.items() if letters("Alleen voor mij.") in text] == []


def test_slides_show_what_pupils_do_and_not_what_only_the_teacher_reads(client, anna, plan):
    client.force_login(anna)
    file = Presentation(BytesIO(client.get(url(plan, "lesplan.pptx")).content))
    shown = "\n".join(shape.text for slide in file.slides for shape in slide.shapes if shape.has_text_frame)
    assert [part for step in sample.STEPS for part in (step[0], step[4]) if part not in shown] == []
    assert [part for step in sample.STEPS for part in (step[3],) if part in shown] == []
    assert "116 000" in file.slides[-1].placeholders[1].text


def test_everything_goes_into_one_folder_with_neutral_names(client, anna):
    client.force_login(anna)
    plan = sample.plan(anna, title="Sexting in 3B")
    response = client.get(url(plan, "lesplan.zip"))
    assert response.headers["Content-Disposition"] == 'attachment; filename="lesplan.zip"'
    names = zipfile.ZipFile(BytesIO(response.content)).namelist()
    assert names[:2] == ["lesplan/lesvoorbereiding.pdf", "lesplan/lesvoorbereiding.docx"]
    assert [name for name in names if re.search("sext|3b", name, re.IGNORECASE)] == []


def test_notes_come_along_only_when_asked_for(client, anna, plan):
    client.force_login(anna)
    without = of_word(client.get(url(plan, "lesplan.docx")).content)
    included = of_word(client.get(url(plan, "lesplan.docx?notities=ja")).content)
    for note in ("Alleen voor mij.", sample.TEXTS["note"]):
        assert letters(note) not in without
        assert letters(note) in included


def test_another_teacher_or_a_visitor_finds_nothing(client, bram, plan):
    for _ in range(2):
        for name in FILES:
            assert client.get(url(plan, name)).status_code == 404
        client.force_login(bram)
    assert client.get(f"/mijn/lesplannen/{plan.pk + 999}/lesplan.pdf").status_code == 404


def test_it_is_kept_by_nobody_on_the_way(client, anna, plan):
    client.force_login(anna)
    assert client.get(url(plan, "lesplan.docx")).headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("name", ["les.pdf", "lesplan.exe", "affiche.zip", "lesplan.PDF", "lesplan.pdf/"])
def test_nonsense_is_not_there(client, anna, plan, name):
    client.force_login(anna)
    assert client.get(url(plan, name)).status_code == 404


def test_an_empty_plan_still_makes_every_file(client, anna):
    client.force_login(anna)
    empty = sample.plan(anna)
    empty.steps.all().delete()
    empty.texts.all().delete()
    for paper, ending in MAKERS:
        name = f"{'lesplan' if paper == 'les' else paper}.{ending}"
        assert client.get(url(empty, name)).status_code == 200, name


def test_the_number_of_questions_does_not_grow_with_steps_and_lessons(client, anna, plan, django_assert_num_queries):
    client.force_login(anna)
    client.get(url(plan, "leerlingenblad.docx"))
    with CaptureQueriesContext(connection) as before:
        client.get(url(plan, "leerlingenblad.docx"))
    for step, lesson in zip(list(plan.steps.all()), Lesson.objects.published()[:4], strict=True):
        step.pk, step.key, step.lesson, step.position = None, uuid4(), lesson, step.position + 4
        step.save()
    with django_assert_num_queries(len(before)):
        client.get(url(plan, "leerlingenblad.docx"))


def test_a_plan_with_too_much_text_for_a_pdf_says_so_and_loses_nothing(client, anna, plan, monkeypatch):
    def too_large(contents):
        raise TooLarge

    client.force_login(anna)
    monkeypatch.setitem(MAKERS, ("les", "pdf"), too_large)
    page = client.get(url(plan, "lesplan.pdf"), follow=True)
    assert page.redirect_chain == [(plan.get_absolute_url(), 302)]
    assert "Zoveel tekst past niet in een PDF." in page.content.decode()


@pytest.mark.reader
def test_pupils_and_wall_get_nothing_that_only_the_teacher_reads(client, anna, plan):
    client.force_login(anna)
    for name in ("leerlingenblad.pdf", "affiche.pdf"):
        text = of_pdf(client.get(url(plan, name)).content)
        for_the_teacher = (
            *sample.GOALS,
            sample.TEXTS["evaluation"],
            "Ze stuurde het toch zelf",
            "3 dubbele finaliteit",
        )
        assert [part for part in for_the_teacher if letters(part) in text] == []
        assert [part for part in ("116 000", "102", "CC BY-SA 4.0") if letters(part) not in text] == []


def test_the_screen_of_pupils_and_the_slides_say_the_same(client, anna, plan):
    client.force_login(anna)
    cards = client.get(f"{plan.get_absolute_url()}geef/").context["deck"].cards
    slides = list(Presentation(BytesIO(client.get(url(plan, "lesplan.pptx")).content)).slides)[1:]
    shown = [(slide.shapes.title.text, slide.placeholders[1].text.split("\n")) for slide in slides[:-1]]
    assert shown == [(card.title, list(card.shown)) for card in cards[:-1]]
    scripts = [slide.notes_slide.notes_text_frame.text for slide in slides]
    assert [
        card.instruction for card, script in zip(cards, scripts, strict=True) if card.instruction not in script
    ] == []
