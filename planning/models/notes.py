"""Notes in the margin of a lesson, level with a phase."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lessons.models import Lesson

from .keepers import Keeper, Owned, OwnedQuerySet, Stale
from .room import NOTES


class MarginNoteQuerySet(OwnedQuerySet):
    def filled(self):
        """Notes that say something."""
        return self.exclude(text="")

    def write(self, keeper: Keeper, lesson: Lesson, *, position: int, title: str, text: str) -> "MarginNote | None":
        """A first note at this place; `Stale` when another tab was there a moment earlier with other words."""
        if not text:
            return None
        place = {"lesson": lesson, "phase_position": position, "phase_title": title}
        with keeper.one_at_a_time():
            own = self.owned_by(keeper)
            if there := own.filter(**place).first():
                if there.text != text:
                    raise Stale(there)
                return there
            NOTES.make_room(own, keeper)
            return self.create(**place, **keeper.fields, text=text, written_at=timezone.now())


class MarginNote(Owned):
    """What somebody pencilled beside a phase; phases come and go, so the note remembers place and title."""

    lesson = models.ForeignKey(Lesson, models.PROTECT, related_name="+", verbose_name=_("lesson"))
    phase_position = models.PositiveSmallIntegerField(default=0)  # 0: beside the lesson as a whole
    phase_title = models.CharField(max_length=160, blank=True)
    text = models.TextField(_("margin note"), blank=True)
    written_at = models.DateTimeField()

    objects = MarginNoteQuerySet.as_manager()

    class Meta(Owned.Meta):
        ordering = ["phase_position", "pk"]
        constraints = [
            *Owned.Meta.constraints,
            models.UniqueConstraint(
                "user", "lesson", "phase_position", "phase_title", name="note_once_a_place_by_teacher"
            ),
            models.UniqueConstraint(
                "visitor", "lesson", "phase_position", "phase_title", name="note_once_a_place_by_visitor"
            ),
        ]

    def __str__(self):
        return f"note {self.pk}"  # its words are private

    def rewrite(self, version: int, text: str) -> None:
        """Other words, when the note is still at this version; `Stale` when others stand there now."""
        if text == self.text:
            return
        try:
            self.change(version, text=text, written_at=timezone.now())
        except Stale as news:
            if news.row.text != text:
                raise
