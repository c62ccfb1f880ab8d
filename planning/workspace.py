"""The kept lessons of one person, by collection, narrowed and in the order asked for."""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from accounts.models import Profile
from lessons.models import Lesson
from lessons.words import with_words
from ui.filters import Facet, FilterForm, printable

from .models import Collection, Keeper, MarginNote, SavedLesson

ORDERS = {"eigen": _("my own order"), "titel": _("title"), "nieuw": _("newest first"), "kort": _("shortest first")}
KEYS = {
    "eigen": lambda saved: 0,
    "titel": lambda saved: str(saved.name).casefold(),
    "nieuw": lambda saved: -saved.saved_at.timestamp(),
    "kort": lambda saved: saved.lesson.minutes or 0,
}


def ages_of(saved: SavedLesson) -> list[str]:
    return [group.slug for group in saved.lesson.words.age_groups]


@dataclass(frozen=True)
class Row[Kept]:
    """Something kept, with what stands before and after it."""

    kept: Kept
    previous: Kept | None
    following: Kept | None


@dataclass(frozen=True)
class Shelf:
    """One collection (or none) with its lessons as they are shown now."""

    collection: Row[Collection] | None
    rows: list[Row[SavedLesson]]


def in_a_row[Kept](kept: list[Kept]) -> list[Row[Kept]]:
    """Each with its neighbours."""
    return [Row(*three) for three in zip(kept, [None, *kept], [*kept[1:], None], strict=False)]


class Workspace:
    """Everything on /mijn/. The number of queries stays the same however much somebody keeps."""

    orders = ORDERS

    def __init__(self, keeper: Keeper, asked: QueryDict):
        self.keeper = keeper
        self.question = printable(" ".join(asked.get("q", "").split()))
        self.filters = FilterForm(asked, [Facet("leeftijd", _("Age"), self.ages, ages_of)])
        self.sorting = FilterForm(asked, [Facet("sorteer", _("Sort"), ORDERS, lambda saved: ())])
        self.order = next(iter(self.sorting.chosen["sorteer"]), "eigen")
        self.address = asked.urlencode()

    @cached_property
    def saved(self) -> list[SavedLesson]:
        """All that is kept, each lesson with its minutes and words."""
        lessons = Prefetch("lesson", Lesson.objects.with_minutes().select_related("successor"))
        rows = list(SavedLesson.objects.owned_by(self.keeper).there().prefetch_related(lessons))
        with_words(saved.lesson for saved in rows)
        return rows

    @cached_property
    def collections(self) -> list[Collection]:
        return list(Collection.objects.owned_by(self.keeper).there())

    @cached_property
    def taken_away(self) -> list:
        """What can still be brought back: lessons and collections, the last one first."""
        if not self.keeper:
            return []
        lessons = SavedLesson.objects.owned_by(self.keeper).let_go().select_related("lesson")
        collections = Collection.objects.owned_by(self.keeper).let_go()
        return sorted([*lessons, *collections], key=lambda row: row.let_go_at, reverse=True)

    @cached_property
    def noted(self) -> set[int]:
        """The lessons in whose margin this person wrote."""
        return set(MarginNote.objects.owned_by(self.keeper).filled().values_list("lesson_id", flat=True))

    @cached_property
    def only_noted(self) -> list[Lesson]:
        """Lessons with notes that are not kept: the notes must be found again."""
        missing = self.noted - {saved.lesson_id for saved in self.saved}
        return list(Lesson.objects.published().filter(pk__in=missing))

    @cached_property
    def ages(self) -> dict[str, str]:
        """The ages that the kept lessons are for, youngest first."""
        groups = {group.pk: group for saved in self.saved for group in saved.lesson.words.age_groups}
        return {group.slug: group.name for group in sorted(groups.values(), key=lambda group: group.position)}

    @cached_property
    def fitting(self) -> list[tuple[str, str]]:
        """Lessons for the grades that a teacher named: their name, and how one asks for them."""
        profile = Profile.objects.filter(user=self.keeper.user).first() if self.keeper.user else None
        return profile.fitting if profile else []

    @property
    def notices(self) -> list[str]:
        """What of the question was not understood."""
        return self.filters.notices + self.sorting.notices

    @property
    def is_narrowed(self) -> bool:
        return bool(self.question or self.filters.is_used)

    @property
    def may_move(self) -> bool:
        """Whether the order on the screen is the one that arrows change."""
        return self.order == "eigen" and not self.is_narrowed

    @cached_property
    def shown(self) -> list[SavedLesson]:
        """What is left under the question, in the order asked for."""
        rows = [saved for saved in self.filters.narrow(self.saved) if self._answers(saved)]
        return sorted(rows, key=KEYS[self.order])

    @property
    def shelves(self) -> list[Shelf]:
        """The collections in their order, and what is in none; an empty one is left out while narrowing."""
        ids = {collection.pk for collection in self.collections}
        loose = [saved for saved in self.shown if saved.collection_id not in ids]
        shelves = [Shelf(row, self._rows_in(row.kept)) for row in in_a_row(self.collections)]
        if self.is_narrowed:
            shelves = [shelf for shelf in shelves if shelf.rows]
        return [*shelves, Shelf(None, in_a_row(loose))] if loose else shelves

    def _rows_in(self, collection: Collection) -> list[Row[SavedLesson]]:
        return in_a_row([saved for saved in self.shown if saved.collection_id == collection.pk])

    def _answers(self, saved: SavedLesson) -> bool:
        text = " ".join([saved.note, saved.lesson.title, saved.lesson.summary] if saved.is_readable else [saved.note])
        return all(word in text.casefold() for word in self.question.casefold().split())
