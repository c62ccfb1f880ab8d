"""All classes of somebody, and a new one."""

import pytest

from planning.models import ClassGroup

pytestmark = pytest.mark.django_db
URL = "/mijn/klassen/"


def test_a_visitor_makes_a_class_once_however_often_pressed(client):
    for label in ("4B", " 4b "):
        assert client.post(URL, {"version": 0, "label": label, "size": 22, "network": "kov"}).status_code == 302
    group = ClassGroup.objects.get()
    assert (group.label, group.size, group.network) == ("4B", 22, "kov")


@pytest.mark.parametrize("wrong", [{"label": ""}, {"size": 0}, {"size": 61}, {"age_group": "x"}, {"network": "x"}])
def test_nonsense_is_refused(client, wrong):
    assert client.post(URL, {"version": 0, "label": "4B"} | wrong).status_code == 400
    assert ClassGroup.objects.count() == 0


def test_anna_sees_her_classes_and_not_those_of_bram(browser_of, anna, bram):
    mine = ClassGroup.objects.create(user=anna, label="4B")
    ClassGroup.objects.create(user=bram, label="5A")
    assert list(browser_of(anna).get(URL).context["classes"]) == [mine]
