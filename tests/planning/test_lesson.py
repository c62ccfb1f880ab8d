"""A lesson for whoever keeps it, also when it was withdrawn."""

import pytest

from tests import make

from .pressing import keep, write

pytestmark = pytest.mark.django_db


def url(lesson) -> str:
    return f"/mijn/les/{lesson.slug}/"


@pytest.fixture
def withdrawn(browser_of, anna):
    """A lesson that Anna kept before it was withdrawn, and the one that took its place."""
    client = browser_of(anna)
    old, new = make.lesson(title="Sexting uitgelegd"), make.lesson(title="De nieuwe les")
    keep(client, old)
    old.successor = new
    old.withdraw("De wet is veranderd.")
    return client, old, new


def test_a_withdrawn_lesson_stays_readable_with_reason_and_successor(withdrawn):
    client, old, new = withdrawn
    response = client.get(url(old))
    text = response.content.decode()
    assert response.status_code == 200
    assert text.count("Doe iets.") == 2
    assert "De wet is veranderd." in text
    assert new.get_absolute_url() in text


def test_nobody_else_reads_it(withdrawn, client, browser_of, bram):
    _, old, _ = withdrawn
    for stranger in (client, browser_of(bram)):
        assert stranger.get(url(old)).status_code == 404


def test_whoever_wrote_beside_it_reads_it_too(client):
    lesson = make.lesson()
    write(client, lesson, "notitie")
    lesson.withdraw("Verouderd.")
    assert client.get(url(lesson)).status_code == 200
    assert client.get(f"/mijn/notities/{lesson.slug}/").status_code == 200


def test_a_draft_is_for_nobody(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    lesson.state = "draft"
    lesson.save()
    assert client.get(url(lesson)).status_code == 404


def test_a_public_lesson_opens_too(client):
    assert client.get(url(make.lesson())).status_code == 200
    assert client.get("/mijn/les/bestaat-niet/").status_code == 404


def test_the_title_is_neutral_and_no_cache_keeps_it(withdrawn):
    client, old, _ = withdrawn
    response = client.get(url(old))
    text = response.content.decode()
    assert "<title>Een les die je bewaart · Kantlijn</title>" in text
    assert 'content="Een les om te testen."' not in text
    assert "Naaktfoto op school?" not in text
    assert response.headers["Cache-Control"] == "private, no-store"
