"""How much one person may keep: far more than anyone needs, and less than fills a disk (docs/decisions/0016)."""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .keepers import Keeper, NotKept

MOST_STEPS = 200
LARGEST_PLAN = 300_000  # characters in all its steps and fields; a thick book


@dataclass(frozen=True)
class Most:
    """The most of one kind, for a teacher and for a visitor without account."""

    teacher: int
    visitor: int
    said: Promise

    def of(self, keeper: Keeper) -> int:
        """How many this person may keep."""
        return self.teacher if keeper.user else self.visitor

    def make_room(self, rows: models.QuerySet, keeper: Keeper) -> None:
        """Refuse one row more than there may be; what was taken away makes room first."""
        most = self.of(keeper)
        if rows.count() < most:
            return
        if hasattr(rows, "there"):
            rows.exclude(let_go_at=None).delete()
        if rows.count() >= most:
            raise NotKept(self.said % {"most": most}, has_more_room=bool(keeper.visitor))


PLANS = Most(500, 20, _("You have %(most)d lesson plans, and there is no room for more. Take one away first."))
CLASSES = Most(100, 20, _("You have %(most)d classes, and there is no room for more. Take one away first."))
COLLECTIONS = Most(200, 30, _("You have %(most)d collections, and there is no room for more. Take one away first."))
LESSONS = Most(3000, 300, _("You keep %(most)d lessons, and there is no room for more. Take some away first."))
NOTES = Most(5000, 500, _("You have %(most)d notes in margins, and there is no room for more. Empty some first."))
TIMES = Most(100, 100, _("This plan was marked as taught %(most)d times. Make a copy of it for the next time."))

TOO_MANY_STEPS = _("A plan holds %d steps. Make a second plan.") % MOST_STEPS
TOO_MUCH_TEXT = _("This plan holds as much text as a thick book. Take steps out, or make a second plan.")
