"""The plan again, for another class or for next year."""

import datetime
import uuid

import pytest
from django.utils import timezone

from planning.models import ClassGroup, Plan, PlanText
from tests import make

from .pressing import plan_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(client):
    plan = plan_of(client, make.lesson(minutes=(5, 10)))
    now = timezone.now()
    for field in ("board", "reflection"):
        PlanText.objects.create(plan=plan, field=field, text=field, written_at=now, version=3)
    plan.planned_on = datetime.date(2026, 10, 12)
    plan.room = "B12"
    plan.save()
    return plan


def url(plan: Plan) -> str:
    return f"{plan.get_absolute_url()}kopie/"


def test_the_copy_has_all_of_it_but_the_reflection(client, plan):
    press = {"key": uuid.uuid4(), "title": "Voor 4C", "planned_on": "2027-10-11"}
    first, second = client.post(url(plan), press), client.post(url(plan), press)
    assert first.url == second.url
    copy = Plan.objects.get(copied_from=plan)
    assert (copy.title, copy.room, str(copy.planned_on), copy.version) == ("Voor 4C", "B12", "2027-10-11", 1)
    assert list(copy.texts.values_list("field", "version")) == [("board", 1)]
    names = ("title", "minutes", "lesson", "copied_at", "position")
    assert list(copy.steps.values_list(*names)) == list(plan.steps.values_list(*names))
    assert plan.steps.count() == 2


def test_next_year_is_proposed_on_the_same_day_of_the_week(client, plan):
    assert client.get(url(plan)).context["form"].initial["planned_on"] == datetime.date(2027, 10, 11)


def test_the_class_of_bram_and_the_plan_of_anna_stay_theirs(client, plan, browser_of, bram):
    theirs = ClassGroup.objects.create(user=bram, label="5A")
    press = {"key": uuid.uuid4(), "title": "x", "class_group": theirs.pk}
    assert client.post(url(plan), press).status_code == 400
    assert browser_of(bram).post(url(plan), press).status_code == 404
    assert Plan.objects.count() == 1
