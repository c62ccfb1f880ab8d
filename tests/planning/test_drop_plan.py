"""Throwing a plan away."""

import pytest

from planning.models import Plan
from tests import make

from .pressing import plan_of

pytestmark = pytest.mark.django_db


def test_it_is_gone_from_the_list_and_stands_among_what_was_taken_away(client):
    plan = plan_of(client, make.lesson())
    response = client.post(f"/mijn/lesplannen/{plan.pk}/weg/", follow=True)
    assert (list(response.context["plans"]), list(response.context["taken_away"])) == ([], [plan])
    assert client.get(plan.get_absolute_url()).status_code == 404


def test_another_teachers_plan_stays(client, browser_of, bram):
    plan = plan_of(client, make.lesson())
    assert browser_of(bram).post(f"/mijn/lesplannen/{plan.pk}/weg/").status_code == 404
    assert Plan.objects.there().count() == 1
