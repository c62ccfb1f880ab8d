"""Reading leaves no trace: no cookie, no row, and everyone reads the same bytes."""

import pytest
from django.test import Client

from .routes import all_routes, public_routes
from .watching import questions, writes_of

READ = [route for route in public_routes() if not route.is_personal]
LANGUAGES = ["", "/en"]


@pytest.fixture(params=READ, ids=lambda route: route.name)
def route(request):
    return request.param


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_a_reader_gets_no_cookie_and_may_be_cached(route, client, db, prefix):
    response = client.get(prefix + route.address(), follow=True)
    assert list(response.cookies) == []
    assert "no-store" not in response.headers.get("Cache-Control", "") or route.name == "health"
    assert "Cookie" not in response.headers.get("Vary", "")
    assert b"csrfmiddlewaretoken" not in response.content


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_everyone_reads_the_same_bytes(route, anna, dirk, prefix):
    path, read = prefix + route.address(), []
    for person in (None, anna, dirk):
        browser = Client()
        if person:
            browser.force_login(person)
        read.append(browser.get(path).content)
    assert read[0] == read[1] == read[2]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_reading_changes_no_row(client, db, method):
    with questions() as asked:
        for route in all_routes():
            client.generic(method, route.address())
            client.generic(method, "/en" + route.address())
    assert writes_of(asked) == []


def test_a_curator_who_only_looks_changes_no_content(client, dirk):
    client.force_login(dirk)
    client.get("/beheer/")
    with questions() as asked:
        for route in all_routes():
            if route.is_desk:
                client.get(route.address())
    assert [sql for sql in writes_of(asked) if "django_session" not in sql] == []


def test_a_write_is_noticed(db):
    with questions() as asked:
        from publishing.models import ContentVersion

        ContentVersion.grow()
    assert len(writes_of(asked)) > 0
