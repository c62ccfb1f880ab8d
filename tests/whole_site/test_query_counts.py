"""What a page asks of the database does not grow with the number of lessons."""

import pytest

from bench import corpus
from lessons.models import Lesson
from publishing import versions
from tests.whole_site.watching import questions

pytestmark = pytest.mark.django_db

# The most that a page may ask when content is in memory, as nearly every reader meets it.
MOST = {
    "/": 6,
    "/leerlijn/": 6,
    "/leerlijn/9-12/": 8,
    "/leerlijn/doel/LP-0912-REL-K1/": 12,
    "/lessen/": 8,
    "/lessen/?leeftijd=9-12&duur=50&spoor=hulp": 8,
    "/lessen/?sorteer=nieuw&pagina=2": 8,
    "/lessen/?q=foto": 8,
    "/lessen/snel/?duur=25": 8,
    "/lessen/mag-dat-fototoestel/": 8,
    "/stappenplan/": 6,
    "/hulp/": 6,
}
MOST_AT_FIRST = 40  # for the first reader after something was published; the step plan reads its whole tree


def asked_at(client, path: str) -> int:
    """How many questions a page asks."""
    with questions() as asked:
        assert client.get(path).status_code == 200
    return len(asked)


def first_and_next(client) -> tuple[dict[str, int], dict[str, int]]:
    """What each page asks for the first reader and for the next."""
    first, after = {}, {}
    for path in MOST:
        versions.forget()
        first[path], after[path] = asked_at(client, path), asked_at(client, path)
    return first, after


def test_with_3000_lessons_every_page_asks_what_it_asked_with_few(client):
    few = first_and_next(client)
    corpus.grow(3_000)
    assert Lesson.objects.published().count() == 3_000
    assert first_and_next(client) == few


def test_no_page_asks_more_than_it_may(client):
    first, after = first_and_next(client)
    assert {path: asked for path, asked in after.items() if asked > MOST[path]} == {}
    assert {path: asked for path, asked in first.items() if asked > MOST_AT_FIRST} == {}
