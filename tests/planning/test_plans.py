"""All lesson plans of somebody, and a new one."""

import uuid

import pytest

from planning.models import Plan
from tests import make
from tests.whole_site.watching import questions

from .pressing import plan_of, told

pytestmark = pytest.mark.django_db
URL = "/mijn/lesplannen/"


def test_a_visitor_begins_an_empty_plan_without_account(client):
    response = client.post(URL, {"key": uuid.uuid4(), "title": "  Doorsturen   in 3B "}, follow=True)
    plan = Plan.objects.get()
    assert (plan.title, plan.minutes, response.redirect_chain[0][0]) == (
        "Doorsturen in 3B",
        50,
        plan.get_absolute_url(),
    )
    assert told(response)[0].startswith("Het lesplan staat er.")


def test_pressing_twice_makes_one_plan(browser_of, anna):
    client, press = browser_of(anna), {"key": uuid.uuid4(), "title": "Een plan"}
    first, second = client.post(URL, press), client.post(URL, press)
    assert (Plan.objects.count(), first.url) == (1, second.url)


@pytest.mark.parametrize("title", ["", "   ", "x" * 161])
def test_a_plan_without_a_title_or_with_an_endless_one_is_refused(client, title):
    response = client.post(URL, {"key": uuid.uuid4(), "title": title})
    assert (response.status_code, Plan.objects.count()) == (400, 0)


@pytest.mark.parametrize("key", ["", "1", "geen sleutel"])
def test_a_press_without_a_key_makes_nothing(client, key):
    assert client.post(URL, {"key": key, "title": "Een plan"}).status_code == 400
    assert Plan.objects.count() == 0


def test_anna_sees_her_plans_and_not_those_of_bram(browser_of, anna, bram):
    mine = plan_of(browser_of(anna), make.lesson(), title="Van Anna")
    plan_of(browser_of(bram), make.lesson(), title="Van Bram")
    assert list(browser_of(anna).get(URL).context["plans"]) == [mine]


def test_a_telling_title_stays_off_the_screen(browser_of, anna):
    client = browser_of(anna)
    plan_of(client, make.lesson(), title="Sexting in 3B")
    text = client.get(URL).content.decode()
    assert ("Sexting" in text, ">Lesplan</a>" in text) == (False, True)


def test_it_takes_as_many_questions_for_one_plan_as_for_twenty(browser_of, anna, bram):
    def look(person, number: int) -> int:
        client = browser_of(person)
        for _ in range(number):
            plan_of(client, make.lesson())
        client.get(URL)
        with questions() as asked:
            client.get(URL)
        return len(asked)

    assert look(anna, 1) == look(bram, 20)
