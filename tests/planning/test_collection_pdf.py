"""A collection as one PDF: a table of contents, then each lesson with the notes of its keeper."""

import re

import pytest

from planning.models import Collection
from tests import make
from tests.paper.test_pdf import read

from .pressing import collect, keep, write

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.reader,
]


@pytest.fixture
def annas(browser_of, anna):
    """Anna's browser and a collection with two lessons, in one of whose margins she wrote."""
    client = browser_of(anna)
    collection = collect(client, "Week 12")
    for title in ("Eerste les", "Tweede les"):
        lesson = make.lesson(title=title)
        keep(client, lesson)
        keep(client, lesson, version=1, collection=collection.pk, note=f"bij {title}")
    write(client, lesson, "hier trager gaan", number=2)
    return client, collection


def url(collection) -> str:
    return f"/mijn/verzameling/{collection.pk}/verzameling.pdf"


def pages_of(answer) -> list[str]:
    """The words of each page."""
    pages = read(answer.content, "pdftotext", "-layout").split("\f")
    return [" ".join(page.split()) for page in pages if page.strip()]


def test_the_contents_say_on_which_page_a_lesson_begins(annas):
    client, collection = annas
    answer = client.get(url(collection))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="week-12.pdf"'
    assert answer.headers["Cache-Control"] == "private, no-store"
    contents, *pages = pages_of(answer)
    for number, title in ((1, "Eerste les"), (2, "Tweede les")):
        begins = next(n for n, page in enumerate(pages, start=2) if f"{number}. {title}" in page)
        assert re.search(rf"{number}\. {title}[ .\u2060]+{begins}\b", contents)
    assert "bij Eerste les" in pages[0]
    assert "hier trager gaan" in " ".join(pages)


def test_a_withdrawn_lesson_says_why(annas):
    client, collection = annas
    collection.saved.first().lesson.withdraw("De wet is veranderd.")
    assert "De wet is veranderd." in pages_of(client.get(url(collection)))[1]


def test_an_empty_collection_and_one_of_somebody_else_are_no_file(annas, browser_of, bram):
    client, collection = annas
    assert browser_of(bram).get(url(collection)).status_code == 404
    assert client.get(url(collect(client, "Leeg"))).status_code == 404


def test_its_name_is_neutral(annas):
    client, collection = annas
    Collection.objects.update(name="Sexting in maart")
    assert 'filename="verzameling.pdf"' in client.get(url(collection)).headers["Content-Disposition"]
