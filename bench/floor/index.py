"""The bare full-text index that the floor searches: FTS5 on the same stems, facets packed in one small number a lesson.

Run as `python -m bench.floor.index FILE`, with the settings and the database of the site that is measured.
"""

import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

PER_PAGE = 24
FACETS = ("age_groups", "methods", "school_types")  # each takes eight bits of the packed number


def found(index: sqlite3.Connection, asked: str) -> list[int]:
    """The packed facets of every lesson that matches."""
    query = "SELECT packed FROM words JOIN facets ON facets.rowid = words.rowid WHERE words MATCH ?"
    return [packed for (packed,) in index.execute(query, [asked])]


def one_page(index: sqlite3.Connection, asked: str) -> list[dict]:
    """The first lessons by rank."""
    query = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?"
    ids = [pk for (pk,) in index.execute(query, [asked, PER_PAGE])]
    rows = index.execute(f"SELECT title, summary FROM cards WHERE rowid IN ({', '.join(map(str, ids))})")
    return [{"title": title, "summary": summary} for title, summary in rows]


def tally(packed: list[int]) -> dict[str, list[tuple[int, int]]]:
    """How often each word of each facet occurs; counted once per distinct number."""
    counts: dict[str, Counter] = {facet: Counter() for facet in FACETS}
    for number, times in Counter(packed).items():
        for place, facet in enumerate(FACETS):
            counts[facet][number >> 8 * place & 255] += times
    return {facet: sorted(counter.items()) for facet, counter in counts.items()}


def make(file: Path) -> None:
    """Copy the site's lessons into an index of our own; nothing to do when it has them all."""
    from lessons.models import SearchDocument

    if file.exists() and len_of(file) == SearchDocument.objects.count():
        return
    file.unlink(missing_ok=True)
    index = sqlite3.connect(file)
    index.executescript(
        "CREATE TABLE facets (packed INTEGER); CREATE TABLE cards (title, summary);"
        "CREATE VIRTUAL TABLE words USING fts5(terms, content='', detail=none);"
    )
    for pk, title, summary, terms, packed in lessons():
        index.execute("INSERT INTO facets (rowid, packed) VALUES (?, ?)", [pk, packed])
        index.execute("INSERT INTO cards (rowid, title, summary) VALUES (?, ?, ?)", [pk, title, summary])
        index.execute("INSERT INTO words (rowid, terms) VALUES (?, ?)", [pk, terms])
    index.execute("INSERT INTO words (words) VALUES ('optimize')")
    index.commit()


def len_of(file: Path) -> int:
    """How many lessons an index has."""
    return sqlite3.connect(file).execute("SELECT count(*) FROM cards").fetchone()[0]


def lessons() -> Iterator[tuple[int, str, str, str, int]]:
    """Every lesson of the site: key, title, summary, the terms by which it is found, packed facets."""
    from lessons.models import SearchDocument

    links = {facet: _one_word(facet) for facet in FACETS}
    rows = SearchDocument.objects.select_related("lesson").order_by("pk")
    for row in rows.iterator(chunk_size=1000):
        terms = " ".join((row.title, row.words, row.summary, row.often, row.phases, row.rest))
        packed = sum((links[facet].get(row.pk, 0) & 255) << 8 * place for place, facet in enumerate(FACETS))
        yield row.pk, row.lesson.title, row.lesson.summary, terms, packed


def _one_word(name: str) -> dict[int, int]:
    """One word of each lesson: the floor counts no more than that."""
    from lessons.models import Lesson

    relation = Lesson._meta.get_field(name)
    return dict(relation.remote_field.through.objects.values_list("lesson_id", relation.m2m_reverse_name()))


if __name__ == "__main__":
    import django

    django.setup()
    make(Path(sys.argv[1]))
