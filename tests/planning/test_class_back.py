"""Bringing a class back that was taken away."""

import pytest

from planning.models import ClassGroup

pytestmark = pytest.mark.django_db


def test_it_is_back_for_its_teacher_and_for_nobody_else(browser_of, anna, bram):
    group = ClassGroup.objects.create(user=anna, label="4B")
    group.take_away()
    assert browser_of(bram).post(f"/mijn/klassen/{group.pk}/terug/").status_code == 404
    browser_of(anna).post(f"/mijn/klassen/{group.pk}/terug/")
    assert list(ClassGroup.objects.there()) == [group]
