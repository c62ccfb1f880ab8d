"""A step of one's own in a plan."""

import uuid

import pytest

from lessons.models import Lesson
from planning.models import PlanStep
from tests import make

from .pressing import plan_of

pytestmark = pytest.mark.django_db


def add(client, plan, **typed):
    fields = {"key": uuid.uuid4(), "title": "Eigen stap", "minutes": 8, "instruction": "Twee zinnen schrijven."}
    return client.post(f"/mijn/lesplannen/{plan.pk}/stap/", fields | typed)


def test_it_stands_at_the_end_and_belongs_to_no_lesson(client):
    plan, lessons = plan_of(client, make.lesson(minutes=(5,))), Lesson.objects.count()
    response = add(client, plan)
    step = plan.steps.last()
    assert response.url == f"{plan.get_absolute_url()}#stap-{step.pk}"
    assert (step.title, step.minutes, step.is_own, step.position) == ("Eigen stap", 8, True, 2)
    assert "eigen stap" in client.get(plan.get_absolute_url()).content.decode()
    assert Lesson.objects.count() == lessons


def test_pressing_twice_adds_it_once(client):
    plan, key = plan_of(client, make.lesson(minutes=(5,))), uuid.uuid4()
    add(client, plan, key=key)
    add(client, plan, key=key)
    assert plan.steps.count() == 2


@pytest.mark.parametrize("wrong", [{"title": ""}, {"minutes": 601}, {"minutes": ""}, {"instruction": "x" * 100_000}])
def test_what_cannot_be_added_stays_in_sight(client, wrong):
    plan = plan_of(client, make.lesson(minutes=(5,)))
    response = add(client, plan, **wrong)
    assert (response.status_code, plan.steps.count()) == (400, 1)
    assert "</textarea>" in response.content.decode()


def test_a_full_plan_says_so(client):
    plan = plan_of(client, make.lesson(minutes=(5,)))
    PlanStep.objects.bulk_create(
        PlanStep(plan=plan, position=n, title="x", minutes_minimum=1, minutes=1, minutes_maximum=1)
        for n in range(2, 201)
    )
    response = add(client, plan)
    assert (response.status_code, plan.steps.count()) == (400, 200)
