"""A class, to change."""

import pytest

from planning.models import ClassGroup

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(anna):
    return ClassGroup.objects.create(user=anna, label="4B")


def test_it_is_changed_and_a_second_window_sees_both(browser_of, anna, group):
    client = browser_of(anna)
    assert client.post(group.get_absolute_url(), {"version": 1, "label": "4C", "size": 20}).status_code == 302
    response = client.post(group.get_absolute_url(), {"version": 1, "label": "4D"})
    assert (response.status_code, "4C" in response.content.decode()) == (409, True)
    group.refresh_from_db()
    assert (group.label, group.size) == ("4C", 20)


def test_another_teachers_class_is_not_there(browser_of, bram, group):
    client = browser_of(bram)
    answers = client.get(group.get_absolute_url()), client.post(group.get_absolute_url(), {"version": 1, "label": "x"})
    assert [answer.status_code for answer in answers] == [404, 404]
