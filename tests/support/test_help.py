"""Help: whom you call, for whom and for what, and what we are sure of."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from support.models import HelpSource, Need, Telling

URL = "/hulp/"


def make_source(**fields) -> HelpSource:
    made = HelpSource.objects.create(
        **{
            "slug": "testdienst",
            "name": "Testdienst",
            "audience": "Wie test",
            "audiences": ["pupil"],
            "purpose": "Testen",
        }
        | fields
    )
    made.publish()
    return made


@pytest.mark.django_db
def test_anna_finds_the_emergency_numbers_first_and_calls_with_one_tap(client):
    page = client.get(URL).content.decode()
    numbers = ["112", "101", "1813", "116000", "102"]
    places = [page.index(f'href="tel:{number}"') for number in numbers]
    assert places == sorted(places)
    assert places[-1] < page.index("<table")


@pytest.mark.django_db
def test_anna_reads_whom_to_call_when(client):
    response = client.get(URL)
    assert [need.slug for need, _ in response.context["situations"]] == list(
        Need.objects.values_list("slug", flat=True)
    )
    need = Need.objects.get(slug="sextortion")
    for words in (need.name, need.first, need.then, need.avoid):
        assert words in response.content.decode()


@pytest.mark.django_db
def test_every_service_stands_there_with_its_site_elsewhere(client):
    response = client.get(URL)
    assert len(response.context["sources"]) == 31
    assert '<a href="https://awel.be" rel="noopener noreferrer external">awel.be</a>' in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("voor=school", lambda source: "school" in source.audiences),
        ("voor=leerling", lambda source: "pupil" in source.audiences),
        ("nood=sextortion", lambda source: source.needs.filter(slug="sextortion").exists()),
        (
            "nood=SEXTORTION&voor=ouder",
            lambda source: "parent" in source.audiences and source.needs.filter(slug="sextortion").exists(),
        ),
    ],
)
def test_the_address_narrows_the_services(client, asked, wanted):
    shown = client.get(f"{URL}?{asked}").context["sources"]
    assert shown == [source for source in HelpSource.objects.all() if wanted(source)]
    assert shown


@pytest.mark.django_db
@pytest.mark.parametrize("nonsense", ["xyz", "-1", "%00", "x" * 10_000, "<script>", "%F0%9F"])
def test_nonsense_is_named_and_left_out(client, nonsense):
    response = client.get(f"{URL}?voor={nonsense}&nood=sextortion")
    assert response.status_code == 200
    assert len(response.context["form"].notices) == 1
    assert response.context["sources"] == client.get(f"{URL}?nood=sextortion").context["sources"]
    assert "<script>" not in response.content.decode()


@pytest.mark.django_db
def test_hours_stay_hidden_until_a_person_has_checked_them(client):
    source = make_source(hours="Elke dag van 3 tot 4 u")
    assert "Elke dag van 3 tot 4 u" not in client.get(URL).content.decode()
    source.checked_on = timezone.localdate()
    source.save()
    assert "Elke dag van 3 tot 4 u" in client.get(URL).content.decode()
    source.checked_on -= timezone.timedelta(days=366)
    source.save()
    assert "Elke dag van 3 tot 4 u" not in client.get(URL).content.decode()


@pytest.mark.django_db
def test_no_planted_hours_are_shown(client):
    page = client.get(URL).content.decode()
    assert [source.slug for source in HelpSource.objects.exclude(hours="") if f"<dd>{source.hours}</dd>" in page] == []


@pytest.mark.django_db
def test_what_is_not_public_is_not_shown(client):
    HelpSource.objects.get(slug="awel").withdraw("Nummer veranderd.")
    Need.objects.get(slug="sextortion").withdraw("Wordt herschreven.")
    Telling.objects.get(slug="ouder").withdraw("Wordt herschreven.")
    response = client.get(URL)
    assert "awel" not in [source.slug for source in response.context["sources"]]
    assert 'href="tel:102"' not in response.content.decode()
    assert "?nood=sextortion" not in response.content.decode()
    assert "geen straf" not in response.content.decode()


@pytest.mark.django_db
def test_more_services_ask_no_more_of_the_database(client, django_assert_num_queries):
    with CaptureQueriesContext(connection) as few:
        client.get(URL)
    for number in range(3):
        make_source(slug=f"dienst-{number}").needs.add(Need.objects.first())
    with django_assert_num_queries(len(few)):
        client.get(URL)
    assert len(few) <= 8


@pytest.mark.django_db
def test_the_page_is_the_same_for_everyone_and_cannot_be_posted_to(client):
    response = client.get(URL)
    assert response.cookies == {}
    assert "csrfmiddlewaretoken" not in response.content.decode()
    assert client.post(URL).status_code == 405
