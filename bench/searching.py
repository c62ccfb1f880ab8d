"""What our full-text search costs with its total and three facet counts, beside the bare index asked for the same.

Run as `python -m bench.searching FILE`, with the settings and the database of the site that is measured; FILE is the
index that bench.floor.index made of it. Prints JSON: milliseconds for each question, ours and bare.
"""

import json
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable

import django

from .corpus import MIDDLING, vocabulary
from .floor.index import FACETS, found, tally

ROUNDS = 15
PLACES = {"a rare word": 6_000, "a middling word": MIDDLING, "a common word": 30}  # by how frequent it is
OURS = ("leeftijd", "werkvorm", "school")  # the facets that the bare index counts: FACETS


def questions() -> dict[str, str]:
    words = vocabulary()
    alone = {name: words[place] for name, place in PLACES.items()}
    return alone | {"two words": f"{words[MIDDLING]} {words[MIDDLING + 7]}"}


def ours(asked: str) -> int:
    """Ask as the list does: the lessons by rank, how many there are, and how many of each choice of three facets."""
    from lessons.facets import shelf
    from lessons.search.answering import matching

    here = shelf()
    lessons = here.of_ids(matching(asked, is_typing=True).ids)
    for facet in OURS:
        for bits in here.words[facet].values():
            (lessons & bits).bit_count()
    return lessons.bit_count()


def bare(index: sqlite3.Connection, asked: str) -> int:
    """The same of the bare index: its own rank, the total, three facet counts."""
    from lessons.search import analyser

    terms = " ".join(f"s{analyser.stem(word)}" for word in asked.split())
    packed = found(index, terms)
    index.execute("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 500", [terms]).fetchall()
    assert len(tally(packed)) == len(FACETS)
    return len(packed)


def milliseconds(ask: Callable[[], int]) -> float:
    """The median of some rounds, once everything is in memory."""
    ask()
    return statistics.median(_once(ask) for _ in range(ROUNDS))


def _once(ask: Callable[[], int]) -> float:
    began = time.perf_counter()
    ask()
    return (time.perf_counter() - began) * 1000


def main(file: str) -> None:
    index = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    figures = {}
    for name, asked in questions().items():
        figures[name] = {
            "lessons": ours(asked),
            "ours": milliseconds(lambda asked=asked: ours(asked)),
            "bare": milliseconds(lambda asked=asked: bare(index, asked)),
        }
    print(json.dumps(figures))


if __name__ == "__main__":
    django.setup()
    main(sys.argv[1])
