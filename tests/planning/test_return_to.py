"""Bringing an earlier version of a plan back."""

import pytest
from django.utils import timezone

from planning.models import ClassGroup, Plan, PlanText
from tests import make

from .pressing import plan_of

pytestmark = pytest.mark.django_db


def back(client, plan: Plan, version_pk: int):
    return client.post(f"/mijn/lesplannen/{plan.pk}/versies/{version_pk}/terug/")


def test_all_of_it_comes_back_and_that_can_be_undone_too(client):
    plan = plan_of(client, make.lesson(minutes=(5, 10)))
    PlanText.objects.create(plan=plan, field="board", text="krijt", written_at=timezone.now())
    first, second = plan.steps.all()
    client.post(f"/mijn/lesplannen/{plan.pk}/stap/{first.pk}/schik/", {"do": "merge"})
    PlanText.objects.filter(plan=plan).update(text="bord")
    Plan.objects.filter(pk=plan.pk).update(minutes=40)
    assert back(client, plan, plan.versions.first().pk).url == plan.get_absolute_url()
    plan.refresh_from_db()
    assert [(step.pk, step.minutes) for step in plan.steps.all()] == [(first.pk, 5), (second.pk, 10)]
    assert (plan.texts.get().text, plan.minutes) == ("krijt", 50)
    back(client, plan, plan.versions.first().pk)
    plan.refresh_from_db()
    assert [step.minutes for step in plan.steps.all()] == [15]
    assert (plan.texts.get().text, plan.minutes) == ("bord", 40)


def test_a_class_that_is_gone_meanwhile_does_not_come_back(browser_of, anna):
    client = browser_of(anna)
    plan = plan_of(client, make.lesson())
    Plan.objects.filter(pk=plan.pk).update(class_group=ClassGroup.objects.create(user=anna, label="3B"))
    client.post(f"/mijn/lesplannen/{plan.pk}/tijd/", {"minutes": 40, "was": 50})
    ClassGroup.objects.all().delete()
    back(client, plan, plan.versions.first().pk)
    assert Plan.objects.get().class_group is None


def test_a_version_of_another_plan_is_not_there(browser_of, anna, bram):
    mine, theirs = plan_of(browser_of(anna), make.lesson()), plan_of(browser_of(bram), make.lesson())
    client = browser_of(anna)
    assert back(client, theirs, theirs.versions.get().pk).status_code == 404
    assert back(client, mine, theirs.versions.get().pk).status_code == 404
