"""Taking back that a plan was taught."""

import pytest

from planning.models import Taught
from tests import make

from .pressing import plan_of
from .test_taught import teach

pytestmark = pytest.mark.django_db


def test_it_is_gone_and_only_from_the_own_plan(client, browser_of, bram):
    plan = plan_of(client, make.lesson())
    teach(client, plan)
    taught = Taught.objects.get()
    stranger = browser_of(bram)
    other = plan_of(stranger, make.lesson())
    for base in (plan.get_absolute_url(), other.get_absolute_url()):
        assert stranger.post(f"{base}gegeven/{taught.pk}/weg/").status_code == 404
    client.post(f"{plan.get_absolute_url()}gegeven/{taught.pk}/weg/")
    assert Taught.objects.count() == 0
