"""Colophon: who publishes, under which licences, with whose work."""

import pytest


@pytest.mark.django_db
def test_every_licence_is_named(client):
    page = client.get("/colofon/").content.decode()
    for licence in ("CC BY-SA 4.0", "EUPL, versie 1.2", "SIL Open Font License 1.1", "Zero-Clause BSD"):
        assert licence in page


@pytest.mark.django_db
def test_until_a_publisher_is_set_it_says_so(client, settings):
    assert client.get("/colofon/").content.decode().count("nog niet ingevuld") == 2
    settings.PUBLISHER_NAME = "<b>De Rand</b>"
    assert "&lt;b&gt;De Rand&lt;/b&gt;" in client.get("/colofon/").content.decode()


@pytest.mark.django_db
def test_nothing_can_be_sent_to_it(client):
    assert client.post("/colofon/").status_code == 405
