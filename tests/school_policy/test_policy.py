"""School policy: pillars, domains, the kit that exists, and what is already agreed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from school_policy.models import Pillar, PolicyDomain, PolicyText
from school_policy.seeding import plant_all

URL = "/beleid/"


@pytest.mark.django_db
def test_the_team_finds_three_pillars_and_seven_domains(client):
    page = client.get(URL).content.decode()
    assert [pillar.question in page for pillar in Pillar.objects.all()] == [True] * 3
    assert [domain.name in page for domain in PolicyDomain.objects.all()] == [True] * 7


@pytest.mark.django_db
def test_the_existing_kit_is_linked_with_its_makers_and_licence(client):
    page = client.get(URL).content.decode()
    kit = PolicyText.objects.get(slug="de-bestaande-tool")
    assert f'href="{kit.url}" rel="noopener noreferrer external"' in page
    assert "Mediawijs, Sensoa, Child Focus en Pimento" in page
    assert "Naamsvermelding, NietCommercieel, GelijkDelen" in page


@pytest.mark.django_db
def test_the_course_of_work_is_a_numbered_list(client):
    page = client.get(URL).content.decode()
    course = page[page.index('id="aanbevolen-verloop"') :]
    assert course[course.index("<ol>") : course.index("</ol>")].count("<li>") == 8


@pytest.mark.django_db
def test_it_says_plainly_that_the_self_test_is_not_here_yet(client):
    assert "Een zelftest invullen en er een document van maken kan hier nog niet." in client.get(URL).content.decode()


@pytest.mark.django_db
def test_the_pillars_stand_even_when_their_introduction_is_withdrawn(client):
    PolicyText.objects.get(slug="raamwerk").withdraw("Wordt herschreven.")
    page = client.get(URL).content.decode()
    assert "Het Raamwerk Seksualiteit en Beleid van Sensoa" not in page
    assert "Drie pijlers" in page


@pytest.mark.django_db
def test_what_is_not_published_is_not_shown(client):
    PolicyText.objects.create(slug="geheim", heading="Geheime tekst", text="x")
    PolicyDomain.objects.create(code="Z", name="Geheim domein", description="x")
    assert "Gehei" not in client.get(URL).content.decode()


@pytest.mark.django_db
def test_more_texts_take_no_more_queries(client):
    with CaptureQueriesContext(connection) as few:
        client.get(URL)
    for number in range(5):
        PolicyText.objects.create(slug=f"tekst-{number}", heading="Nog een", text="x").publish()
    with CaptureQueriesContext(connection) as many:
        client.get(URL)
    assert len(many) <= len(few) <= 8


@pytest.mark.django_db
def test_nothing_can_be_sent_to_it(client):
    assert client.post(URL).status_code == 405


@pytest.mark.django_db
def test_planting_again_changes_nothing():
    counts = plant_all()
    assert counts["new"] == counts["followed"] == 0
