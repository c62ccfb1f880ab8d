"""Signing in brings along what this browser kept: nothing is lost, nothing stands twice."""

import pytest
from django.contrib.auth.signals import user_logged_in
from django.db import OperationalError
from django.test import Client, RequestFactory

from planning import merging
from planning.merging import both, merge
from planning.models import Collection, MarginNote, SavedLesson, Visitor
from tests import make
from tests.whole_site.watching import questions

from .pressing import collect, keep, kept, write

pytestmark = pytest.mark.django_db


def sign_in(client: Client, person):
    """Come in as a person does, so that everybody who wants to know hears of it."""
    client.force_login(person)
    request = client.get("/mijn/wis/").wsgi_request
    user_logged_in.send(sender=type(person), request=request, user=person)
    return request


def test_two_hundred_lessons_of_a_visitor_and_a_hundred_and_fifty_of_the_account(browser_of, client, anna):
    lessons = make.many_lessons(250)
    theirs, own = lessons[:150], lessons[50:]
    user = browser_of(anna)
    keep(user, theirs[0])
    keep(client, own[0])
    visitor = Visitor.objects.get()
    rows = [
        SavedLesson(user=anna, lesson=x, position=n, seen_at="2026-01-01T00:00Z") for n, x in enumerate(theirs[1:], 2)
    ]
    rows += [
        SavedLesson(visitor=visitor, lesson=x, position=n, seen_at="2026-01-01T00:00Z", note=f"regel {n}")
        for n, x in enumerate(own[1:], 2)
    ]
    SavedLesson.objects.bulk_create(rows)
    merge(visitor=visitor, user=anna)
    assert kept(user=anna) == [lesson.title for lesson in lessons]
    assert SavedLesson.objects.filter(user=anna, note__startswith="regel").count() == 199
    assert Visitor.objects.count() == 0


def test_twice_is_as_good_as_once(client, anna):
    lesson = make.lesson()
    keep(client, lesson)
    visitor = Visitor.objects.get()
    assert merge(visitor=Visitor.objects.get(), user=anna) == (1, 0, 0)
    assert merge(visitor=visitor, user=anna) == (0, 0, 0)
    assert kept(user=anna) == [lesson.title]


def test_lines_that_differ_are_both_kept(browser_of, client, anna):
    lesson = make.lesson()
    for browser, line in ((browser_of(anna), "van de account"), (client, "van de browser")):
        keep(browser, lesson)
        keep(browser, lesson, version=1, note=line)
    merge(visitor=Visitor.objects.get(), user=anna)
    assert SavedLesson.objects.get().note == "van de account · van de browser"


def test_notes_that_differ_are_both_kept_beside_their_phase(browser_of, client, anna):
    lesson, other = make.lesson(), make.lesson()
    write(browser_of(anna), lesson, "van de account")
    write(client, lesson, "van de browser")
    write(client, other, "alleen van de browser", number=2)
    merge(visitor=Visitor.objects.get(), user=anna)
    notes = MarginNote.objects.filter(user=anna).order_by("lesson_id")
    assert list(notes.values_list("phase_position", "text", "version")) == [
        (1, "van de account\n\nvan de browser", 2),
        (2, "alleen van de browser", 1),
    ]


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("a", "b", "a/b"),
        ("a", "a", "a"),
        ("", "b", "b"),
        ("a", "", "a"),
        ("", "", ""),
        ("eerste helft", "eerste helft en tweede helft", "eerste helft en tweede helft"),
        ("stelling 3 en 4", "stelling 3", "stelling 3 en 4"),
        ("13 leerlingen", "3", "13 leerlingen/3"),
        ("(a+)+$", "(a+)+$ b", "(a+)+$ b"),
    ],
)
def test_two_texts_become_one_without_loss(first, second, together):
    assert both(first, second, between="/") == together


def test_collections_of_the_same_name_become_one(browser_of, client, anna):
    user, lessons = browser_of(anna), make.many_lessons(2)
    for browser, name, lesson in ((user, "Week 12", lessons[0]), (client, "week 12", lessons[1])):
        collection = collect(browser, name)
        keep(browser, lesson)
        keep(browser, lesson, version=1, collection=collection.pk)
    collect(client, "Alleen hier")
    merge(visitor=Visitor.objects.get(), user=anna)
    assert list(Collection.objects.values_list("name", "user")) == [("Week 12", anna.pk), ("Alleen hier", anna.pk)]
    assert Collection.objects.get(name="Week 12").saved.count() == 2


def test_what_the_account_had_taken_away_comes_back_when_the_visitor_keeps_it(browser_of, client, anna):
    user, lesson = browser_of(anna), make.lesson()
    keep(user, lesson)
    user.post(f"/mijn/bewaar/{lesson.slug}/weg/")
    keep(client, lesson)
    merge(visitor=Visitor.objects.get(), user=anna)
    assert kept(user=anna) == [lesson.title]


def test_what_the_visitor_had_taken_away_takes_nothing_from_the_account(browser_of, client, anna):
    user, lesson = browser_of(anna), make.lesson()
    keep(user, lesson)
    keep(client, lesson)
    client.post(f"/mijn/bewaar/{lesson.slug}/weg/")
    merge(visitor=Visitor.objects.get(), user=anna)
    assert kept(user=anna) == [lesson.title]


def test_signing_in_merges_says_so_and_takes_the_key_back(client, anna):
    lesson = make.lesson()
    keep(client, lesson)
    write(client, lesson, "notitie")
    request = sign_in(client, anna)
    assert request.visitor_key == ""
    assert [str(message) for message in request._messages][-1] == (
        "Wat je in deze browser bewaarde, staat nu bij je account: 1 les en 1 notitie."
    )
    assert kept(user=anna) == [lesson.title]


def test_a_sign_in_without_a_browser_brings_nothing(anna):
    assert merging.bring_along(type(anna), None, anna) is None
    assert merging.bring_along(type(anna), RequestFactory().get("/"), anna) is None


def test_a_database_that_cannot_write_keeps_nobody_out_and_loses_nothing(client, anna, monkeypatch, caplog):
    lesson = make.lesson(title="Geheim van de bezoeker")
    keep(client, lesson)

    def locked(**kwargs):
        raise OperationalError("database is locked")

    monkeypatch.setattr(merging, "merge", locked)
    sign_in(client, anna)
    assert kept(visitor=Visitor.objects.get()) == [lesson.title]
    assert "Geheim" not in caplog.text


def test_half_a_merge_is_no_merge(client, anna, monkeypatch):
    lesson = make.lesson()
    keep(client, lesson)

    def broken(visitor, user):
        raise OperationalError("disk full")

    monkeypatch.setattr(merging, "_merge_notes", broken)
    with pytest.raises(OperationalError):
        merge(visitor=Visitor.objects.get(), user=anna)
    assert kept(visitor=Visitor.objects.get()) == [lesson.title]


def test_merging_asks_as_much_for_two_lessons_as_for_twenty(anna, bram):
    def ask(person, number: int) -> int:
        browser = Client()
        for lesson in make.many_lessons(number):
            keep(browser, lesson)
        with questions() as asked:
            merge(visitor=Visitor.objects.get(), user=person)
        return len(asked)

    assert ask(anna, 2) == ask(bram, 20)
