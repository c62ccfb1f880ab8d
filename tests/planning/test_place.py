"""The order of what is kept is its keeper's own."""

import pytest

from planning.models import SavedLesson
from tests import make
from tests.whole_site.watching import questions

from .pressing import collect, keep, kept

pytestmark = pytest.mark.django_db


@pytest.fixture
def four(browser_of, anna):
    """Anna's browser, and four lessons that she keeps."""
    client = browser_of(anna)
    lessons = [make.lesson(title=title) for title in "ABCD"]
    for lesson in lessons:
        keep(client, lesson)
    return client, lessons


def place(client, lesson, **where):
    return client.post(f"/mijn/bewaar/{lesson.slug}/plaats/", where)


def test_up_and_down(four, anna):
    client, (a, b, c, d) = four
    place(client, c, before=b.slug)
    assert kept(user=anna) == ["A", "C", "B", "D"]
    place(client, a, after=d.slug)
    assert kept(user=anna) == ["C", "B", "D", "A"]


def test_pressing_twice_moves_once(four, anna):
    client, (*_rest, c, d) = four
    for _ in range(2):
        place(client, d, before=c.slug)
    assert kept(user=anna) == ["A", "B", "D", "C"]


def test_positions_run_from_one_without_gaps_or_doubles(four, anna):
    client, (a, b, c, d) = four
    for lesson, other in ((d, a), (b, c), (a, d), (c, b), (d, c)):
        place(client, lesson, before=other.slug)
    assert list(SavedLesson.objects.filter(user=anna).values_list("position", flat=True)) == [1, 2, 3, 4]


def test_beside_a_lesson_of_another_collection_it_joins_that_collection(four, anna):
    client, (a, b, c, _d) = four
    collection = collect(client, "Week 12")
    for lesson in (a, b):
        keep(client, lesson, version=1, collection=collection.pk)
    place(client, c, after=a.slug)
    joined = SavedLesson.objects.filter(collection=collection)
    assert list(joined.values_list("lesson__title", flat=True)) == ["A", "C", "B"]


def test_it_goes_into_an_empty_collection_and_no_form_from_before_brings_it_back(four, anna):
    client, (a, *_rest) = four
    collection = collect(client, "Week 12")
    place(client, a, into=collection.pk)
    assert [saved.lesson for saved in collection.saved.all()] == [a]
    assert keep(client, a, version=1, note="uit een ander tabblad").status_code == 409
    assert [saved.lesson for saved in collection.saved.all()] == [a]


def test_nothing_goes_into_a_collection_of_somebody_else(four, browser_of, bram, anna):
    client, (a, *_rest) = four
    theirs = collect(browser_of(bram), "Van Bram")
    place(client, a, into=theirs.pk)
    assert theirs.saved.count() == 0


def test_when_the_other_is_gone_nothing_moves_and_the_page_says_so(four, anna):
    client, (_a, b, c, _d) = four
    client.post(f"/mijn/bewaar/{b.slug}/weg/")
    response = client.post(f"/mijn/bewaar/{c.slug}/plaats/", {"before": b.slug}, follow=True)
    assert [str(message) for message in response.context["messages"]][-1].endswith("dus er is niets verplaatst.")
    assert kept(user=anna) == ["A", "C", "D"]


@pytest.mark.parametrize("where", [{}, {"before": "bestaat-niet"}, {"before": "\x00"}])
def test_nonsense_moves_nothing(four, anna, where):
    client, lessons = four
    assert place(client, lessons[2], **where).status_code == 302
    assert kept(user=anna) == ["A", "B", "C", "D"]


def test_before_itself_is_where_it_stands(four, anna):
    client, lessons = four
    place(client, lessons[2], before=lessons[2].slug)
    assert kept(user=anna) == ["A", "B", "C", "D"]


def test_nobody_moves_what_is_not_theirs(four, browser_of, bram, anna):
    _, (a, b, *_rest) = four
    stranger = browser_of(bram)
    keep(stranger, b)
    assert place(stranger, a, before=b.slug).status_code == 404
    place(stranger, b, before=a.slug)
    assert kept(user=anna) == ["A", "B", "C", "D"]


def test_moving_takes_as_many_questions_with_four_as_with_twelve(four):
    client, (a, *_rest, d) = four
    with questions() as with_four:
        place(client, d, before=a.slug)
    for _ in range(8):
        keep(client, last := make.lesson())
    with questions() as with_twelve:
        place(client, last, before=a.slug)
    assert len(with_twelve) == len(with_four)
