"""Bringing a plan back that was thrown away."""

import pytest

from tests import make

from .pressing import plan_of

pytestmark = pytest.mark.django_db


def test_it_is_back_as_it_was(client):
    plan = plan_of(client, make.lesson())
    client.post(f"/mijn/lesplannen/{plan.pk}/weg/")
    assert client.post(f"/mijn/lesplannen/{plan.pk}/terug/").url == plan.get_absolute_url()
    assert client.get(plan.get_absolute_url()).status_code == 200


def test_another_teachers_plan_is_not_there(client, browser_of, bram):
    plan = plan_of(client, make.lesson())
    assert browser_of(bram).post(f"/mijn/lesplannen/{plan.pk}/terug/").status_code == 404
