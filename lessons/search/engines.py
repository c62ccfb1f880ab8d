"""Which lessons hold which terms, asked of the full-text index in one query: FTS5 on SQLite, tsvector on PostgreSQL.

Both answer the same question on the same terms with the same set of lessons; the order is ours (see ranking.py).
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection

# Any of these, each of them a list of terms that must all be there.
type Wanted = frozenset[tuple[str, ...]]


@dataclass(frozen=True)
class Spot:
    """A place in the lessons where one of the wanted terms may stand."""

    place: str
    wanted: Wanted


def lessons_at(spots: Sequence[Spot]) -> list[set[int]]:
    """For each spot the primary keys of the lessons that have it. One query.

    The keys of a spot come as one list in JSON: a row for each of them would take three times as long.
    """
    if not spots:
        return []
    one = {"sqlite": fts5, "postgresql": tsvector}[connection.vendor]
    queries = [one(spot) for spot in spots]
    sql = " UNION ALL ".join(f"SELECT {number}, {query}" for number, (query, _) in enumerate(queries))
    with connection.cursor() as cursor:
        cursor.execute(sql, [asked for _, asked in queries])
        found = dict(cursor.fetchall())
    return [set(json.loads(found[number])) for number in range(len(spots))]


def fts5(spot: Spot) -> tuple[str, str]:
    """The query of SQLite, and what it asks."""
    asked = _any_of(spot.wanted, '"{}"', " AND ", " OR ")
    query = "json_group_array(rowid) FROM lessons_searchindex WHERE lessons_searchindex MATCH %s"
    return query, f"{spot.place} : ({asked})"


def tsvector(spot: Spot) -> tuple[str, str]:
    """The query of PostgreSQL, and what it asks."""
    asked = _any_of(spot.wanted, "'{}'", " & ", " | ")
    keys = "coalesce(json_agg(lesson_id), '[]')::text"
    return f"{keys} FROM lessons_searchdocument WHERE {spot.place}_terms @@ %s::tsquery", asked


def _any_of(wanted: Wanted, quoted: str, all_of: str, any_of: str) -> str:
    """Terms are letters and digits only (see analyser.py), so nothing in them can mean something to an engine."""
    return any_of.join(sorted(f"({_all_of(terms, quoted, all_of)})" for terms in wanted))


def _all_of(terms: Iterable[str], quoted: str, all_of: str) -> str:
    return all_of.join(quoted.format(term) for term in terms)
