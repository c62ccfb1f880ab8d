"""Deleting one's template."""

import pytest

from planning.models import OwnTemplate

pytestmark = pytest.mark.django_db


def test_only_ones_own_template_goes_and_twice_is_as_good_as_once(browser_of, anna, bram):
    for person in (anna, bram):
        OwnTemplate.objects.create(user=person, content=b"x")
    for _ in range(2):
        assert browser_of(anna).post("/mijn/sjabloon/weg/").url == "/mijn/sjabloon/"
    assert [row.user for row in OwnTemplate.objects.all()] == [bram]
