"""All published lessons as sets of bits, so that every filter with all its counts costs microseconds and no query.

Bit n of a set is the n-th lesson of the shelf, in the order curators gave. A choice in a facet is one set, choices within a facet
are joined (or), facets narrow each other (and), and a count is the number of ones. The shelf is made from a handful of
queries and kept in memory until content changes (publishing.versions).
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from learning_path.models import AgeGroup, Finality, Goal, Grade, KeyMessage, SchoolType, Strand
from publishing.versions import remember

from .models import Lesson, Method

# Facet, the words it offers, the field that names a word in an address, and the way from a lesson to the word.
WORDS = (
    ("leeftijd", AgeGroup, "slug", "age_groups"),
    ("graad", Grade, "slug", "grades"),
    ("finaliteit", Finality, "slug", "finalities"),
    ("school", SchoolType, "slug", "school_types"),
    ("spoor", Strand, "slug", "goals__strand"),
    ("doel", Goal, "code", "goals"),
    ("werkvorm", Method, "slug", "methods"),
    ("boodschap", KeyMessage, "code", "key_messages"),
)
PLAIN = (
    "pk",
    "title",
    "published_at",
    "minutes",
    "minutes_minimum",
    "preparation_minutes",
    "group_min",
    "group_max",
)


class Ladder:
    """For a number of each lesson: which lessons have at most n."""

    def __init__(self, numbers: Iterable[int]):
        steps: dict[int, int] = {}
        for place, number in enumerate(numbers):
            steps[number] = steps.get(number, 0) | 1 << place
        self.numbers = sorted(steps)
        self._sets = [0]
        for number in self.numbers:
            self._sets.append(self._sets[-1] | steps[number])

    def at_most(self, number: int) -> int:
        return self._sets[bisect_right(self.numbers, number)]


@dataclass(frozen=True)
class Shelf:
    """The published lessons in order, with a set of bits for every word and a ladder for every number."""

    ids: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()
    words: dict[str, dict[str, int]] = field(default_factory=dict)
    labels: dict[str, dict[str, str]] = field(default_factory=dict)
    ladders: dict[str, Ladder] = field(default_factory=dict)
    without_devices: int = 0
    orders: dict[str, tuple[int, ...]] = field(default_factory=dict)

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
        flags = bytearray(len(self.ids) // 8 + 1)
        for pk in ids:
            if (place := self.places.get(pk)) is not None:
                flags[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(flags, "little")

    def in_order(self, chosen: int, order: str = "relevant") -> list[int]:
        """The primary keys of a set of lessons, in one of the orders."""
        bits = self._signs(chosen)
        return [self.ids[place] for place in self.orders[order] if bits[place] == "1"]

    def among(self, chosen: int, ids: Iterable[int]) -> list[int]:
        """Those of these primary keys that are in a set of lessons, in the order they came."""
        bits = self._signs(chosen)
        return [pk for pk in ids if (place := self.places.get(pk)) is not None and bits[place] == "1"]

    def _signs(self, chosen: int) -> str:
        return f"{chosen:b}"[::-1].ljust(len(self.ids), "0")


def shelf() -> Shelf:
    """Today's shelf; from memory while content stays the same."""
    return remember("lessons.shelf", fill)


def fill() -> Shelf:
    """Read the published lessons and their words from the database."""
    lessons = list(
        Lesson.objects.published()
        .with_minutes()
        .order_by("position", "number")
        .values(*PLAIN, "devices", "sensitivity")
    )
    place = {lesson["pk"]: number for number, lesson in enumerate(lessons)}
    words, labels = {}, {}
    for facet, model, key, way in WORDS:
        labels[facet] = {getattr(word, key): str(word) for word in model.objects.published()}
        words[facet] = _sets(labels[facet], f"{way}__{key}", place)
    return Shelf(
        ids=tuple(place),
        titles=tuple(lesson["title"] for lesson in lessons),
        words=words,
        labels=labels,
        ladders={
            name: Ladder(lesson[name] or 0 for lesson in lessons)
            for name in (
                "minutes",
                "minutes_minimum",
                "preparation_minutes",
                "group_min",
                "group_max",
                "sensitivity",
            )
        },
        without_devices=sum(1 << number for number, lesson in enumerate(lessons) if lesson["devices"] == "none"),
        orders={
            "relevant": tuple(range(len(lessons))),
            "titel": _sorted(lessons, lambda lesson: lesson["title"].casefold()),
            "kort": _sorted(lessons, lambda lesson: lesson["minutes"] or 0),
            "nieuw": _sorted(lessons, lambda lesson: -lesson["published_at"].timestamp()),
        },
    )


def _sets(labels: dict[str, str], way: str, place: dict[int, int]) -> dict[str, int]:
    sets = dict.fromkeys(labels, 0)
    lessons = Lesson.objects.published().order_by()
    if way.startswith("goals__"):
        lessons = lessons.filter(goals__state="published")  # a withdrawn goal counts nowhere
    for word, pk in lessons.values_list(way, "pk").distinct():
        if word in sets and pk in place:
            sets[word] |= 1 << place[pk]
    return sets


def _sorted(lessons: list[dict], by) -> tuple[int, ...]:
    return tuple(sorted(range(len(lessons)), key=lambda number: (by(lessons[number]), number)))
