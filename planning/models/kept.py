"""Lessons that somebody keeps, in collections of their own."""

from django.db import models, transaction
from django.db.models import F, Max
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lessons.models import Lesson

from .keepers import Keeper, Owned, Removable, RemovableQuerySet, put_beside, renumber
from .room import COLLECTIONS, LESSONS
from .sources import is_readable, name_of

LONGEST_NAME = 80
LONGEST_LINE = 500


class CollectionQuerySet(RemovableQuerySet):
    def add(self, keeper: Keeper, name: str) -> "Collection":
        """The collection with this name; the one that is there, or a new one at the end."""
        with keeper.one_at_a_time():
            own = self.owned_by(keeper)
            for collection in own.there():
                if collection.name.casefold() == name.casefold():
                    return collection
            COLLECTIONS.make_room(own, keeper)
            return self.create(name=name, position=_last(own) + 1, **keeper.fields)


class Collection(Removable):
    """Lessons that somebody keeps together, under a name of their own."""

    name = models.CharField(_("name"), max_length=LONGEST_NAME)
    position = models.PositiveIntegerField(default=0)

    objects = CollectionQuerySet.as_manager()

    class Meta(Owned.Meta):
        ordering = ["position", "pk"]

    def __str__(self):
        return f"collection {self.pk}"  # names are private: the desk shows no more than this

    def get_absolute_url(self):
        return reverse("planning:collection", args=[self.pk])

    @transaction.atomic
    def put(self, other: "Collection", *, after: bool) -> None:
        """Put it before or after another of the same owner."""
        own = Collection.objects.owned_by(Keeper(self.user, self.visitor)).there().select_for_update()
        renumber(put_beside(list(own), self, other, after=after))


class SavedLessonQuerySet(RemovableQuerySet):
    def keep(self, keeper: Keeper, lesson: Lesson) -> tuple["SavedLesson", bool]:
        """The row that says that this person keeps this lesson, and whether that is new."""
        with keeper.one_at_a_time():
            own = self.owned_by(keeper)
            saved = own.filter(lesson=lesson).first()
            if saved is None:
                LESSONS.make_room(own, keeper)
                fields = {"lesson": lesson, "position": _last(own) + 1, "seen_at": timezone.now()}
                return self.create(**fields, **keeper.fields), True
            if saved.let_go_at:
                saved.bring_back()
                saved.refresh_from_db()
            return saved, False


class SavedLesson(Removable):
    """A lesson that somebody keeps, with one line of their own."""

    lesson = models.ForeignKey(Lesson, models.PROTECT, related_name="+", verbose_name=_("lesson"))
    collection = models.ForeignKey(
        Collection, models.SET_NULL, null=True, blank=True, related_name="saved", verbose_name=_("collection")
    )
    note = models.TextField(_("one line"), blank=True)
    position = models.PositiveIntegerField(default=0)
    saved_at = models.DateTimeField(auto_now_add=True)
    seen_at = models.DateTimeField()

    objects = SavedLessonQuerySet.as_manager()

    class Meta(Owned.Meta):
        ordering = ["position", "pk"]
        constraints = [
            *Owned.Meta.constraints,
            models.UniqueConstraint("user", "lesson", name="lesson_saved_once_by_teacher"),
            models.UniqueConstraint("visitor", "lesson", name="lesson_saved_once_by_visitor"),
        ]

    def __str__(self):
        return f"saved lesson {self.pk}"  # whose and which is private

    @property
    def is_readable(self) -> bool:
        """Whether its keeper may still open the lesson."""
        return is_readable(self.lesson)

    @property
    def name(self) -> str:
        """What it is called on the screen of its keeper."""
        return name_of(self.lesson)

    @property
    def has_changed(self) -> bool:
        """Whether the lesson changed since its keeper last said to have seen it."""
        return self.lesson.is_public and self.lesson.updated_at > self.seen_at

    def look(self) -> None:
        """Say that the lesson as it stands was seen."""
        SavedLesson.objects.filter(pk=self.pk).update(seen_at=timezone.now())

    @transaction.atomic
    def put(self, other: "SavedLesson", *, after: bool) -> None:
        """Put it before or after another lesson of the same owner, in that one's collection."""
        own = SavedLesson.objects.owned_by(Keeper(self.user, self.visitor)).there().select_for_update()
        beside = own.filter(collection=other.collection_id)
        self._go_to(other.collection_id)
        renumber(put_beside(list(beside), self, other, after=after))

    @transaction.atomic
    def put_into(self, collection: Collection) -> None:
        """Put it at the end of a collection of the same owner."""
        self._go_to(collection.pk)
        rest = list(collection.saved.filter(let_go_at=None).exclude(pk=self.pk).select_for_update())
        renumber([*rest, self])

    def _go_to(self, collection: int | None) -> None:
        """Another collection is another version: a form that still shows the old one may not bring it back there."""
        if self.collection_id != collection:
            SavedLesson.objects.filter(pk=self.pk).update(collection=collection, version=F("version") + 1)


def _last(rows) -> int:
    return rows.aggregate(last=Max("position"))["last"] or 0
