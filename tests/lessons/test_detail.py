"""A teacher stands before a complete lesson."""

import re

import pytest

from lessons.models import Lesson
from tests import make

pytestmark = pytest.mark.django_db
URL = "/lessen/over-de-lijn-doorsturen/"


def test_everything_of_the_lesson_is_on_its_page(client):
    lesson = Lesson.objects.get(slug="over-de-lijn-doorsturen")
    text = re.sub(r"\s+", " ", client.get(URL).content.decode())
    for phase in lesson.phases.all():
        assert phase.title in text
        for line in phase.say.splitlines():
            assert line.replace("'", "&#x27;") in text
    for line in (lesson.discussion_questions + "\n" + lesson.safety_notes).splitlines():
        assert line.replace("'", "&#x27;") in text
    for goal in lesson.goals.all():
        assert goal.code in text


def test_every_planted_lesson_opens(client):
    for slug in Lesson.objects.published().values_list("slug", flat=True):
        assert client.get(f"/lessen/{slug}/").status_code == 200


def test_the_clock_runs_from_the_start_the_teacher_gives(client):
    phases = client.get(URL, {"begin": "23:50"}).context["phases"]
    assert phases[0].starts == "23:50"
    assert [timed.ends for timed in phases[:-1]] == [timed.starts for timed in phases[1:]]
    assert phases[-1].ends == "0:40"


def test_a_start_that_is_no_clock_time_is_named_and_left_out(client):
    response = client.get(URL, {"begin": "25:99"})
    assert "“25:99”" in response.content.decode()
    assert response.context["phases"][0].starts == "0"


def test_the_time_bar_is_drawn_to_scale(client):
    phases = client.get(URL).context["phases"]
    total = sum(timed.phase.minutes for timed in phases)
    assert [timed.width for timed in phases] == [f"{100 * timed.phase.minutes / total:.2f}%" for timed in phases]
    assert phases[0].left == "0.00%"


def test_what_comes_before_and_after_follows_from_the_links_between_goals(client):
    lesson = Lesson.objects.get(slug="over-de-lijn-doorsturen")
    older = set(lesson.goals.values_list("builds_on__lessons__pk", flat=True)) - {None, lesson.pk}
    related = dict(client.get(URL).context["related"])
    for other in related["Bouwt voort op"]:
        assert other.pk in older


def test_a_draft_is_not_there_and_an_unknown_lesson_neither(client):
    draft = make.lesson(published=False)
    assert client.get(draft.get_absolute_url()).status_code == 404
    assert client.get("/lessen/bestaat-niet/").status_code == 404


def test_a_withdrawn_lesson_says_why_and_what_took_its_place(client):
    old, new = make.lesson(summary="Geheime oude tekst."), make.lesson()
    old.successor = new
    old.withdraw("De wet is veranderd.")
    response = client.get(old.get_absolute_url())
    text = response.content.decode()
    assert response.status_code == 410
    assert "De wet is veranderd." in text
    assert new.title in text
    assert "Geheime oude tekst." not in text


def test_a_lesson_takes_as_many_questions_whatever_its_length(client, django_assert_num_queries):
    short, long = make.lesson(minutes=(5,)), make.lesson(minutes=(5,) * 12)
    for lesson in (short, long):
        client.get(lesson.get_absolute_url())
        with django_assert_num_queries(4):  # the version, the lesson, its phases, its messages
            client.get(lesson.get_absolute_url())
