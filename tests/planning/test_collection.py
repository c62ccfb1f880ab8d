"""A collection as one document, and its name."""

import pytest

from planning.models import Collection
from tests import make
from tests.whole_site.watching import questions

from .pressing import collect, keep, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def annas(browser_of, anna):
    """Anna's browser and a collection with two lessons."""
    client = browser_of(anna)
    collection = collect(client, "Week 12")
    for title in ("Eerste les", "Tweede les"):
        add(client, collection, make.lesson(title=title))
    return client, collection


def add(client, collection, lesson):
    keep(client, lesson)
    keep(client, lesson, version=1, collection=collection.pk, note=f"bij {lesson.title}")


def url(collection) -> str:
    return f"/mijn/verzameling/{collection.pk}/"


def test_contents_first_then_every_lesson_whole(annas):
    client, collection = annas
    write(client, make.lesson(), "niet van hier")
    response = client.get(url(collection))
    text = response.content.decode()
    assert [part.saved.lesson.title for part in response.context["document"]] == ["Eerste les", "Tweede les"]
    assert (
        text.index("Inhoud") < text.index("bij Eerste les") < text.index("1. Eerste les") < text.index("2. Tweede les")
    )
    assert text.count("Doe iets.") == 4
    assert "niet van hier" not in text


def test_own_notes_stand_beside_the_lesson(annas):
    client, collection = annas
    lesson = client.get(url(collection)).context["document"][0].saved.lesson
    write(client, lesson, "hier trager gaan")
    assert "hier trager gaan" in client.get(url(collection)).content.decode()


def test_a_withdrawn_lesson_stays_in_with_the_reason_and_a_rewritten_one_waits(annas):
    client, collection = annas
    first, second = (part.saved.lesson for part in client.get(url(collection)).context["document"])
    first.withdraw("De wet is veranderd.")
    second.state, second.title = "draft", "Geheime titel"
    second.save()
    text = client.get(url(collection)).content.decode()
    assert "De wet is veranderd." in text
    assert "Geheime titel" not in text


def test_a_stranger_does_not_find_it(annas, browser_of, client, bram):
    _, collection = annas
    for stranger in (client, browser_of(bram)):
        assert stranger.get(url(collection)).status_code == 404
        assert stranger.post(url(collection), {"name": "Van mij", "version": 1}).status_code == 404
    assert Collection.objects.get().name == "Week 12"


@pytest.mark.parametrize("number", ["0", "999999", "9" * 30, "9" * 5000])
def test_a_number_that_nobody_has(annas, number):
    client, _ = annas
    assert client.get(f"/mijn/verzameling/{number}/").status_code == 404


def test_another_name(annas):
    client, collection = annas
    response = client.post(url(collection), {"name": "Week 13", "version": 1})
    assert (response.status_code, response.url) == (302, url(collection))
    assert Collection.objects.get().name == "Week 13"


def test_a_second_tab_never_overwrites_in_silence(annas):
    client, collection = annas
    client.post(url(collection), {"name": "Week 13", "version": 1})
    response = client.post(url(collection), {"name": "Week 14", "version": 1})
    text = response.content.decode()
    assert response.status_code == 409
    assert "Week 13" in text
    assert "Week 14" in text
    assert Collection.objects.get().name == "Week 13"
    client.post(url(collection), {"name": "Week 14", "version": 2})
    assert Collection.objects.get().name == "Week 14"


def test_no_name_is_no_name(annas):
    client, collection = annas
    assert client.post(url(collection), {"name": " ", "version": 1}).status_code == 400
    assert Collection.objects.get().name == "Week 12"


def test_it_takes_as_many_questions_for_two_lessons_as_for_ten(annas):
    client, collection = annas

    def look() -> int:
        client.get(url(collection))
        with questions() as asked:
            client.get(url(collection))
        return len(asked)

    with_two = look()
    for _ in range(8):
        lesson = make.lesson()
        add(client, collection, lesson)
        write(client, lesson, "notitie")
    assert look() == with_two


def test_the_title_is_neutral(annas):
    client, collection = annas
    Collection.objects.update(name="Sexting in maart")
    response = client.get(url(collection))
    assert "<title>Een verzameling · Kantlijn</title>" in response.content.decode()
    assert response.headers["Cache-Control"] == "private, no-store"
