"""The constant headers stand on every answer: pages, redirects, refusals, errors and files."""

import pytest
from django.conf import settings
from django.test import Client

from pages import views
from ui.headers import CONSTANT, EXEMPTIONS

from .routes import all_routes, public_routes

POLICY = "Content-Security-Policy"


def expected(path: str) -> dict[str, str]:
    """What the table of exceptions allows at this address, on top of what is constant."""
    headers = dict(CONSTANT)
    for exemption in EXEMPTIONS:
        if path.startswith(exemption.prefix):
            headers |= exemption.headers
    return headers


def check(response, path: str) -> None:
    headers = expected(path)
    policy = headers.pop(POLICY, None)
    assert {name: response.headers.get(name) for name in headers} == headers, path
    given = directives(response.headers[POLICY])
    assert given == (directives(policy) if policy else house_policy()), path
    assert [word for words in given.values() for word in words if is_loose(word)] == [], path


def directives(policy: str) -> dict[str, list[str]]:
    """A policy, taken apart: {"script-src": ["'self'"], …}."""
    parts = (part.split() for part in policy.split(";") if part.strip())
    return {name: words for name, *words in parts}


def house_policy() -> dict[str, list[str]]:
    return {name: list(words) for name, words in settings.SECURE_CSP.items()}


def is_loose(word: str) -> bool:
    """Anything but our own address and nothing at all: no unsafe-…, no scheme, no host, no star."""
    return word not in ("'self'", "'none'")


@pytest.mark.parametrize("word", ["'unsafe-inline'", "https:", "*", "data:", "cdn.example", "'unsafe-eval'"])
def test_a_loose_word_is_noticed(word):
    assert is_loose(word)


def test_nothing_is_missing_from_what_is_constant():
    assert set(CONSTANT) == {
        "Permissions-Policy",
        "Cross-Origin-Resource-Policy",
        "Cross-Origin-Embedder-Policy",
        "Cross-Origin-Opener-Policy",
        "X-Content-Type-Options",
        "X-Frame-Options",
        "Referrer-Policy",
    }


def test_the_base_is_nothing_at_all():
    assert settings.SECURE_CSP["default-src"] == ["'none'"]
    assert {"base-uri", "frame-ancestors", "object-src", "form-action"} <= set(settings.SECURE_CSP)


def test_every_exception_has_a_reason_and_an_address():
    assert [one.prefix for one in EXEMPTIONS if not (one.why.endswith(".") and one.prefix.startswith("/"))] == []


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_address_as_a_visitor(client, db, prefix):
    for route in all_routes():
        path = prefix + route.address()
        check(client.get(path), path)


def test_every_address_of_the_desk_as_dirk(client, dirk):
    client.force_login(dirk)
    for route in all_routes():
        if route.is_desk:
            response = client.get(route.address())
            check(response, route.address())
            assert response.headers["Cache-Control"].count("no-store") == 1


def test_refusals(client, db, anna):
    client.force_login(anna)
    for path, status in [("/bestaat-niet/", 404), ("/beheer/", 403), ("/account/logout/", 405), ("/lessen", 301)]:
        response = client.get(path)
        assert response.status_code == status
        check(response, path)


def test_a_wrong_host(client, db):
    response = client.get("/", headers={"host": "kwaad.be"})
    assert response.status_code == 400
    check(response, "/")


def test_a_form_without_its_token(db):
    response = Client(enforce_csrf_checks=True).post("/account/login/", {})
    assert response.status_code == 403
    check(response, "/account/login/")


def test_our_own_fault(db, monkeypatch):
    def fail(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr(views, "render_page", fail)
    response = Client(raise_request_exception=False).get("/over/")
    assert response.status_code == 500
    check(response, "/over/")


def test_a_file_has_all_but_what_is_about_pages(client, db):
    response = client.get("/static/css/base.css")
    assert response.status_code == 200
    assert "Permissions-Policy" not in response.headers
    response.headers["Permissions-Policy"] = CONSTANT["Permissions-Policy"]
    check(response, "/static/css/base.css")


def test_a_file_that_is_not_there(client, db):
    response = client.get("/static/bestaat-niet.css")
    assert response.status_code == 404
    check(response, "/static/bestaat-niet.css")


@pytest.mark.parametrize("route", public_routes(), ids=lambda route: route.name)
def test_unused_methods(route, client, db):
    path = route.address()
    check(client.put(path), path)
    check(client.options(path), path)


def test_production_says_https_only_for_two_years():
    text = (settings.BASE_DIR / "config" / "settings" / "production.py").read_text()
    for line in (
        "SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60",
        "SECURE_HSTS_PRELOAD = True",
        "SECURE_SSL_REDIRECT = True",
    ):
        assert line in text
