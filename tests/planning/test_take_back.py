"""Bringing back what was taken away."""

import pytest

from planning.models import SavedLesson
from tests import make

from .pressing import collect, keep, kept

pytestmark = pytest.mark.django_db


def test_it_comes_back_as_it_was(browser_of, anna):
    client, lesson, other = browser_of(anna), make.lesson(), make.lesson()
    keep(client, lesson)
    keep(client, other)
    collection = collect(client, "Week 12")
    keep(client, lesson, version=1, note="mijn regel", collection=collection.pk)
    client.post(f"/mijn/bewaar/{lesson.slug}/weg/")
    client.post(f"/mijn/bewaar/{lesson.slug}/terug/")
    saved = SavedLesson.objects.get(user=anna, lesson=lesson)
    assert (saved.note, saved.collection, saved.position, saved.let_go_at) == ("mijn regel", collection, 1, None)


def test_keeping_it_again_brings_it_back_too(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    keep(client, lesson, version=1, note="mijn regel")
    client.post(f"/mijn/bewaar/{lesson.slug}/weg/")
    keep(client, lesson)
    assert kept(user=anna) == [lesson.title]
    assert SavedLesson.objects.get(user=anna).note == "mijn regel"


def test_a_stranger_brings_nothing_back(browser_of, client, anna):
    lesson = make.lesson()
    owner = browser_of(anna)
    keep(owner, lesson)
    owner.post(f"/mijn/bewaar/{lesson.slug}/weg/")
    assert client.post(f"/mijn/bewaar/{lesson.slug}/terug/").status_code == 404
    assert kept(user=anna) == []
