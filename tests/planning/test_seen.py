"""A lesson that changed says since when, until its keeper has seen it."""

import pytest

from tests import make

from .pressing import keep

pytestmark = pytest.mark.django_db


def test_a_changed_lesson_says_so_until_it_is_seen(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    assert "nadat je ze bewaarde" not in client.get("/mijn/").content.decode()
    lesson.summary = "Een nieuwe samenvatting."
    lesson.save()
    assert "nadat je ze bewaarde" in client.get("/mijn/").content.decode()
    assert "nadat je ze bewaarde" in client.get(f"/mijn/les/{lesson.slug}/").content.decode()
    assert client.post(f"/mijn/bewaar/{lesson.slug}/gezien/").status_code == 302
    assert "nadat je ze bewaarde" not in client.get("/mijn/").content.decode()


def test_looking_does_not_count_as_saying_so(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    lesson.save()
    client.get(f"/mijn/les/{lesson.slug}/")
    assert "nadat je ze bewaarde" in client.get("/mijn/").content.decode()


def test_a_stranger_has_nothing_to_see(client):
    assert client.post(f"/mijn/bewaar/{make.lesson().slug}/gezien/").status_code == 404
