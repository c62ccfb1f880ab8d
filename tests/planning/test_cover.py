"""The plan for a colleague who stands in."""

import uuid

import pytest

from tests import make

from .pressing import plan_of

pytestmark = pytest.mark.django_db


def test_only_calm_steps_are_handed_over_and_the_clock_closes_up(client):
    plan = plan_of(client, make.lesson(minutes=(10,), sensitivity=2, title="Later"))
    plan_of(client, make.lesson(minutes=(15, 20)), plan=plan.pk)
    client.post(f"{plan.get_absolute_url()}stap/", {"key": uuid.uuid4(), "title": "Eigen stap", "minutes": 5})
    response = client.get(f"{plan.get_absolute_url()}vervanging/")
    cover = response.context["cover"]
    told = [(row.step.title, row.starts, row.ends) for row in cover.preparation.rows_in]
    assert told == [("Fase 1", "0", "15"), ("Fase 2", "15", "35"), ("Eigen stap", "35", "40")]
    assert [step.lesson.sensitivity for step in cover.waits] == [2]


def test_it_says_what_not_to_begin_and_who_to_call_and_keeps_notes_out(client):
    plan = plan_of(client, make.lesson())
    plan.steps.update(note="alleen voor mij")
    text = client.get(f"{plan.get_absolute_url()}vervanging/").content.decode()
    assert ("Hier begin je niet aan" in text, "116 000" in text, "alleen voor mij" in text) == (True, True, False)


def test_a_plan_without_anything_calm_says_so(client):
    plan = plan_of(client, make.lesson(sensitivity=3))
    assert "rustige lessen" in client.get(f"{plan.get_absolute_url()}vervanging/").content.decode()


def test_another_teachers_plan_is_not_there(client, browser_of, bram):
    plan = plan_of(client, make.lesson())
    assert browser_of(bram).get(f"{plan.get_absolute_url()}vervanging/").status_code == 404
