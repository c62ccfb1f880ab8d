"""Reading a plan that a colleague shared."""

import datetime

import pytest
from django.utils import timezone

from planning.models import PlanText, Share
from tests import make
from tests.whole_site.watching import questions

from .pressing import plan_of, share

pytestmark = pytest.mark.django_db


@pytest.fixture
def shared(browser_of, anna):
    plan = plan_of(browser_of(anna), make.lesson(title="Zo zit het"), title="Sexting in 3B")
    return share(browser_of(anna), plan)


def test_a_visitor_reads_it_as_it_stood_when_it_was_shared(client, shared):
    shared.plan.steps.update(title="Later veranderd")
    text = client.get(shared.get_absolute_url()).content.decode()
    assert ("Fase 1" in text, "Later veranderd" in text, "Er is een nieuwere versie" in text) == (True, False, True)


def test_nothing_is_said_of_a_newer_version_when_only_private_words_changed(client, shared):
    PlanText.objects.create(plan=shared.plan, field="reflection", text="ging goed", written_at=timezone.now())
    shared.plan.steps.update(note="voor mezelf")
    assert not client.get(shared.get_absolute_url()).context["has_changed"]


def test_it_stays_out_of_caches_and_search_engines_and_its_title_is_neutral(client, shared):
    response = client.get(shared.get_absolute_url())
    headers = [response.headers[name] for name in ("Cache-Control", "X-Robots-Tag")]
    assert headers == ["private, no-store", "noindex, nofollow"]
    text = response.content.decode()
    assert ("<title>Gedeeld lesplan" in text, "Sexting in 3B" in text, "<h1>Lesplan</h1>" in text) == (
        True,
        False,
        True,
    )


def test_it_says_where_it_comes_from_and_under_which_licence(client, shared):
    assert "Zo zit het</a>, Kantlijn, CC BY-SA 4.0" in client.get(shared.get_absolute_url()).content.decode()


def test_a_withdrawn_lesson_is_named_as_such(client, shared):
    lesson = shared.plan.steps.first().lesson
    lesson.withdraw("Verouderd.")
    assert "De les werd ingetrokken; deze kopie blijft:" in client.get(shared.get_absolute_url()).content.decode()


def test_guessed_shortened_expired_withdrawn_and_thrown_away_get_one_answer(client, browser_of, anna, shared):
    def answer(address: str) -> tuple[int, str]:
        response = client.get(address)
        return response.status_code, response.content.decode().replace(address, "")

    address = shared.get_absolute_url()
    token = shared.token
    unknown = answer("/mijn/gedeeld/geraden/")
    assert unknown[0] == 404
    for other in (token[:-1], token[1:], token.upper(), f"{shared.key.hex}.x", shared.key.hex, "%00", "é" * 300):
        assert answer(f"/mijn/gedeeld/{other}/")[0] == 404
    browser_of(anna).post(f"/mijn/lesplannen/{shared.plan_id}/weg/")
    assert answer(address) == unknown
    browser_of(anna).post(f"/mijn/lesplannen/{shared.plan_id}/terug/")
    assert answer(address)[0] == 200
    Share.objects.update(made_at=timezone.now() - datetime.timedelta(days=366))
    assert answer(address) == unknown
    Share.objects.all().delete()
    assert answer(address) == unknown


def test_it_is_gone_with_the_account(client, shared, anna):
    anna.delete()
    assert client.get(shared.get_absolute_url()).status_code == 404


def test_it_takes_as_many_questions_for_one_step_as_for_forty(client, browser_of, anna):
    def look(minutes: tuple[int, ...]) -> int:
        shared = share(browser_of(anna), plan_of(browser_of(anna), make.lesson(minutes=minutes)))
        client.get(shared.get_absolute_url())
        with questions() as asked:
            client.get(shared.get_absolute_url())
        return len(asked)

    assert look((5,)) == look((1,) * 40) <= 8
