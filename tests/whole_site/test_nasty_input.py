"""Nonsense in an address or a filter is answered calmly: never a fault of ours, never a question without end."""

import pytest
from django.test import Client
from django.utils.http import urlencode

from .crawl import Element, Page
from .routes import PRESSED, Route, fill, public_routes
from .watching import questions

MOST_QUESTIONS = 12
NASTY = {
    "empty": "",
    "spaces": "   ",
    "text": "abc",
    "negative": "-1",
    "zero": "0",
    "huge": "99999",
    "enormous": "9" * 5_000,
    "power": "1e9",
    "NUL": "a\x00b",
    "arabic": "٣",
    "half": "½",
    "underscore": "1_0",
    "emoji": "👩‍🏫🏳️‍🌈",
    "long": "x" * 10_000,
    "sql": "' OR 1=1 --",
    "search": '"NEAR(* -"',
    "html": "<script>alert(1)</script>",
    "template": "{{7*7}}{% debug %}",
    "path": "../../etc/passwd",
    "format": "%s%n{0.__class__}",
    "bidi": "\u202egnp.exe",
    "newline": "a\r\nX-Kwaad: 1",
    "list": "[]",
    "boolean": "null",
}
# The words that a hand might type behind any address; the words of a page's own filters are read from its form.
TYPED = ("q", "leeftijd", "pagina", "sorteer", "minuten", "duur", "id", "next", "q__startswith", "leeftijd[]")
GETS = [route for route in public_routes() if route.name not in PRESSED]
PAGES = [route for route in GETS if not route.is_file]
FILES = [route for route in GETS if route.is_file]


@pytest.fixture(params=PAGES, ids=lambda route: route.name)
def route(request, client, db):
    client.get(request.param.address())  # so that what is remembered until content changes has been asked
    return request.param


def ask(client: Client, path: str, query: str = "") -> None:
    """One question; it may be refused, it may not break."""
    with questions() as asked:
        response = client.get(f"{path}?{query}")
    assert response.status_code < 500, (path[:200], query[:200])
    assert len(asked) <= MOST_QUESTIONS, (path[:200], query[:200], len(asked))
    assert "X-Kwaad" not in response.headers
    assert b"<script>alert(1)" not in response.content


def filters_of(client: Client, path: str) -> list[str]:
    """The names in the forms of a page that ask, those that send left aside."""
    page = Page(path, 200, client.get(path).content.decode(errors="replace"))
    sent = [form for form in page.all("form") if form.attrs.get("method") == "post"]
    fields = [e for e in page.all("input", "select", "textarea") if "name" in e.attrs]
    return sorted({e.attrs["name"] for e in fields if not any(is_in(e, form) for form in sent)})


def is_in(element: Element, form: Element) -> bool:
    return form in element.around or element.attrs.get("form", "-") == form.attrs.get("id")


def test_nonsense_in_each_filter(route, client, db):
    path = route.address()
    for name in filters_of(client, path):
        for value in NASTY.values():
            ask(client, path, urlencode({name: value}))


def test_nonsense_in_all_filters_at_once(route, client, db):
    path = route.address()
    names = [*TYPED, *filters_of(client, path)]
    for value in NASTY.values():
        ask(client, path, urlencode(dict.fromkeys(names, value)))


def test_the_same_filter_many_times(route, client, db):
    path = route.address()
    for name in [*TYPED, *filters_of(client, path)]:
        ask(client, path, urlencode([(name, value) for value in ("1", "abc", "4-6", "")] * 25))


def test_a_query_that_is_no_query(route, client, db):
    for query in ("%", "%00", "%ff%fe", "&&&===", "=", "a=%ED%A0%80", ";" * 500, "&".join(["a=1"] * 1_500)):
        ask(client, route.address(), query)


@pytest.mark.parametrize("route", FILES, ids=lambda route: route.name)
def test_nonsense_behind_a_file(route, client, db):
    """A file takes its time to draw and reads no filters: one question with all of it."""
    client.get(route.address())
    ask(client, route.address(), urlencode([("q", value) for value in NASTY.values()]))


@pytest.mark.parametrize("nasty", NASTY)
def test_nonsense_in_an_address(client, db, nasty):
    for route in with_a_hole():
        value = NASTY[nasty].replace("/", "%2F") or "-"
        path = "/" + fill(route.pattern, dict.fromkeys((hole[0] for hole in route.holes), value))
        response = client.get(path)
        if path.startswith("/account/"):  # the page says that the link in the mail no longer works
            assert response.status_code < 500, path[:200]
        else:
            assert response.status_code in (301, 302, 400, 404, 405), path[:200]


def with_a_hole() -> list[Route]:
    return [route for route in GETS if route.holes]


def test_a_page_that_breaks_would_be_noticed(client, db, monkeypatch):
    def fail(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr("pages.views.render_page", fail)
    with pytest.raises(ZeroDivisionError):
        ask(client, "/over/")
