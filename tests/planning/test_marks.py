"""Which lessons on a public page are kept, asked by the script of that page."""

import pytest
from django.test import Client

from tests import make
from tests.whole_site.watching import questions

from .pressing import keep

pytestmark = pytest.mark.django_db
URL = "/mijn/bewaard.json"


def test_the_lessons_that_this_browser_keeps(client):
    kept, other, not_asked = make.lesson(), make.lesson(), make.lesson()
    keep(client, kept)
    keep(client, not_asked)
    response = client.get(URL, {"les": [kept.slug, other.slug]})
    assert response.json() == {"kept": [kept.slug]}
    assert response.headers["Cache-Control"] == "private, no-store"


def test_what_was_taken_away_is_not_marked(client):
    lesson = make.lesson()
    keep(client, lesson)
    client.post(f"/mijn/bewaar/{lesson.slug}/weg/")
    assert client.get(URL, {"les": [lesson.slug]}).json() == {"kept": []}


def test_nothing_of_somebody_else(client, browser_of, anna, bram):
    lesson = make.lesson()
    keep(browser_of(anna), lesson)
    for stranger in (client, browser_of(bram)):
        assert stranger.get(URL, {"les": [lesson.slug]}).json() == {"kept": []}


@pytest.mark.parametrize("asked", [{}, {"les": ["", "\x00", "x" * 5000]}, {"les": ["a"] * 500}])
def test_nonsense_marks_nothing(client, asked):
    assert client.get(URL, asked).json() == {"kept": []}


def test_a_reader_without_cookies_is_looked_up_nowhere(client):
    with questions() as asked:
        client.get(URL, {"les": ["over-de-lijn-doorsturen"]})
    assert [sql for sql in asked if "contentversion" not in sql] == []


def test_a_key_that_nobody_knows_is_taken_back(db):
    client = Client()
    client.cookies["visitor"], client.cookies["keeps"] = "verzonnen", "1"
    response = client.get(URL, {"les": ["over-de-lijn-doorsturen"]})
    assert response.cookies["visitor"].value == ""
    assert response.cookies["keeps"].value == ""


def test_the_public_page_is_the_same_bytes_for_whoever_keeps_something(client, browser_of, anna):
    lesson = make.lesson()
    reader = Client().get(lesson.get_absolute_url())
    browser = browser_of(anna)
    keep(browser, lesson)
    keep(client, lesson)
    for keeper in (client, browser):
        keeper.get("/mijn/")  # the message is read there
        response = keeper.get(lesson.get_absolute_url())
        assert response.content == reader.content
        assert response.cookies.output() == ""
