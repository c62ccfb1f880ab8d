"""Four questions before one begins."""

import re

import pytest

from tests import make
from tests.whole_site.watching import questions, writes_of

from .pressing import plan_of

pytestmark = pytest.mark.django_db


def test_nothing_is_kept_and_nothing_can_be_sent(client):
    plan = plan_of(client, make.lesson())
    with questions() as asked:
        response = client.get(f"{plan.get_absolute_url()}klaar/")
    text = response.content.decode()
    inputs = re.findall(r"<input[^>]*type=\"radio\"[^>]*>", text)
    assert (len(inputs), "<form" in text, writes_of(asked)) == (8, False, [])
    assert all('autocomplete="off"' in each for each in inputs)
    assert client.post(f"{plan.get_absolute_url()}klaar/", {"lately": "yes"}).status_code == 405


def test_something_that_happened_leads_to_the_step_plan(client):
    plan = plan_of(client, make.lesson())
    text = client.get(f"{plan.get_absolute_url()}klaar/").content.decode()
    assert re.search(r'Geef deze les dan nog niet.*?href="/stappenplan/"', text, re.DOTALL)


def test_another_teachers_plan_is_not_there(client, browser_of, bram):
    plan = plan_of(client, make.lesson())
    assert browser_of(bram).get(f"{plan.get_absolute_url()}klaar/").status_code == 404
