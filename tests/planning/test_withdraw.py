"""Withdrawing a shared plan."""

import pytest

from planning.models import Share
from tests import make

from .pressing import copy_of, plan_of, share

pytestmark = pytest.mark.django_db


def test_the_code_and_the_link_open_nothing_at_once_and_a_copy_stays(client, browser_of, anna, bram):
    plan = plan_of(browser_of(anna), make.lesson())
    shared = share(browser_of(anna), plan)
    copy = copy_of(browser_of(bram), shared)
    for _ in range(2):
        assert browser_of(anna).post(f"/mijn/lesplannen/{plan.pk}/deel/weg/").status_code == 302
    assert client.get(shared.get_absolute_url()).status_code == 404
    assert client.post("/mijn/gedeeld/", {"words": shared.words}).status_code == 400
    assert browser_of(bram).get(copy.get_absolute_url()).status_code == 200


def test_shared_again_it_has_other_words(browser_of, anna):
    client = browser_of(anna)
    plan = plan_of(client, make.lesson())
    first = share(client, plan)
    client.post(f"/mijn/lesplannen/{plan.pk}/deel/weg/")
    assert share(client, plan).words != first.words


def test_another_teacher_withdraws_nothing(browser_of, anna, bram):
    plan = plan_of(browser_of(anna), make.lesson())
    share(browser_of(anna), plan)
    assert browser_of(bram).post(f"/mijn/lesplannen/{plan.pk}/deel/weg/").status_code == 404
    assert Share.objects.count() == 1
