"""Bringing back a collection."""

import pytest

from tests import make

from .pressing import collect, keep

pytestmark = pytest.mark.django_db


def test_it_comes_back_with_its_lessons(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    collection = collect(client, "Week 12")
    keep(client, lesson)
    keep(client, lesson, version=1, collection=collection.pk)
    client.post(f"/mijn/verzameling/{collection.pk}/weg/")
    assert client.post(f"/mijn/verzameling/{collection.pk}/terug/").url == "/mijn/"
    [shelf] = client.get("/mijn/").context["workspace"].shelves
    assert (shelf.collection.kept, len(shelf.rows)) == (collection, 1)


def test_a_stranger_brings_nothing_back(browser_of, client, anna):
    owner = browser_of(anna)
    collection = collect(owner, "Week 12")
    owner.post(f"/mijn/verzameling/{collection.pk}/weg/")
    assert client.post(f"/mijn/verzameling/{collection.pk}/terug/").status_code == 404
    assert owner.get(f"/mijn/verzameling/{collection.pk}/").status_code == 404
