"""When a school does not wait, and what is never written down."""

import pytest

from step_plan.models import Guideline


@pytest.mark.django_db
def test_every_line_stands_there(client):
    page = client.get("/stappenplan/grenzen/").content.decode()
    lines = [line for guideline in Guideline.objects.all() for line in guideline.items.splitlines()]
    assert [line for line in lines if line not in page] == []
    assert "Beelden, schermafdrukken, links naar beelden, hashes, bestandsnamen." in page


@pytest.mark.django_db
def test_a_withdrawn_guideline_is_gone(client):
    Guideline.objects.get(slug="toestellen").withdraw("Wordt herschreven.")
    assert 'id="toestellen"' not in client.get("/stappenplan/grenzen/").content.decode()
