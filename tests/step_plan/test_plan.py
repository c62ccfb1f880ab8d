"""The step plan: rules and numbers first, thirteen steps, nothing asked, kept or sent."""

import re

import brotli
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from step_plan.models import Criterion, Role, Rule, Step, StepPlan
from ui.templatetags.ui import unbroken

URL = "/stappenplan/"


def page_of(client, url: str = URL) -> str:
    return client.get(url).content.decode()


@pytest.mark.django_db
def test_the_five_rules_stand_there_word_for_word_after_the_sentence_that_comes_first(client):
    page = page_of(client)
    order = [page.index("Bewaar zelf niets; laat de leerling niets wissen vóór je gebeld hebt.")]
    order += [page.index(f"<b>{rule.title}</b> <span>{unbroken(rule.text)}</span>") for rule in Rule.objects.all()]
    assert len(order) == 6
    assert order == sorted(order)


@pytest.mark.django_db
def test_the_first_question_comes_right_after_the_numbers(client):
    page = page_of(client)
    order = [page.index(words) for words in ('class="numbers', 'id="q0"', "Deze pagina verstuurt niets")]
    assert order == sorted(order)


@pytest.mark.django_db
def test_five_numbers_are_one_tap_away_before_the_first_step(client):
    page = page_of(client)
    before_the_steps = page[: page.index('id="s0"')]
    calls = re.findall(r'<li><a href="tel:(\d+)">', before_the_steps)
    assert calls == ["112", "101", "116000", "1813", "102"]


@pytest.mark.django_db
def test_thirteen_steps_say_who_when_what_and_what_not(client):
    page = page_of(client)
    steps = list(Step.objects.all())
    assert [step.code for step in steps] == [f"S{number}" for number in range(13)]
    for step in steps:
        assert f'id="{step.code.lower()}"' in page
        for words in (step.title, step.purpose, step.who, step.moment.capitalize()):
            assert words in page
    assert page.count('<h4 class="part">Niet doen</h4>') == 13
    assert "<li>Het beeld laten tonen</li>" in page
    assert ">Je hoeft me niets te laten zien, ik geloof je zo ook.</p>" in page


@pytest.mark.django_db
def test_the_title_is_neutral_for_whoever_sees_the_screen(client):
    page = page_of(client)
    titles = [re.search(pattern, page)[1] for pattern in (r"<title>(.*?)</title>", r"<h1>(.*?)</h1>")]
    assert titles == ["Stappenplan · Kantlijn", "Stappenplan"]
    head = page[: page.index("</header>")].lower()
    assert [word for word in ("sexting", "naakt", "nude", "seks", "bloot", "porno") if word in head] == []


@pytest.mark.django_db
def test_nothing_on_it_can_be_sent_or_remembered(client):
    response = client.get(URL)
    page = response.content.decode()
    assert response.cookies == {}
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "form-action 'none'" in response.headers["Content-Security-Policy"]
    assert re.findall(r"<(form|select)\b", page) == []
    fields = re.findall(r"<(?:input|textarea)[^>]*>", page)
    assert len(fields) == 12 + 3
    assert [field for field in fields if "name=" in field or 'autocomplete="off"' not in field] == []


@pytest.mark.django_db
def test_the_whole_tree_is_in_the_page_and_each_question_once(client):
    page = page_of(client)
    plan = StepPlan.objects.published().get()
    assert len(re.findall('<section class="question"', page)) == plan.questions.count()
    for question in plan.questions.all():
        assert page.count(f'id="{question.code.lower()}"') == 1
    assert page.count('<details class="answer"') == plan.answers.count()
    assert re.findall(r'data-code="(R[\w-]+)"', page) == [outcome.code for outcome in plan.outcomes.all()]


@pytest.mark.django_db
def test_an_outcome_says_how_soon_in_a_word_and_an_icon_and_names_whom_to_call(client):
    page = page_of(client)
    outcome = page[page.index('data-code="R4"') : page.index('data-code="R5-light"')]
    assert '<use href="#i-clock"/>' in outcome
    assert ">Binnen het uur</span>" in outcome
    assert outcome.count("<li>") == 3 + 4 + 5  # actions, contacts, steps
    assert re.findall(r'href="tel:(\d+)"', outcome) == ["116000", "101", "1813"]
    assert re.findall(r'href="#(s\d+)"', outcome) == ["s2", "s4", "s6", "s7", "s11"]


@pytest.mark.django_db
def test_worry_about_a_pupil_is_one_press_away_before_everything_else(client):
    page = page_of(client)
    assert page.index('href="/stappenplan/zorgen/"') < page.index('id="vragen"')


@pytest.mark.django_db
def test_without_a_public_tree_rules_and_steps_still_stand_there(client):
    StepPlan.objects.get().withdraw("Wordt herschreven.")
    page = page_of(client)
    assert 'id="vragen"' not in page
    assert 'id="s0"' in page
    assert client.get("/stappenplan/zorgen/").status_code == 200
    assert client.get("/stappenplan/alles/").status_code == 200


@pytest.mark.django_db
def test_it_is_light_enough_for_a_telephone_in_a_corridor(client):
    page = client.get(URL).content
    assert len(brotli.compress(page, quality=5)) < 25_000
    scripts = re.findall(r"<script[^>]*>", page.decode())
    assert [script for script in scripts if 'fetchpriority="low"' not in script] == []  # styles travel first


@pytest.mark.django_db
def test_the_six_criteria_are_questions_without_a_colour_or_a_sum(client):
    page = page_of(client)
    part = page[page.index('<ol class="criteria') : page.index('id="per-ongeluk"')]
    assert [criterion.question in part for criterion in Criterion.objects.all()] == [True] * 6
    assert "Impact" in part
    assert "optelsom" in part


@pytest.mark.django_db
def test_roles_say_what_they_do_and_leave_to_others(client):
    page = page_of(client)
    assert [role.does in page and role.does_not in page for role in Role.objects.all()] == [True] * 7


@pytest.mark.django_db
def test_the_step_that_names_suicide_has_1813_in_it(client):
    page = page_of(client)
    step = page[page.index('id="s2"') : page.index('id="s3"')]
    assert "zelfdoding" in step
    assert 'href="tel:1813"' in step


@pytest.mark.django_db
def test_a_withdrawn_step_is_gone_at_once(client):
    assert 'id="s12"' in page_of(client)
    Step.objects.get(code="S12").withdraw("Wordt herschreven.")
    assert 'id="s12"' not in page_of(client)


@pytest.mark.django_db
def test_the_plan_is_read_once_and_more_steps_take_no_more_queries(client):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            page_of(client)
        return len(captured)

    first, second = queries(), queries()
    for number in range(5):
        Step.objects.create(code=f"S9{number}", title="Nog", purpose="x", who="y", moment="z", do="w").publish()
    assert (queries(), second) == (first, 1)


@pytest.mark.django_db
def test_an_unknown_address_below_it_still_shows_the_rules_and_the_numbers(client):
    response = client.get("/stappenplan/stap-99/")
    page = response.content.decode()
    assert response.status_code == 404
    assert [rule.title in page for rule in Rule.objects.all()] == [True] * 5
    assert [number in page for number in ("tel:112", "tel:101", "tel:116000", "tel:1813", "tel:102")] == [True] * 5
    assert "<form" not in page
    assert client.post(URL, {"naam": "x"}).status_code == 405


@pytest.mark.django_db
def test_in_english_the_content_is_marked_as_dutch(client):
    page = page_of(client, "/en/stappenplan/")
    assert "<title>Step plan · Kantlijn</title>" in page
    assert '<span lang="nl">Stop en adem</span>' in page
