"""The learning path at a glance: how many goals, lessons and minutes stand where an age meets a strand."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Sum
from django.urls import reverse
from django.utils.http import urlencode

from publishing.versions import remember

from .models import AgeGroup, Goal, Strand


@dataclass(frozen=True)
class Cell:
    """Where one age meets one strand."""

    age_group: AgeGroup
    strand: Strand
    goals: int
    lessons: int
    minutes: int

    @property
    def short_age(self) -> str:
        """The age in a few signs, for where a phone has no room: 9–12, 15+."""
        return self.age_group.slug.replace("-plus", "+").replace("-", "–")

    @property
    def address(self) -> str:
        """The lessons of this cell; without lessons its goals; nothing when it has neither."""
        if self.lessons:
            chosen = urlencode({"leeftijd": self.age_group.slug, "spoor": self.strand.slug})
            return f"{reverse('lessons:browse')}?{chosen}"
        return f"{self.age_group.get_absolute_url()}#{self.strand.slug}" if self.goals else ""


@dataclass(frozen=True)
class Grid:
    """Ages as columns, strands as rows; the youngest stand apart, as background."""

    age_groups: tuple[AgeGroup, ...]
    background: tuple[AgeGroup, ...]
    rows: tuple[tuple[Strand, tuple[Cell, ...]], ...]
    goals: int
    lessons: int


@dataclass(frozen=True)
class _Tally:
    """Numbers by the primary keys of an age and a strand."""

    goals: Counter
    lessons: Counter
    minutes: Counter
    every_lesson: frozenset[int]

    def cell(self, age_group: AgeGroup, strand: Strand) -> Cell:
        place = age_group.pk, strand.pk
        return Cell(age_group, strand, self.goals[place], self.lessons[place], self.minutes[place])


def at_a_glance() -> Grid:
    """Today's grid; from memory while content stays the same."""
    return remember("learning_path.grid", count)


def count() -> Grid:
    """Count the grid in five queries, however many lessons there are."""
    groups, strands, tally = list(AgeGroup.objects.published()), Strand.objects.published(), _tally()
    columns = tuple(group for group in groups if not group.is_background)
    return Grid(
        age_groups=columns,
        background=tuple(group for group in groups if group.is_background),
        rows=tuple((strand, tuple(tally.cell(group, strand) for group in columns)) for strand in strands),
        goals=tally.goals.total(),
        lessons=len(tally.every_lesson),
    )


def _tally() -> _Tally:
    """A lesson counts in a cell when it suits the age and works on a goal of the strand, of whatever age."""
    strands: dict[int, list[int]] = {}
    for strand, lesson in _lessons_by_strand():
        strands.setdefault(lesson, []).append(strand)
    lessons: Counter[tuple[int, int]] = Counter()
    minutes: Counter[tuple[int, int]] = Counter()
    every_lesson: set[int] = set()
    for age, lesson, length in _lessons_by_age():
        every_lesson.add(lesson)
        for strand in strands.get(lesson, []):
            lessons[age, strand] += 1
            minutes[age, strand] += length or 0
    return _Tally(_goals(), lessons, minutes, frozenset(every_lesson))


def _goals() -> Counter:
    return Counter(Goal.objects.published().values_list("age_group_id", "strand_id"))


def _lessons_by_strand() -> Iterator[tuple[int, int]]:
    goals = Goal.objects.published().filter(lessons__state="published").order_by()
    return goals.values_list("strand_id", "lessons__pk").distinct()


def _lessons_by_age() -> Iterator[tuple[int, int, int | None]]:
    """Age, lesson, and the lesson's usual minutes: those of its phases together."""
    groups = AgeGroup.objects.published().filter(lessons__state="published").order_by()
    return groups.values_list("pk", "lessons__pk").annotate(minutes=Sum("lessons__phases__minutes"))
