"""Taking a lesson away, with a day to think it over."""

import pytest

from tests import make

from .pressing import keep, kept

pytestmark = pytest.mark.django_db


def test_a_lesson_is_taken_away(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    response = client.post(f"/mijn/bewaar/{lesson.slug}/weg/")
    assert (response.status_code, response.url) == (302, f"/mijn/bewaar/{lesson.slug}/")
    assert kept(user=anna) == []


def test_twice_is_as_good_as_once(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    for _ in range(2):
        assert client.post(f"/mijn/bewaar/{lesson.slug}/weg/").status_code == 302


def test_from_the_workspace_it_leads_back_there_as_it_was_narrowed(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    response = client.post(f"/mijn/bewaar/{lesson.slug}/weg/", {"terug": "sorteer=titel&q=les"})
    assert response.url == "/mijn/?sorteer=titel&q=les"


@pytest.mark.parametrize("address", ["//kwaad.be", "https://kwaad.be/", "\r\nSet-Cookie: a=b"])
def test_it_never_leads_elsewhere(browser_of, anna, address):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    response = client.post(f"/mijn/bewaar/{lesson.slug}/weg/", {"terug": address})
    assert response.url.startswith("/mijn/?")


def test_what_is_kept_by_somebody_else_is_not_there(browser_of, client, anna, bram):
    lesson = make.lesson()
    keep(browser_of(anna), lesson)
    for stranger in (client, browser_of(bram)):
        assert stranger.post(f"/mijn/bewaar/{lesson.slug}/weg/").status_code == 404
    assert kept(user=anna) == [lesson.title]


def test_looking_takes_nothing_away(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    assert client.get(f"/mijn/bewaar/{lesson.slug}/weg/").status_code == 405
    assert kept(user=anna) == [lesson.title]
