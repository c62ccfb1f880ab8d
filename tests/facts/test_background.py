"""Background: chapters as doors, words that do no harm, how the law changed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from facts.models import Chapter, Fact, Wording

URL = "/achtergrond/"


@pytest.mark.django_db
def test_anna_enters_every_chapter_by_its_own_door(client):
    page = client.get(URL).content.decode()
    doors = [f'href="/achtergrond/{chapter.slug}/"' in page for chapter in Chapter.objects.all()]
    assert doors == [True] * 6


@pytest.mark.django_db
def test_every_wording_stands_with_what_to_say_instead_and_why(client):
    response = client.get(URL)
    shown = [word for words in response.context["wordings"].values() for word in words]
    assert len(shown) == Wording.objects.count()
    assert "Liever niet" in response.content.decode()
    assert "Het suggereert wraak en porno" in response.content.decode()


@pytest.mark.django_db
def test_words_of_one_group_stand_together_even_when_one_was_added_later(client):
    Wording.objects.create(group="blame", avoid="eigen schuld", prefer="niet jouw fout", position=999).publish()
    groups = list(client.get(URL).context["wordings"])
    assert groups == ["blame", "suicide", "law", "images", "inclusion"]


@pytest.mark.django_db
def test_beside_the_words_on_suicide_stands_1813(client):
    page = client.get(URL).content.decode()
    start = page.index('id="woorden-suicide"')
    assert 'href="tel:1813"' in page[start : page.index('id="woorden-law"')]


@pytest.mark.django_db
def test_the_law_is_told_from_old_to_new_with_its_dates(client):
    response = client.get(URL)
    years = [fact.year for fact in response.context["timeline"]]
    assert years == ["2016", "2020", "2022", "2022", "2024", "2026", "2026", "2026"]
    assert "1 juli 2020" in response.content.decode()
    assert "niet geverifieerd" in response.content.decode()


@pytest.mark.django_db
def test_what_is_not_published_is_not_shown(client):
    Chapter.objects.create(slug="geheim", title="Geheim hoofdstuk")
    Wording.objects.create(group="blame", avoid="geheim woord", prefer="iets anders")
    Fact.objects.create(slug="geheim", kind="event", topic="tijdlijn van de wet", statement="Geheim feit")
    assert "eheim" not in client.get(URL).content.decode()


@pytest.mark.django_db
def test_more_words_take_no_more_queries(client):
    with CaptureQueriesContext(connection) as few:
        client.get(URL)
    for number in range(5):
        Wording.objects.create(group="law", avoid=f"woord {number}", prefer="iets anders").publish()
        Chapter.objects.create(slug=f"hoofdstuk-{number}", title="Nog een").publish()
    with CaptureQueriesContext(connection) as many:
        client.get(URL)
    assert len(many) <= len(few) <= 8


@pytest.mark.django_db
def test_nothing_can_be_sent_to_it(client):
    assert client.post(URL).status_code == 405
