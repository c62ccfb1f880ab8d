"""What a team learned: points to tick, each with its pillar, its domain and what to do about it."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from school_policy.models import LearningPoint, Pillar, PolicyDomain

URL = "/beleid/leerpunten/"
pytestmark = pytest.mark.django_db


def a_point(slug: str) -> LearningPoint:
    domain, pillar = PolicyDomain.objects.get(code="E"), Pillar.objects.get(slug="reactie")
    return LearningPoint.objects.create(slug=slug, text=f"Punt {slug}", advice="x", domain=domain, pillar=pillar)


def test_each_point_stands_under_its_pillar_and_domain(client):
    page = client.get(URL).content.decode()
    places = [page.index(f">{text} ") for text in ("Kwaliteit", "Preventie", "Reactie")]
    assert places == sorted(places)
    reaction = page[page.index(">Reactie ") :]
    response = reaction[reaction.index("E. Incidentaanpak") : reaction.index("F. Communicatie en taal")]
    assert "Een nummer moest nog gezocht worden." in response
    assert "Vul de contactkaart in" in response


def test_every_domain_has_a_point(client):
    assert set(LearningPoint.objects.values_list("domain__code", flat=True)) == set("ABCDEFG")


def test_there_is_no_place_for_a_word_of_ones_own(client):
    page = client.get(URL).content.decode()
    assert set(re.findall(r'<input [^>]*type="(\w+)"', page)) == {"checkbox"}
    assert page.count("<input") == LearningPoint.objects.count()
    assert [word for word in ("<form", "<textarea", "<select", "contenteditable") if word in page] == []
    assert re.findall(r"<input [^>]*\bname=", page) == []


def test_what_is_not_published_is_not_offered(client):
    a_point("ontwerp")
    LearningPoint.objects.get(slug="oefenen").withdraw("Wordt herschreven.")
    PolicyDomain.objects.get(code="F").withdraw("Wordt herschreven.")
    for address in (URL, "/stappenplan/nabespreking/"):
        page = client.get(address).content.decode()
        assert [value for value in ("ontwerp", "oefenen", "woordvoerder") if f'value="{value}"' in page] == []
        assert 'value="nummers"' in page


def test_more_points_take_no_more_queries(client):
    with CaptureQueriesContext(connection) as few:
        client.get(URL)
    for number in range(4):
        a_point(f"extra-{number}").publish()
    with CaptureQueriesContext(connection) as many:
        client.get(URL)
    assert len(many) == len(few) <= 6


def test_nothing_can_be_sent_to_it(client):
    assert client.post(URL, {"x": "y"}).status_code == 405


def test_the_policy_page_leads_to_it(client):
    assert f'href="{URL}"' in client.get("/beleid/").content.decode()
