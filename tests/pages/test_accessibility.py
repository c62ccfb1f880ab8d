"""Accessibility: the status, what was tested, what falls short, how to report."""

import pytest


@pytest.mark.django_db
def test_the_statement_has_a_status_its_gaps_a_contact_and_a_date(client):
    page = client.get("/toegankelijkheid/").content.decode()
    assert "<h1>Toegankelijkheid</h1>" in page
    assert "Kantlijn voldoet gedeeltelijk." in page
    assert "Nog niemand die elke dag met een schermlezer" in page
    assert "Opgesteld op 24 november 2026" in page
    assert "<dt>Contact</dt>" in page


@pytest.mark.django_db
def test_nothing_can_be_sent_to_it(client):
    assert client.post("/toegankelijkheid/").status_code == 405
