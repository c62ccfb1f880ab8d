"""Whoever keeps something in these tests."""

import pytest
from django.test import Client


@pytest.fixture
def browser_of(db):
    """A browser in which somebody is signed in."""

    def signed_in(person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in
