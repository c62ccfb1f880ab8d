"""A plan in the template of its teacher's school."""

import pytest

from planning.models import OwnTemplate
from tests import make

from .pressing import plan_of
from .test_own_template import bring
from .word_files import school_form, text_of

pytestmark = pytest.mark.django_db


def address(plan) -> str:
    return f"/mijn/lesplannen/{plan.pk}/eigen-sjabloon.docx"


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
