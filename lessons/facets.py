"""All published lessons as sets of bits, so that every filter with all its counts costs microseconds and no query.

Bit n of a set is the n-th lesson of the shelf, in the order curators gave. A choice in a facet is one set, choices
within a facet are joined (or), facets narrow each other (and), and a count is the number of ones. The shelf is made
from a handful of queries and kept in memory until content changes (publishing.versions).
"""

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, compress
from operator import or_

from learning_path.models import Strand
from publishing.versions import remember

from .models import Lesson
from .words import links, vocabulary

# Facet, the field of a lesson that holds its words, and what names a word in an address.
FACETS = (
    ("leeftijd", "age_groups", "slug"),
    ("graad", "grades", "slug"),
    ("finaliteit", "finalities", "slug"),
    ("school", "school_types", "slug"),
    ("doel", "goals", "code"),
    ("werkvorm", "methods", "slug"),
    ("boodschap", "key_messages", "code"),
)
LADDERS = ("minutes", "minutes_minimum", "preparation_minutes", "group_min", "group_max", "sensitivity")
PLAIN = ("pk", "title", "published_at", "devices", *LADDERS)
ONES = bytes.maketrans(b"01", b"\0\1")


def bits_of(places: Iterable[int], length: int) -> int:
    """The set with a one at each of these places."""
    flags = bytearray(length // 8 + 1)
    for place in places:
        flags[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(flags, "little")


class Ladder:
    """For a number of each lesson: which lessons have at most n."""

    def __init__(self, numbers: Sequence[int]):
        places: dict[int, list[int]] = {}
        for place, number in enumerate(numbers):
            places.setdefault(number, []).append(place)
        self.numbers = sorted(places)
        steps = (bits_of(places[number], len(numbers)) for number in self.numbers)
        self._sets = [0, *accumulate(steps, or_)]

    def at_most(self, number: int) -> int:
        return self._sets[bisect_right(self.numbers, number)]


@dataclass(frozen=True)
class Shelf:
    """The published lessons in order, with a set of bits for every word and a ladder for every number."""

    ids: Sequence[int] = ()
    words: dict[str, dict[str, int]] = field(default_factory=dict)
    labels: dict[str, dict[str, str]] = field(default_factory=dict)
    ladders: dict[str, Ladder] = field(default_factory=dict)
    without_devices: int = 0
    orders: dict[str, Sequence[int]] = field(default_factory=dict)

    @property
    def everything(self) -> int:
        return (1 << len(self.ids)) - 1

    def group_of(self, size: int) -> int:
        """The lessons that suit a group of this size."""
        return self.ladders["group_min"].at_most(size) & ~self.ladders["group_max"].at_most(size - 1)

    @cached_property
    def places(self) -> dict[int, int]:
        """The place of each lesson by its primary key."""
        return {pk: place for place, pk in enumerate(self.ids)}

    def of_ids(self, ids: Iterable[int]) -> int:
        """The set of the lessons with these primary keys; unknown keys are left out."""
        return bits_of((self.places[pk] for pk in ids if pk in self.places), len(self.ids))

    def in_order(self, chosen: int, order: str = "relevant") -> list[int]:
        """The primary keys of a set of lessons, in one of the orders."""
        signs = self._signs(chosen)
        if order == "relevant":  # the order of the shelf itself
            return list(compress(self.ids, signs))
        return [self.ids[place] for place in self.orders[order] if signs[place]]

    def among(self, chosen: int, ids: Iterable[int]) -> list[int]:
        """Those of these primary keys that are in a set of lessons, in the order they came."""
        signs = self._signs(chosen)
        return [pk for pk in ids if (place := self.places.get(pk)) is not None and signs[place]]

    def first(self, chosen: int, most: int) -> list[int]:
        """The primary keys of the first lessons of a set."""
        found: list[int] = []
        while chosen and len(found) < most:
            lowest = chosen & -chosen
            found.append(self.ids[lowest.bit_length() - 1])
            chosen ^= lowest
        return found

    def lowest(self, chosen: int, ladder: str, most: int) -> list[int]:
        """The primary keys of the lessons of a set that stand lowest on a ladder."""
        found: list[int] = []
        for number in self.ladders[ladder].numbers:
            here = chosen & self.ladders[ladder].at_most(number)
            found += self.first(here, most - len(found))
            chosen ^= here
        return found

    def _signs(self, chosen: int) -> bytes:
        """A byte for each place: one when that lesson is in the set."""
        return f"{chosen:b}"[::-1].ljust(len(self.ids), "0").encode().translate(ONES)


def shelf() -> Shelf:
    """Today's shelf; from memory while content stays the same."""
    return remember("lessons.shelf", fill)


def fill() -> Shelf:
    """Read the published lessons and their words from the database. Three queries, and those of the vocabulary."""
    rows = Lesson.objects.published().with_minutes().order_by("position", "number").values_list(*PLAIN)
    columns = dict(zip(PLAIN, zip(*rows, strict=True), strict=False)) or dict.fromkeys(PLAIN, ())
    ids, devices = array("q", columns["pk"]), columns["devices"]
    labels, words = _words(ids)
    return Shelf(
        ids=ids,
        words=words,
        labels=labels,
        ladders={name: Ladder([number or 0 for number in columns[name]]) for name in LADDERS},
        without_devices=bits_of((place for place in range(len(ids)) if devices[place] == "none"), len(ids)),
        orders={
            "titel": _sorted([title.casefold() for title in columns["title"]]),
            "kort": _sorted([minutes or 0 for minutes in columns["minutes"]]),
            "nieuw": _sorted([-moment.timestamp() for moment in columns["published_at"]]),
        },
    )


def _words(ids: Sequence[int]) -> tuple[dict[str, dict[str, str]], dict[str, dict[str, int]]]:
    """For each facet: what its words are called, and the set of lessons of each."""
    labels, words = {}, {}
    found = _links(ids)
    for facet, name, key in FACETS:
        public = vocabulary()[name]
        labels[facet] = {getattr(word, key): str(word) for word in public.values()}
        words[facet] = {getattr(word, key): bits_of(found[name][pk], len(ids)) for pk, word in public.items()}
    strands = Strand.objects.published()
    labels["spoor"] = {strand.slug: strand.name for strand in strands}
    words["spoor"] = dict.fromkeys(labels["spoor"], 0)
    for goal in vocabulary()["goals"].values():
        if goal.strand.slug in words["spoor"]:
            words["spoor"][goal.strand.slug] |= words["doel"][goal.code]
    return labels, words


def _links(ids: Sequence[int]) -> dict[str, dict[int, array]]:
    """For each field and each of its words the places of the lessons that have it."""
    place = {pk: number for number, pk in enumerate(ids)}
    found: dict[str, dict[int, array]] = defaultdict(lambda: defaultdict(lambda: array("I")))
    for lesson, name, word in links(lesson__state="published"):
        if lesson in place:
            found[name][word].append(place[lesson])
    return found


def _sorted(keys: list) -> array:
    return array("I", sorted(range(len(keys)), key=keys.__getitem__))
