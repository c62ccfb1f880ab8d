"""A plan in a calendar: the lesson and what to prepare, in neutral words and without the class."""

import datetime

import pytest
from icalendar import Calendar

from tests.planning import sample


@pytest.fixture
def plan(anna):
    return sample.plan(anna)


def url(plan) -> str:
    return f"/mijn/lesplannen/{plan.pk}/lesplan.ics"


def events(response) -> list:
    return list(Calendar.from_ical(response.content).walk("VEVENT"))


def test_the_lesson_stands_at_its_hour_with_a_reminder(client, anna, plan):
    client.force_login(anna)
    response = client.get(url(plan))
    lesson = events(response)[0]
    assert response.headers["Content-Type"].startswith("text/calendar")
    assert lesson.decoded("dtstart") == datetime.datetime(2026, 12, 7, 7, 30, tzinfo=datetime.UTC)
    assert lesson.decoded("dtend") - lesson.decoded("dtstart") == datetime.timedelta(minutes=50)
    assert lesson.walk("VALARM")[0].decoded("trigger") == datetime.timedelta(minutes=-5)
    assert str(lesson["summary"]) == sample.TITLE


def test_what_must_be_printed_stands_a_week_before(client, anna, plan):
    client.force_login(anna)
    prepare = events(client.get(url(plan)))[1]
    assert prepare.decoded("dtstart") == datetime.date(2026, 11, 30)
    assert str(prepare["description"]).split("\n") == ["rollenkaarten", "zinnenblad", "exitkaart"]


def test_no_class_and_no_word_that_a_class_may_not_see(client, anna):
    client.force_login(anna)
    for title in ("Naaktfoto's, en dan?", "Doorsturen in 3 dubbele finaliteit"):
        response = client.get(url(sample.plan(anna, title=title)))
        assert str(events(response)[0]["summary"]) == "Lesplan"
        text = response.content.decode().lower()
        assert [word for word in ("naakt", "dubbele finaliteit", "3 dubbele") if word in text] == []


def test_a_plan_without_a_day_asks_for_one(client, anna):
    client.force_login(anna)
    plan = sample.plan(anna, planned_on=None)
    response = client.get(url(plan), follow=True)
    assert response.redirect_chain == [(plan.get_absolute_url(), 302)]
    assert "Zeg eerst op welke dag je de les geeft." in response.content.decode()


def test_a_plan_without_an_hour_takes_the_day(client, anna):
    client.force_login(anna)
    lesson = events(client.get(url(sample.plan(anna, starts_at=None))))[0]
    assert lesson.decoded("dtstart") == datetime.date(2026, 12, 7)


def test_the_same_plan_is_the_same_file_and_nobody_elses(client, anna, bram, plan):
    client.force_login(anna)
    assert client.get(url(plan)).content == client.get(url(plan)).content
    client.force_login(bram)
    assert client.get(url(plan)).status_code == 404
