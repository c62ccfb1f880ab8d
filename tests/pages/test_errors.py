"""When something is wrong, the page says what, in the house's words, and shows a way on."""

import pytest
from django.db import OperationalError, connection
from django.test import Client

from pages import errors, views
from step_plan.models import Rule
from ui.templatetags.ui import unbroken

NUMBERS = ["116 000", "102", "1813", "112"]


def heading(response) -> str:
    return response.content.decode().split("<h1>")[1].split("</h1>")[0]


def ways_on(response) -> list[str]:
    return [
        way for way in ('href="/"', 'href="/stappenplan/"', 'action="/lessen/"') if way in response.content.decode()
    ]


@pytest.fixture
def no_database(db):
    """A database that answers nothing at all."""

    def refuse(execute, sql, params, many, context):
        raise OperationalError("unable to open database file")

    with connection.execute_wrapper(refuse):
        yield


def test_an_unknown_address_leads_on(client, db):
    response = client.get("/bestaat-niet/")
    assert (response.status_code, heading(response)) == (404, "Deze pagina bestaat niet.")
    assert len(ways_on(response)) == 3


def test_the_words_of_an_unknown_address_stand_ready_in_the_search_field(client, db):
    page = client.get("/lessen/veilig-delen-2/").content.decode()
    assert 'value="veilig delen"' in page


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/lessen/veilig-delen/", "veilig delen"),
        ("/", ""),
        ("/12/", ""),
        ('/"><script>/', "script"),
        ("/" + "a" * 500, "a" * 60),
    ],
)
def test_words_of_an_address(path, words):
    assert errors.words_of(path) == words


def test_inside_the_step_plan_the_numbers_come_first(client, db):
    response = client.get("/stappenplan/bestaat-niet/")
    page = response.content.decode()
    assert response.status_code == 404
    first = page[: page.index('class="doors"')]
    assert "Bewaar zelf niets; laat de leerling niets wissen vóór je gebeld hebt." in first
    assert [rule.text for rule in Rule.objects.all() if unbroken(rule.text) not in first] == []
    assert [number for number in NUMBERS if f"<b>{number}</b>" not in first] == []
    assert page.count('id="help-block"') == 1


def test_in_english_too(client, db):
    response = client.get("/en/stappenplan/nowhere/")
    assert (response.status_code, heading(response)) == (404, "This page does not exist.")
    assert "Call one of these numbers" in response.content.decode()


def test_a_wrong_host_is_a_bad_request(client, db):
    response = client.get("/", headers={"host": "kwaad.be"})
    assert (response.status_code, heading(response)) == (400, "Deze vraag kunnen we niet lezen.")


def test_a_form_without_its_token_leads_back_to_the_form(db):
    client = Client(enforce_csrf_checks=True)
    response = client.post("/account/login/?next=/beheer/", {"username": "anna@example.org"})
    assert (response.status_code, heading(response)) == (403, "Het formulier stond te lang open.")
    assert 'href="/account/login/?next=/beheer/"' in response.content.decode()


def test_a_closed_door_says_that_it_is_closed(client, anna):
    client.force_login(anna)
    response = client.get("/beheer/")
    assert (response.status_code, heading(response)) == (403, "Hier kun je niet binnen.")


def test_our_own_fault_is_said_to_be_ours(client, db, monkeypatch):
    def fail(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr(views, "render_page", fail)
    client.raise_request_exception = False
    response = client.get("/over/")
    assert (response.status_code, heading(response)) == (500, "Er ging iets stuk bij ons.")
    assert "ZeroDivisionError" not in response.content.decode()
    assert len(ways_on(response)) == 3


def test_the_broken_page_needs_no_database(no_database):
    response = errors.broken(None)
    assert (response.status_code, heading(response)) == (500, "Er ging iets stuk bij ons.")
    assert len(ways_on(response)) == 3


def test_without_a_database_a_page_that_needs_it_asks_to_come_back_in_a_moment(client, no_database):
    response = client.get("/lessen/")
    assert (response.status_code, response.headers["Retry-After"]) == (503, "5")


@pytest.mark.parametrize("path", ["/bestaat-niet/", "/stappenplan/bestaat-niet/"])
def test_an_error_page_keeps_nothing_of_the_visitor(client, db, path):
    response = client.get(path)
    assert (list(response.cookies), response.headers.get("Cache-Control")) == ([], "no-cache")
