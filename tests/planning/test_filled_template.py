"""A plan in the template of its teacher's school."""

import pytest
from django.utils import translation

from lessons.papers.teacher import goal_words
from planning.models import OwnTemplate
from planning.own_template.example import example
from planning.papers import contents_of
from planning.preparation import preparation_of
from tests import make
from tests.planning import sample

from .pressing import plan_of
from .test_own_template import bring
from .test_plan_file import letters
from .word_files import school_form, text_of

pytestmark = pytest.mark.django_db


def address(plan) -> str:
    return f"/mijn/lesplannen/{plan.pk}/eigen-sjabloon.docx"


def contents_in_dutch(plan):
    with translation.override("nl"):
        return contents_of(preparation_of(plan))


def test_anna_gets_her_plan_in_the_form_of_her_school(browser_of, anna):
    client = browser_of(anna)
    bring(client, school_form())
    plan = plan_of(client, make.lesson(minutes=(20, 30)), title="Doorsturen")
    plan.steps.update(note="voor mezelf")
    response = client.get(address(plan))
    headers = [response.headers[name] for name in ("Content-Disposition", "Cache-Control")]
    assert headers == ['attachment; filename="doorsturen.docx"', "private, no-store"]
    text = text_of(response.content)
    assert ("Les: Doorsturen" in text, text.endswith("Fase 1\n0–20\nFase 2\n20–50")) == (True, True)
    assert "voor mezelf" not in text


def test_help_and_licence_stand_on_it_though_the_form_has_no_place_for_them(browser_of, anna):
    client = browser_of(anna)
    bring(client, school_form())
    text = text_of(client.get(address(plan_of(client, make.lesson()))).content)
    assert ("Waar er hulp is\n112" in text, "116 000 · Child Focus" in text, "CC BY-SA 4.0" in text) == (True,) * 3


def test_the_form_says_what_the_word_file_says(browser_of, anna):
    client = browser_of(anna)
    bring(client, example())
    plan = sample.plan(anna)
    text = letters(text_of(client.get(address(plan)).content))
    contents = contents_in_dutch(plan)
    said = [
        contents.title, contents.head.day, contents.head.series, contents.starting_point, *contents.goals.lesson,
        *map(goal_words, (*contents.goals.path, *contents.goals.official)), *contents.messages, *contents.board,
        *(item for use in contents.materials for item in use.items), contents.differentiation, contents.evaluation,
        *(part for step in contents.steps for part in (step.title, step.teacher, step.pupils, step.material)),
        *contents.safety.agreements, *contents.safety.do_not_say, *contents.questions, *contents.origin.sources,
        *(line.phone for line in contents.safety.help_lines), contents.origin.licence,
    ]  # fmt: skip
    assert [part for part in said if letters(part) not in text] == []
    assert letters(sample.TEXTS["note"]) not in text


def test_a_telling_title_stays_out_of_the_name_of_the_file(browser_of, anna):
    client = browser_of(anna)
    bring(client, school_form())
    response = client.get(address(plan_of(client, make.lesson(), title="Sexting in 3B")))
    assert response.headers["Content-Disposition"] == 'attachment; filename="lesplan.docx"'


def test_without_a_template_for_a_visitor_and_for_another_teacher_there_is_nothing(client, browser_of, anna, bram):
    plan = plan_of(browser_of(anna), make.lesson())
    assert browser_of(anna).get(address(plan)).status_code == 404
    OwnTemplate.objects.create(user=anna, content=b"van anna")
    theirs = plan_of(browser_of(bram), make.lesson())
    assert [browser_of(bram).get(address(one)).status_code for one in (plan, theirs)] == [404, 404]
    assert client.get(address(plan_of(client, make.lesson()))).status_code == 404
