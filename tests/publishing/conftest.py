"""Cora at the desk."""

import pytest


@pytest.fixture
def cora_at(client, cora):
    """A browser in which Cora is signed in."""
    client.force_login(cora)
    return client
