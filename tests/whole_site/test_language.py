"""Dutch has no prefix, English lives under /en/, and a browser's language does not decide."""

import pytest

from .crawl import Page
from .routes import public_routes

NO_PAGES = {"health", "sw", "offline", "lessons:suggestions"}  # for machines and parts of pages, without a language
READ = [route for route in public_routes() if not (route.is_personal or route.is_file) and route.name not in NO_PAGES]


@pytest.fixture(params=READ, ids=lambda route: route.name)
def address(request, db):
    return request.param.address()


def language_of(response) -> tuple[str, str]:
    return Page("", 200, response.content.decode()).lang, response.headers["Content-Language"]


def test_the_address_decides(address, client):
    assert language_of(client.get(address)) == ("nl", "nl")
    assert language_of(client.get("/en" + address)) == ("en", "en")


def test_a_browser_does_not_decide(address, client):
    response = client.get(address, headers={"Accept-Language": "en-GB,en;q=0.9"})
    assert language_of(response) == ("nl", "nl")
    assert "Accept-Language" not in response.headers.get("Vary", "")


def test_a_cookie_does_not_decide(client, db):
    client.cookies["django_language"] = "en"
    assert language_of(client.get("/over/")) == ("nl", "nl")


def test_the_switch_is_a_link_to_the_same_page(address, client):
    there = Page("", 200, client.get(address + "?x=1").content.decode())
    back = Page("", 200, client.get("/en" + address + "?x=1").content.decode())
    assert switches(there) == [(f"/en{address}?x=1", "en", "English")]
    assert switches(back) == [(f"{address}?x=1", "nl", "Nederlands")]


def switches(page: Page) -> list[tuple[str, str, str]]:
    links = [link for link in page.all("a") if "hreflang" in link.attrs and link.is_in("footer")]
    return [(link.attrs["href"], link.attrs["hreflang"], page.text_of(link)) for link in links]


@pytest.mark.parametrize("path", ["/nl/", "/nl/lessen/", "/EN/", "/fr/", "/en/en/"])
def test_there_is_no_other_language(client, db, path):
    assert client.get(path).status_code == 404


def test_a_machine_has_no_language(client, db):
    assert client.get("/en/gezond/").status_code == 404
