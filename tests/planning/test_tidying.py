"""Once a day: visitors who stayed away are gone, and what was taken away is gone."""

import datetime

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from planning.models import Collection, MarginNote, SavedLesson, Visitor
from tests import make

from .pressing import collect, keep, kept, write

pytestmark = pytest.mark.django_db


def days_ago(days: int) -> datetime.date:
    return timezone.localdate() - datetime.timedelta(days=days)


def tidy(capsys) -> str:
    call_command("tidy_visitors")
    return capsys.readouterr().out


def test_thirty_days_are_kept_and_the_thirty_first_is_not(capsys):
    lesson = make.lesson()
    for days in (30, 31):
        browser = Client()
        keep(browser, lesson)
        write(browser, lesson, "notitie")
        Visitor.objects.filter(last_seen_on=timezone.localdate()).update(last_seen_on=days_ago(days))
    assert tidy(capsys) == "visitors: 1, taken away: 0\n"
    assert list(Visitor.objects.values_list("last_seen_on", flat=True)) == [days_ago(30)]
    assert (SavedLesson.objects.count(), MarginNote.objects.count()) == (1, 1)


def test_a_visit_gives_thirty_days_more(client, capsys):
    lesson = make.lesson()
    keep(client, lesson)
    Visitor.objects.update(last_seen_on=days_ago(30))
    response = client.get("/mijn/")
    assert response.cookies["visitor"]["max-age"] == 30 * 24 * 60 * 60
    assert Visitor.objects.get().last_seen_on == timezone.localdate()
    assert "visitor" not in client.get("/mijn/").cookies


def test_whoever_stayed_away_too_long_finds_nothing_even_before_the_tidying(client):
    keep(client, make.lesson())
    Visitor.objects.update(last_seen_on=days_ago(31))
    response = client.get("/mijn/")
    assert response.cookies["visitor"].value == ""
    assert response.context["workspace"].saved == []


def test_an_account_is_never_tidied_away(browser_of, anna, capsys):
    lesson = make.lesson()
    keep(browser_of(anna), lesson)
    tidy(capsys)
    assert kept(user=anna) == [lesson.title]


def test_what_was_taken_away_can_be_brought_back_for_a_day(browser_of, anna, capsys):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    collection = collect(client, "Week 12")
    write(client, lesson, "notitie")
    write(client, lesson, "", version=1)
    client.post(f"/mijn/bewaar/{lesson.slug}/weg/")
    client.post(f"/mijn/verzameling/{collection.pk}/weg/")
    assert tidy(capsys) == "visitors: 0, taken away: 0\n"
    before = timezone.now() - datetime.timedelta(days=1, seconds=1)
    for model in (SavedLesson, Collection):
        model.objects.update(let_go_at=before)
    MarginNote.objects.update(written_at=before)
    assert client.get("/mijn/").context["workspace"].taken_away == []
    assert tidy(capsys) == "visitors: 0, taken away: 3\n"
    assert tidy(capsys) == "visitors: 0, taken away: 0\n"
