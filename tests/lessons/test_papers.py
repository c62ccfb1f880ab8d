"""All that a lesson leaves as says the same: one model, and every format is read back beside it."""

import subprocess
from html import unescape
from io import BytesIO

import pytest
from django.utils import translation
from django.utils.html import strip_tags
from docx import Document as Word
from docx.oxml.ns import qn
from pptx import Presentation

from lessons.cards import cards
from lessons.models import Lesson
from lessons.papers.fiche import fiche_paper
from lessons.papers.files import MAKERS, name_of
from lessons.papers.from_lesson import contents_of
from lessons.papers.pupil import pupil_paper
from lessons.papers.slides import deck_of
from lessons.papers.teacher import teacher_paper
from lessons.papers.wall import wall_paper
from lessons.presenting import lesson_deck
from paper.html import html
from paper.naming import is_neutral
from paper.pdf import pdf
from paper.text import plain_text
from paper.word import docx

SLUG = "over-de-lijn-doorsturen"


@pytest.fixture
def contents(db):
    [lesson] = cards([Lesson.objects.get(slug=SLUG).pk])
    with translation.override("nl"):
        return contents_of(lesson)


def of_word(content: bytes) -> str:
    return words(" ".join(part.text or "" for part in Word(BytesIO(content)).element.iter(qn("w:t"))))


def of_pdf(content: bytes) -> str:
    command = ["pdftotext", "-raw", "-", "-"]
    return words(subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode())


def words(text: str) -> str:
    """The letters and figures alone: where a line breaks is up to each format."""
    return "".join(sign for sign in text if sign.isalnum())


def said(contents) -> list[str]:
    """What a teacher must find again, whatever the format."""
    return [
        contents.title,
        contents.lead,
        *contents.goals.lesson,
        *(line.text for line in (*contents.goals.path, *contents.goals.official)),
        *(line.code for line in (*contents.goals.path, *contents.goals.official)),
        *contents.messages,
        *(step.title for step in contents.steps),
        *(f"{step.minutes} min" for step in contents.steps),
        *(item for use in contents.materials for item in use.items),
        *contents.questions,
        *contents.safety.agreements,
        *contents.safety.do_not_say,
        *(line.phone for line in contents.safety.help_lines),
        contents.origin.credit,
        contents.origin.licence,
    ]


@pytest.mark.reader
def test_pdf_word_web_and_text_hold_the_same(contents):
    with translation.override("nl"):
        paper = teacher_paper(contents)
    formats = {
        "pdf": of_pdf(pdf(paper)),
        "word": of_word(docx(paper)),
        "web": words(paper.title + unescape(strip_tags(html(paper))) + paper.credit),
        "text": words(plain_text(paper)),
    }
    lost = {name: [part for part in said(contents) if words(part) not in text] for name, text in formats.items()}
    lost["text"] = [part for part in lost["text"] if words(part.upper()) not in formats["text"]]
    assert lost == {"pdf": [], "word": [], "web": [], "text": []}


def test_slides_hold_every_step_every_question_and_the_help_lines(contents):
    with translation.override("nl"):
        deck = deck_of(contents)
        file = Presentation(BytesIO(MAKERS["les", "pptx"](contents)))
    titles = [slide.shapes.title.text for slide in file.slides]
    assert titles == [slide.title for slide in deck.slides]
    assert [step.title for step in contents.steps if step.title not in titles] == []
    text = "\n".join(shape.text for slide in file.slides for shape in slide.shapes if shape.has_text_frame)
    assert [part for part in (*contents.questions, *contents.messages) if part not in text] == []
    assert [line for line in contents.safety.help_lines if line.phone not in file.slides[-1].placeholders[1].text] == []
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in file.slides if slide.has_notes_slide)
    assert [line for step in contents.steps for line in step.say if line not in notes] == []
    assert [line for step in contents.steps for line in step.say if line in text] == []


def test_the_minutes_add_up_and_the_clock_follows(contents):
    assert contents.minutes == contents.audience.minutes
    assert [step.starts for step in contents.steps[1:]] == [step.ends for step in contents.steps[:-1]]


def test_pupils_and_wall_get_no_answers_and_nothing_for_the_teacher(contents):
    with translation.override("nl"):
        papers = plain_text(pupil_paper(contents)), plain_text(wall_paper(contents))
    for paper in papers:
        assert [part for part in (*contents.safety.do_not_say, *contents.goals.lesson) if part in paper] == []
        assert [line.phone for line in contents.safety.help_lines if line.phone not in paper] == []
        assert contents.origin.licence in paper
    assert [question for question in contents.questions if question not in papers[0]] == []


@pytest.mark.django_db
def test_every_lesson_has_a_neutral_name_a_help_block_and_a_licence_on_each_paper():
    with translation.override("nl"):
        for lesson in cards([lesson.pk for lesson in Lesson.objects.published()]):
            contents = contents_of(lesson)
            assert all(is_neutral(name_of(contents, *key)) for key in MAKERS)
            assert is_neutral(deck_of(contents).slides[0].title)
            for paper in (teacher_paper(contents), pupil_paper(contents), wall_paper(contents)):
                assert "CC BY-SA 4.0" in paper.credit
                assert "1813" in plain_text(paper)
            assert contents.origin.licence in fiche_paper(contents).credit


@pytest.mark.django_db
def test_a_slide_shows_the_class_what_its_screen_shows_and_nothing_of_the_teacher():
    with translation.override("nl"):
        for lesson in cards([lesson.pk for lesson in Lesson.objects.published()]):
            screen, slides = lesson_deck(lesson).cards, deck_of(contents_of(lesson)).slides[1:]
            on_screen = [line for card in screen if not card.has_help for line in (card.title, *card.shown)]
            on_slides = [line for slide in slides for line in (slide.title, *slide.lines)]
            assert list(dict.fromkeys(on_screen)) == list(dict.fromkeys(on_slides))[: len(dict.fromkeys(on_screen))]
            script = {line for card in screen for line in (*card.say, card.instruction) if line}
            assert script & set(on_slides) == set(), lesson.slug
