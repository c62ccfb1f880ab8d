"""Taking a collection away: its lessons stay."""

import pytest

from tests import make

from .pressing import collect, keep, kept

pytestmark = pytest.mark.django_db


def test_the_collection_goes_and_its_lessons_stay(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    collection = collect(client, "Week 12")
    keep(client, lesson)
    keep(client, lesson, version=1, collection=collection.pk)
    assert client.post(f"/mijn/verzameling/{collection.pk}/weg/").url == "/mijn/"
    assert kept(user=anna) == [lesson.title]
    [shelf] = client.get("/mijn/").context["workspace"].shelves
    assert (shelf.collection, len(shelf.rows)) == (None, 1)
    assert client.get(f"/mijn/verzameling/{collection.pk}/").status_code == 404


def test_a_lesson_cannot_be_put_in_it_any_more(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    collection = collect(client, "Week 12")
    client.post(f"/mijn/verzameling/{collection.pk}/weg/")
    keep(client, lesson)
    assert keep(client, lesson, version=1, collection=collection.pk).status_code == 400


def test_a_stranger_takes_nothing_away(browser_of, client, anna, bram):
    owner = browser_of(anna)
    collection = collect(owner, "Week 12")
    for stranger in (client, browser_of(bram)):
        assert stranger.post(f"/mijn/verzameling/{collection.pk}/weg/").status_code == 404
    assert owner.get(f"/mijn/verzameling/{collection.pk}/").status_code == 200
