"""What was not found is counted for the curators, and nobody's question is kept."""

import pytest

from lessons.models import MissedWord
from lessons.search import missing
from lessons.search.answering import matching
from lessons.search.missing import Missed

pytestmark = pytest.mark.django_db


@pytest.fixture
def missed(monkeypatch):
    buffer = Missed(seconds=3600)
    monkeypatch.setattr("lessons.search.answering.missed", buffer)
    yield buffer
    buffer.write()


def counts() -> dict[str, int]:
    return dict(MissedWord.objects.values_list("word", "times"))


def test_a_rare_word_is_never_kept(missed):
    for _ in range(missing.OFTEN_ENOUGH - 1):
        matching("emmavermeulen")
    missed.write()
    assert counts() == {}


def test_a_word_that_many_ask_is_kept_apart_from_the_words_around_it(missed):
    for name in ("jan", "piet", "joris", "korneel", "an"):
        matching(f"zwaluwstaart {name}")
    missed.write()
    assert counts() == {"zwaluwstaart": 5}


def test_a_word_of_our_vocabulary_is_kept_the_first_time_and_added_up(missed):
    for _ in range(2):
        missed.note(["kaart"], {"kaart"})
        missed.write()
    assert counts() == {"kaart": 2}


def test_numbers_and_addresses_are_never_kept(missed):
    for _ in range(6):
        matching("0470123456 jan@school.be")
    missed.write()
    assert not any("0470" in word or "@" in word for word in counts())


def test_searching_writes_nothing(missed, client, django_assert_num_queries):
    from tests.whole_site.watching import questions, writes_of

    client.get("/lessen/", {"q": "zwaluwstaart"})
    with questions() as asked:
        client.get("/lessen/", {"q": "zwaluwstaart", "leeftijd": "9-12"})
    assert writes_of(asked) == []


def test_the_memory_has_an_end(missed):
    missed.note([f"woord{'abcdefghij'[n % 10]}{'abcdefghij' * 2}"[: 4 + n % 20] for n in range(5000)], set())
    missed.note(["a" * length for length in range(40)], set())
    assert len(missed._rare) <= missing.MOST_WORDS
