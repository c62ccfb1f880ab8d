"""Taking a class away."""

import pytest

from planning.models import ClassGroup
from tests import make

from .pressing import plan_of

pytestmark = pytest.mark.django_db


def test_it_goes_and_its_plans_stay(browser_of, anna):
    client, group = browser_of(anna), ClassGroup.objects.create(user=anna, label="4B")
    plan = plan_of(client, make.lesson())
    plan.class_group = group
    plan.save()
    response = client.post(f"/mijn/klassen/{group.pk}/weg/", follow=True)
    assert (list(response.context["classes"]), list(response.context["taken_away"])) == ([], [group])
    assert client.get(plan.get_absolute_url()).status_code == 200


def test_another_teachers_class_stays(browser_of, anna, bram):
    group = ClassGroup.objects.create(user=anna, label="4B")
    assert browser_of(bram).post(f"/mijn/klassen/{group.pk}/weg/").status_code == 404
