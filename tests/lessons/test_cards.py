"""The lessons of a page of cards, from memory."""

import pytest

from lessons import cards as module
from lessons.cards import cards
from lessons.models import Lesson
from tests import make

pytestmark = pytest.mark.django_db


def test_they_come_in_the_order_asked_for_and_unknown_ones_are_left_out():
    ids = list(Lesson.objects.published().values_list("pk", flat=True)[:3])
    assert [lesson.pk for lesson in cards([ids[2], 0, ids[0]])] == [ids[2], ids[0]]
    assert [lesson.pk for lesson in cards([ids[0], ids[1], ids[2]])] == ids


def test_what_one_page_adds_to_a_lesson_no_other_page_sees():
    lesson = make.lesson()
    [first] = cards([lesson.pk])
    first.title = "Van mij alleen"
    assert cards([lesson.pk])[0].title == lesson.title


def test_a_changed_lesson_is_read_anew():
    lesson = make.lesson()
    cards([lesson.pk])
    lesson.title = "Anders genoemd"
    lesson.save()
    assert cards([lesson.pk])[0].title == "Anders genoemd"


def test_memory_has_an_end(monkeypatch):
    monkeypatch.setattr(module, "MOST", 2)
    ids = list(Lesson.objects.published().values_list("pk", flat=True)[:5])
    for pk in ids:
        assert [lesson.pk for lesson in cards([pk])] == [pk]
    assert len(module.remember("lessons.cards", dict)) <= 2
