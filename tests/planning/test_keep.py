"""A teacher or a visitor keeps a lesson."""

import pytest

from planning.models import Collection, SavedLesson, Visitor
from tests import make

from .pressing import collect, keep, kept, told

pytestmark = pytest.mark.django_db


def url(lesson) -> str:
    return f"/mijn/bewaar/{lesson.slug}/"


def test_anna_keeps_a_lesson(browser_of, anna):
    lesson = make.lesson()
    response = keep(browser_of(anna), lesson)
    assert (response.status_code, response.url) == (302, url(lesson))
    assert kept(user=anna) == [lesson.title]


def test_pressing_twice_keeps_it_once(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson, note="x")
    keep(client, lesson)
    assert kept(user=anna) == [lesson.title]


def test_the_first_press_of_a_visitor_starts_a_cookie_and_says_so(client):
    response = keep(client, make.lesson())
    cookie = response.cookies["visitor"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", 30 * 24 * 60 * 60)
    assert response.cookies["keeps"]["httponly"] == ""
    [said] = told(client.get(response.url))
    assert "cookie" in said
    assert "30 dagen" in said


def test_the_second_press_says_nothing_of_cookies(client):
    client.get(keep(client, make.lesson()).url)
    response = keep(client, make.lesson())
    assert "visitor" not in response.cookies
    assert told(client.get(response.url)) == ["Bewaard."]
    assert Visitor.objects.count() == 1


def test_the_key_of_a_visitor_is_nowhere_in_the_database(client):
    key = keep(client, make.lesson()).cookies["visitor"].value
    assert len(key) >= 43  # 32 random bytes
    assert Visitor.objects.get().key_digest != key


def test_looking_starts_nothing(client):
    lesson = make.lesson()
    response = client.get(url(lesson))
    assert response.status_code == 200
    assert {"visitor", "keeps"}.isdisjoint(response.cookies)
    assert Visitor.objects.count() == 0


def test_a_line_and_a_collection(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    collection = collect(client, "Week 12")
    keep(client, lesson, version=1, note="  twee   keer\nhalveren ", collection=collection.pk)
    saved = SavedLesson.objects.get(user=anna)
    assert (saved.note, saved.collection, saved.version) == ("twee keer halveren", collection, 2)


def test_a_new_collection_by_its_name(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    collection = collect(client, "Week 12")
    keep(client, lesson)
    keep(client, lesson, version=1, new_collection="week 12")
    assert SavedLesson.objects.get(user=anna).collection == collection
    assert Collection.objects.count() == 1


def test_a_collection_of_somebody_else_is_refused(browser_of, anna, bram):
    theirs = collect(browser_of(bram), "Van Bram")
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    response = keep(client, lesson, version=1, note="mijn tekst", collection=theirs.pk)
    assert response.status_code == 400
    text = response.content.decode()
    assert "mijn tekst" in text
    assert "Van Bram" not in text
    assert SavedLesson.objects.get(user=anna).collection is None


def test_a_second_tab_never_overwrites_in_silence(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    keep(client, lesson, version=1, note="uit het eerste tabblad")
    response = keep(client, lesson, version=1, note="uit het tweede tabblad")
    text = response.content.decode()
    assert response.status_code == 409
    assert "uit het eerste tabblad" in text
    assert "uit het tweede tabblad" in text
    assert SavedLesson.objects.get(user=anna).note == "uit het eerste tabblad"
    keep(client, lesson, version=2, note="uit het tweede tabblad")
    assert SavedLesson.objects.get(user=anna).note == "uit het tweede tabblad"


def test_the_same_line_saved_twice_is_no_conflict(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    for _ in range(2):
        assert keep(client, lesson, version=1, note="zelfde regel").status_code == 302


def test_a_line_too_long_stays_on_the_screen(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    response = keep(client, lesson, version=1, note="a" * 501)
    assert response.status_code == 400
    assert "a" * 501 in response.content.decode()


@pytest.mark.parametrize(
    "typed", [{}, {"version": ""}, {"version": "x"}, {"version": "-1"}, {"version": "9" * 30}, {"version": "1\x00"}]
)
def test_nonsense_keeps_nothing(client, typed):
    assert client.post(url(make.lesson()), typed).status_code == 400
    assert (SavedLesson.objects.count(), Visitor.objects.count()) == (0, 0)


def test_what_is_not_in_the_form_is_not_written(browser_of, anna, bram):
    client, lesson = browser_of(anna), make.lesson()
    smuggled = {"user": bram.pk, "owner": bram.pk, "visitor": 1, "position": 99, "let_go_at": "2020-01-01"}
    keep(client, lesson, **smuggled)
    assert kept(user=anna) == [lesson.title]
    assert kept(user=bram) == []
    assert SavedLesson.objects.get().position == 1


def test_what_nobody_may_read_cannot_be_kept(browser_of, client, anna):
    draft, withdrawn = make.lesson(published=False), make.lesson()
    withdrawn.withdraw("Verouderd.")
    for lesson in (draft, withdrawn):
        for browser in (client, browser_of(anna)):
            assert browser.get(url(lesson)).status_code == 404
            assert keep(browser, lesson).status_code == 404
    assert client.get("/mijn/bewaar/bestaat-niet/").status_code == 404


def test_a_kind_word_when_the_line_looks_like_a_pupil(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    client.get(url(lesson))
    response = keep(client, lesson, version=1, note="Emma uit 3B niet vooraan")
    assert SavedLesson.objects.get(user=anna).note == "Emma uit 3B niet vooraan"
    said = told(client.get(response.url))
    assert said[0] == "Bewaard."
    assert "naam van een leerling" in said[1]
    assert "Emma" not in "".join(said)


def test_a_visitor_sees_only_what_their_own_browser_kept(client, anna, browser_of):
    lesson = make.lesson()
    keep(browser_of(anna), lesson, version=0)
    assert 'data-keep-press="kept"' not in client.get(url(lesson)).content.decode()


def test_the_title_is_neutral_and_no_cache_keeps_it(client):
    response = client.get(url(make.lesson(title="Sexting in de klas")))
    text = response.content.decode()
    assert "<title>Bewaar een les · Kantlijn</title>" in text
    assert "Naaktfoto op school?" not in text
    assert response.headers["Cache-Control"] == "private, no-store"
