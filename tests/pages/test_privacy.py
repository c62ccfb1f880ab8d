"""Privacy: what is kept about a visitor, which is nothing, and what of a curator."""

import pytest


@pytest.mark.django_db
def test_the_page_that_promises_no_cookie_sets_none(client):
    response = client.get("/privacy/")
    assert response.cookies == {}
    assert "Je krijgt geen cookie" in response.content.decode()


@pytest.mark.django_db
def test_it_names_who_answers_for_the_data(client, settings):
    assert client.get("/privacy/").content.decode().count("nog niet ingevuld") == 2
    settings.PUBLISHER_NAME, settings.PUBLISHER_CONTACT = "Scholengroep De Rand", "vraag@derand.example"
    page = client.get("/privacy/").content.decode()
    assert "Scholengroep De Rand" in page
    assert '<a href="mailto:vraag@derand.example">' in page
    assert "nog niet ingevuld" not in page


@pytest.mark.django_db
def test_a_contact_that_is_no_address_is_shown_as_it_is(client, settings):
    settings.PUBLISHER_CONTACT = "Kerkstraat 1, Mechelen"
    page = client.get("/privacy/").content.decode()
    assert "<dd>Kerkstraat 1, Mechelen</dd>" in page
    assert "mailto:" not in page


@pytest.mark.django_db
def test_nothing_can_be_sent_to_it(client):
    assert client.post("/privacy/").status_code == 405
