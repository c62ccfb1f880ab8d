"""The campaign week, year by year: a theme only where a source names it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from campaigns.models import Campaign
from facts.models import Status

URL = "/campagnes/"


@pytest.mark.django_db
def test_only_verified_themes_are_told(client):
    response = client.get(URL)
    assert {campaign.year: campaign.verified_theme for campaign in response.context["campaigns"]} == {
        2026: "",
        2025: "",
        2024: "Communicatie tussen ouders en school",
        2023: "",
        2022: "Anticonceptie",
        2021: "Sexting",
        2020: "Seksueel overdraagbare aandoeningen",
        2019: "Grenzen en weerbaarheid",
        2018: "",
        2017: "Beslissen over de eerste keer, breed opgevat",
    }
    assert response.content.decode().count("status unverified") == 4


@pytest.mark.django_db
def test_a_theme_that_nobody_verified_stays_hidden(client):
    campaign = Campaign.objects.get(year=2026)
    campaign.theme = "Een gerucht"
    campaign.save()
    assert "Een gerucht" not in client.get(URL).content.decode()
    campaign.status = Status.SEEN
    campaign.save()
    assert "Een gerucht" in client.get(URL).content.decode()


@pytest.mark.django_db
def test_what_is_withdrawn_is_not_shown(client):
    Campaign.objects.get(year=2022).withdraw("Klopt niet.")
    assert "Anticonceptie" not in client.get(URL).content.decode()


@pytest.mark.django_db
def test_more_years_ask_no_more_of_the_database(client, django_assert_num_queries):
    with CaptureQueriesContext(connection) as few:
        client.get(URL)
    for year in (2030, 2031, 2032):
        Campaign.objects.create(slug=f"week-{year}", year=year, name="Week").publish()
    with django_assert_num_queries(len(few)):
        client.get(URL)
    assert len(few) <= 8


@pytest.mark.django_db
def test_the_page_is_only_read(client):
    assert client.post(URL).status_code == 405
