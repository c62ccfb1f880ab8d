"""Material of others: plainly elsewhere, narrowed by age, school and where it comes from."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from handouts.models import Material
from learning_path.models import AgeGroup

URL = "/materiaal/"


def numbers(response) -> list[str]:
    return [material.number for material in response.context["found"]]


@pytest.mark.django_db
def test_all_28_works_stand_there_and_lead_elsewhere(client):
    response = client.get(URL)
    page = response.content.decode()
    assert numbers(response) == [f"M{number:02}" for number in range(1, 29)]
    assert [
        page.count(f'href="{work.url}" rel="noopener noreferrer external"') > 0 for work in Material.objects.all()
    ] == [True] * 28
    assert "CC BY-NC-SA" in page
    assert 'href="/leerlijn/doel/LP-1215-SOC-K2/"' in page


@pytest.mark.django_db
def test_dutch_works_stand_apart_and_are_marked(client):
    response = client.get(URL)
    assert [(origin, len(works)) for origin, works in response.context["sections"]] == [
        (Material.Origin.FLANDERS, 19),
        (Material.Origin.NETHERLANDS, 9),
    ]
    assert response.content.decode().count("chip origin") == 9


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("leeftijd=9-12", ["M12", "M26"]),
        ("leeftijd=9-12&herkomst=vlaanderen", ["M12"]),
        ("leeftijd=9-12&leeftijd=15-plus", ["M01", "M12", "M22", "M23", "M26", "M27"]),
        ("school=BUSO-OV3", ["M02", "M24"]),
        ("school=kleuter&herkomst=nederland", []),
    ],
)
def test_the_address_narrows_the_works(client, asked, wanted):
    assert numbers(client.get(f"{URL}?{asked}")) == wanted


@pytest.mark.django_db
def test_each_filter_is_counted_under_the_others_and_can_be_let_go_of(client):
    response = client.get(f"{URL}?leeftijd=12-15&herkomst=nederland")
    counts = {
        (facet.name, option.value): option.count for facet, options in response.context["facets"] for option in options
    }
    assert counts["leeftijd", "9-12"] == 1
    assert counts["herkomst", "vlaanderen"] == 1
    assert [choice.address for choice in response.context["form"].choices] == [
        "?herkomst=nederland",
        "?leeftijd=12-15",
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("nonsense", ["0-4", "xyz", "%00", "9" * 10_000, "<script>"])
def test_nonsense_is_named_and_left_out(client, nonsense):
    response = client.get(f"{URL}?leeftijd={nonsense}&herkomst=nederland")
    assert response.status_code == 200
    assert len(response.context["form"].notices) == 1
    assert len(response.context["found"]) == 9
    assert "<script>" not in response.content.decode()


@pytest.mark.django_db
def test_what_is_withdrawn_is_not_shown(client):
    Material.objects.get(number="M01").withdraw("De site is weg.")
    assert "EDUbox" not in client.get(URL).content.decode()


@pytest.mark.django_db
def test_more_works_ask_no_more_of_the_database(client, django_assert_num_queries):
    with CaptureQueriesContext(connection) as few:
        client.get(URL)
    for number in range(3):
        work = Material.objects.create(
            slug=f"w-{number}", number=f"T{number}", title="Werk", url="https://example.org/"
        )
        work.age_groups.add(AgeGroup.objects.get(slug="9-12"))
        work.publish()
    with django_assert_num_queries(len(few)):
        client.get(URL)
    assert len(few) <= 8


@pytest.mark.django_db
def test_a_second_reader_costs_one_query(client, django_assert_num_queries):
    client.get(URL)
    with django_assert_num_queries(1):
        client.get(URL)


@pytest.mark.django_db
def test_the_page_is_only_read(client):
    assert client.post(URL).status_code == 405
