"""What a pupil gets on paper: no answers, no names, and where help is."""

import pytest

from lessons.models import Lesson
from tests import make

pytestmark = pytest.mark.django_db


def test_it_has_the_questions_but_none_of_the_teachers_words(client):
    lesson = Lesson.objects.get(slug="over-de-lijn-doorsturen")
    text = client.get(f"/lessen/{lesson.slug}/leerlingenblad/").content.decode()
    assert lesson.discussion_questions.splitlines()[0] in text
    for line in (lesson.do_not_say + "\n" + lesson.safety_notes).splitlines():
        assert line not in text


def test_it_ends_with_the_help_block(client):
    text = client.get("/lessen/over-de-lijn-doorsturen/leerlingenblad/").content.decode()
    for number in ("112", "101", "1813", "116 000", "102"):
        assert number in text


def test_young_children_read_the_message_in_their_own_words(client):
    text = client.get("/lessen/mag-dat-fototoestel/leerlingenblad/").content.decode()
    assert "Je mag altijd naar een grote mens gaan." in text


def test_a_draft_has_no_sheet(client):
    assert client.get(f"/lessen/{make.lesson(published=False).slug}/leerlingenblad/").status_code == 404
