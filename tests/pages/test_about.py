"""About: what Kantlijn is, on what it leans, and what no expert has read yet."""

import pytest

from facts.models import Source


@pytest.mark.django_db
def test_anna_reads_on_what_it_leans_with_the_sources_beside_it(client):
    page = client.get("/over/").content.decode()
    assert "<h1>Over Kantlijn</h1>" in page
    for source in Source.objects.filter(key__in=["PV", "WHO", "SENSOA-CRIT"]):
        assert source.title in page


@pytest.mark.django_db
def test_it_says_what_no_expert_has_read(client):
    page = client.get("/over/").content.decode()
    assert "nog niet door een expert gelezen. In nood bel je 1813." in page
    assert "De lessen zijn nog niet in een klas uitgeprobeerd." in page


@pytest.mark.django_db
def test_a_withdrawn_source_is_not_named(client):
    Source.objects.get(key="SENSOA-CRIT").withdraw("Verkeerde bron.")
    assert "De 6 criteria van het Sensoa Vlaggensysteem" not in client.get("/over/").content.decode()


@pytest.mark.django_db
def test_nothing_can_be_sent_to_it(client):
    assert client.post("/over/").status_code == 405
