"""The step plan: rules and numbers first, thirteen steps, nothing asked, kept or sent."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from step_plan.models import Criterion, Role, Rule, Step

URL = "/stappenplan/"


def page_of(client, url: str = URL) -> str:
    return client.get(url).content.decode()


@pytest.mark.django_db
def test_the_five_rules_stand_there_word_for_word_after_the_sentence_that_comes_first(client):
    page = page_of(client)
    order = [page.index("Bewaar zelf niets; laat de leerling niets wissen vóór je gebeld hebt.")]
    order += [page.index(f"<b>{rule.title}</b> {rule.text}") for rule in Rule.objects.all()]
    assert len(order) == 6
    assert order == sorted(order)


@pytest.mark.django_db
def test_five_numbers_are_one_tap_away_before_the_first_step(client):
    page = page_of(client)
    before_the_steps = page[: page.index('id="s0"')]
    calls = re.findall(r'<li><a href="tel:(\d+)">', before_the_steps)
    assert sorted(calls) == ["101", "102", "112", "116000", "1813"]


@pytest.mark.django_db
def test_thirteen_steps_say_who_when_what_and_what_not(client):
    page = page_of(client)
    steps = list(Step.objects.all())
    assert [step.code for step in steps] == [f"S{number}" for number in range(13)]
    for step in steps:
        assert f'id="{step.code.lower()}"' in page
        for words in (step.title, step.purpose, step.who, step.moment.capitalize()):
            assert words in page
    assert page.count("<h4>Niet doen</h4>") == 13
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
def test_it_asks_nothing_keeps_nothing_and_runs_no_script(client):
    response = client.get(URL)
    assert response.cookies == {}
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert re.findall(r"<(form|input|textarea|select|button|script)\b", response.content.decode()) == []


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
def test_nothing_stands_below_it_and_nothing_can_be_sent_to_it(client):
    assert client.get("/stappenplan/stap-99/").status_code == 404
    assert client.post(URL, {"naam": "x"}).status_code == 405


@pytest.mark.django_db
def test_in_english_the_content_is_marked_as_dutch(client):
    page = page_of(client, "/en/stappenplan/")
    assert "<title>Step plan · Kantlijn</title>" in page
    assert '<span lang="nl">Stop en adem</span>' in page
