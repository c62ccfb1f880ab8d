"""One chapter: passages with their facts, sources level with them, and how sure we are."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from facts.models import Chapter, Fact, Source


def url(slug: str) -> str:
    return f"/achtergrond/{slug}/"


def make_chapter(*, published: bool = True, text: str = "Een stuk.", facts: tuple = (), passages: int = 1) -> Chapter:
    made = Chapter.objects.create(slug="testhoofdstuk", title="Testhoofdstuk", position=99)
    for position in range(passages):
        passage = made.passages.create(position=position, heading=f"Stuk {position}", text=text)
        passage.facts.set(facts)
    if published:
        made.publish()
    return made


def make_fact(slug: str = "testfeit", *, published: bool = True, **fields) -> Fact:
    made = Fact.objects.create(
        slug=slug, **{"kind": "law", "topic": "test", "statement": "Een testfeit.", "status": "seen"} | fields
    )
    if published:
        made.publish()
    return made


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["feiten-en-cijfers", "de-wet", "welzijn"])
def test_every_passage_and_every_fact_stands_there(client, slug):
    page = client.get(url(slug)).content.decode()
    chapter = Chapter.objects.get(slug=slug)
    for passage in chapter.passages.all():
        assert f">{passage.heading}</h2>" in page
        for fact in passage.facts.all():
            assert f'id="{fact.slug}"' in page


@pytest.mark.django_db
def test_a_figure_is_large_with_its_year_its_caveat_and_its_source(client):
    page = client.get(url("feiten-en-cijfers")).content.decode()
    assert '<b class="fact-number" lang="nl" aria-hidden="true">12%</b>' in page
    assert 'Cijfer · <span lang="nl">2018</span>' in page
    assert "Vooral in de derde graad; in bso en kso het hoogst." in page
    assert "Steeds meer jongeren doen aan sexting" in page


@pytest.mark.django_db
def test_a_law_says_since_when_it_holds_and_under_which_number(client):
    page = client.get(url("de-wet")).content.decode()
    assert "Sinds 1 juni 2022" in page
    assert "Art. 417/9 Strafwetboek" in page


@pytest.mark.django_db
def test_a_fact_that_holds_no_longer_says_so(client):
    make_chapter(facts=(make_fact(valid_until=datetime.date(2020, 5, 31)),))
    assert "Vervallen: geldig tot 31 mei 2020" in client.get(url("testhoofdstuk")).content.decode()


@pytest.mark.django_db
def test_a_fact_that_still_holds_does_not_say_that_it_lapsed(client):
    make_chapter(facts=(make_fact(valid_until=datetime.date(2999, 1, 1)),))
    assert "Vervallen" not in client.get(url("testhoofdstuk")).content.decode()


@pytest.mark.django_db
def test_the_last_check_is_named_only_when_a_person_has_checked(client):
    fact = make_fact()
    make_chapter(facts=(fact,))
    assert "nog niet nagekeken" in client.get(url("testhoofdstuk")).content.decode()
    fact.checked_on = datetime.date(2026, 11, 3)
    fact.save()
    page = client.get(url("testhoofdstuk")).content.decode()
    assert "laatst nagekeken op 3 november 2026" in page
    assert "nog niet nagekeken" not in page


@pytest.mark.django_db
def test_where_suicide_is_named_1813_stands_in_the_same_passage(client):
    page = client.get(url("welzijn")).content.decode()
    passages = [part for part in page.split('<div class="row passage">')[1:] if "zelfdoding" in part.split("<nav")[0]]
    assert len(passages) == 3
    assert ['href="tel:1813"' in part.split("<nav")[0] for part in passages] == [True] * 3


@pytest.mark.django_db
def test_a_fact_alone_can_call_for_1813(client):
    make_chapter(facts=(make_fact(statement="Een samenhang met suïcidale gedachten."),))
    page = client.get(url("testhoofdstuk")).content.decode()
    assert 'href="tel:1813"' in page[: page.index("</main>")]


@pytest.mark.django_db
def test_a_fact_or_source_that_is_not_published_is_not_shown(client):
    hidden = Source.objects.create(key="GEHEIM", title="Geheime bron")
    fact = make_fact()
    fact.sources.add(hidden)
    make_chapter(facts=(fact, make_fact("geheim", published=False, statement="Geheim feit")))
    page = client.get(url("testhoofdstuk")).content.decode()
    assert "Een testfeit." in page
    assert "Geheim" not in page


@pytest.mark.django_db
def test_a_chapter_that_is_not_published_or_does_not_exist_is_not_found(client):
    make_chapter(published=False)
    assert client.get(url("testhoofdstuk")).status_code == 404
    assert client.get(url("bestaat-niet")).status_code == 404
    assert client.post(url("de-wet")).status_code == 405


@pytest.mark.django_db
def test_more_passages_take_no_more_queries(client):
    fact = make_fact()
    fact.sources.add(Source.objects.first())
    chapter = make_chapter(facts=(fact,))
    with CaptureQueriesContext(connection) as few:
        client.get(url("testhoofdstuk"))
    for position in range(5):
        chapter.passages.create(position=10 + position, heading="Nog een", text="Tekst").facts.add(fact)
    with CaptureQueriesContext(connection) as many:
        client.get(url("testhoofdstuk"))
    assert len(many) <= len(few) <= 8
