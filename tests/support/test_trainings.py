"""Training for school teams: short, and honest about it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from support.models import Training

URL = "/vorming/"


@pytest.mark.django_db
def test_the_team_sees_who_offers_what_and_how_sure_we_are(client):
    response = client.get(URL)
    page = response.content.decode()
    assert [training.slug for training in response.context["trainings"]] == list(
        Training.objects.values_list("slug", flat=True)
    )
    assert "Mediawijs, Sensoa, Child Focus en Pimento" in page
    assert page.count('class="status ') == 4
    assert "mediawijs.be" in page


@pytest.mark.django_db
def test_what_is_withdrawn_is_not_shown(client):
    Training.objects.get(slug="grenswijs").withdraw("Bestaat niet meer.")
    assert "oefencasussen" not in client.get(URL).content.decode()


@pytest.mark.django_db
def test_more_trainings_ask_no_more_of_the_database(client, django_assert_num_queries):
    with CaptureQueriesContext(connection) as few:
        client.get(URL)
    for number in range(3):
        Training.objects.create(slug=f"t-{number}", title="Vorming", provider="Wij", description="Nieuw").publish()
    with django_assert_num_queries(len(few)):
        client.get(URL)
    assert len(few) <= 8


@pytest.mark.django_db
def test_the_page_is_only_read(client):
    assert client.post(URL).status_code == 405
