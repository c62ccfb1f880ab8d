"""One year's week: its messages as posters, with the lessons that carry them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from campaigns.models import Campaign
from learning_path.models import KeyMessage
from lessons.models import Lesson
from tests import make

URL = "/campagnes/lentekriebels-2021/"

# Which lesson carries which message; A27 lets pupils make a campaign of all of them.
CARRIERS = {
    "W21-1": ["A02", "A06", "A13", "A17", "A23", "A27", "A28", "A32"],
    "W21-2": ["A01", "A13", "A16", "A23", "A27", "A28"],
    "W21-3": ["A05", "A07", "A12", "A18", "A19", "A25", "A27", "A31"],
    "W21-4": ["A06", "A13", "A17", "A27", "A28", "A30", "A33"],
    "W21-5": ["A15", "A27"],
    "W21-slot": ["A03", "A07", "A11", "A12", "A15", "A18", "A20", "A21", "A24", "A25", "A27", "A29"],
}


@pytest.mark.django_db
def test_the_five_messages_are_posters_and_the_closing_one_stands_beside_each(client):
    page = client.get(URL).content.decode()
    closing = KeyMessage.objects.get(code="W21-slot")
    for message in KeyMessage.objects.filter(collection="week-2021", is_closing=False):
        assert page.count(message.text) == 1
    assert page.count('class="poster') == 6
    assert page.count(closing.text) == 6


@pytest.mark.django_db
def test_beside_a_message_stand_the_lessons_that_carry_it(client):
    campaign = client.get(URL).context["campaign"]
    shown = {
        message.code: [lesson.number for lesson in message.lessons.all()]
        for message in [*campaign.five, campaign.closing_message]
    }
    assert shown == CARRIERS


@pytest.mark.django_db
def test_the_fifth_message_never_comes_without_the_closing_one():
    with_fifth = Lesson.objects.filter(key_messages__code="W21-5")
    assert set(with_fifth) == set(with_fifth.filter(pk__in=Lesson.objects.filter(key_messages__code="W21-slot")))


@pytest.mark.django_db
def test_lessons_and_messages_that_are_not_public_are_not_shown(client):
    draft = make.lesson(published=False, title="Geheim concept")
    draft.lesson_messages.create(key_message=KeyMessage.objects.get(code="W21-1"))
    KeyMessage.objects.get(code="W21-2").withdraw("Wordt herschreven.")
    page = client.get(URL).content.decode()
    assert "Geheim concept" not in page
    assert "Stuur alleen naar iemand die het wil." not in page


@pytest.mark.django_db
def test_a_year_without_messages_shows_what_is_known(client):
    page = client.get("/campagnes/lentekriebels-2018/").content.decode()
    assert "In maart 2018 was er een oproep" in page
    assert "status unverified" in page
    assert "poster" not in page.replace("campaigns.css", "")


@pytest.mark.django_db
def test_an_unknown_or_withdrawn_year_is_not_found(client):
    Campaign.objects.get(year=2022).withdraw("Klopt niet.")
    assert client.get("/campagnes/lentekriebels-1999/").status_code == 404
    assert client.get("/campagnes/lentekriebels-2022/").status_code == 404
    assert client.post(URL).status_code == 405


@pytest.mark.django_db
def test_more_lessons_ask_no_more_of_the_database(client, django_assert_num_queries):
    with CaptureQueriesContext(connection) as few:
        client.get(URL)
    for _number in range(3):
        make.lesson().lesson_messages.create(key_message=KeyMessage.objects.get(code="W21-1"))
    with django_assert_num_queries(len(few)):
        client.get(URL)
    assert len(few) <= 8
