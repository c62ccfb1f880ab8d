"""On a computer that others use too, a visitor wipes everything at once."""

import pytest

from planning.models import Collection, MarginNote, SavedLesson, Visitor
from tests import make

from .pressing import collect, keep, kept, write

pytestmark = pytest.mark.django_db


def test_everything_of_this_browser_is_gone(client):
    lesson = make.lesson()
    keep(client, lesson)
    collect(client, "Week 12")
    write(client, lesson, "notitie")
    response = client.post("/mijn/wis/")
    assert response.cookies["visitor"].value == ""
    assert response.cookies["keeps"].value == ""
    assert [model.objects.count() for model in (Visitor, SavedLesson, Collection, MarginNote)] == [0, 0, 0, 0]


def test_an_account_is_not_wiped_by_it(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    assert client.post("/mijn/wis/").status_code == 302
    assert kept(user=anna) == [lesson.title]


def test_other_browsers_keep_theirs(client, browser_of, anna):
    from django.test import Client

    other, lesson = Client(), make.lesson()
    keep(other, lesson)
    keep(client, lesson)
    client.post("/mijn/wis/")
    assert 'data-keep-press="kept"' in other.get(f"/mijn/bewaar/{lesson.slug}/").content.decode()
