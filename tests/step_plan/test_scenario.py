"""One kind of situation, its figures and laws taken from the facts."""

import pytest

from facts.models import Fact
from step_plan.models import Scenario


@pytest.mark.django_db
@pytest.mark.parametrize(
    "scenario", ["vrij-en-onderling", "onder-dreiging", "bewerkt-beeld", "personeelslid-afgebeeld"]
)
def test_it_says_what_to_do_and_shows_its_facts_with_their_status(client, scenario):
    page = client.get(f"/stappenplan/scenario/{scenario}/").content.decode()
    for fact in Scenario.objects.get(slug=scenario).facts.all():
        assert f'id="{fact.slug}"' in page
        assert fact.get_status_display() in page


@pytest.mark.django_db
def test_a_fact_that_is_withdrawn_is_gone_here_too(client):
    fact = Scenario.objects.get(slug="onder-dreiging").facts.first()
    Fact.objects.get(pk=fact.pk).withdraw("Achterhaald.")
    assert f'id="{fact.slug}"' not in client.get("/stappenplan/scenario/onder-dreiging/").content.decode()


@pytest.mark.django_db
def test_threats_name_suicide_and_so_1813_stands_there(client):
    page = client.get("/stappenplan/scenario/onder-dreiging/").content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    assert "zelfdoding" in main
    assert 'href="tel:1813"' in main


@pytest.mark.django_db
def test_a_scenario_that_is_not_there_is_not_found(client):
    assert client.get("/stappenplan/scenario/bestaat-niet/").status_code == 404
