"""“I have 25 minutes, now”: the few lessons that fit, least preparation first."""

import re

from django.http import QueryDict
from django.utils.translation import gettext as _

from .cards import cards
from .facets import Shelf
from .models import Lesson

AT_MOST = 5
NEAREST = 3
DEFAULT_MINUTES = 25


class QuickStart:
    """Reads how many minutes there are and for which age, and finds what fits; says so when nothing does."""

    def __init__(self, asked: QueryDict, shelf: Shelf):
        self.notices: list[str] = []
        self.shelf = shelf
        self.minutes = self._read_minutes(asked.get("duur", ""))
        self.age_group = self._read_age_group(asked.get("leeftijd", ""))
        self.ages = shelf.labels["leeftijd"]
        candidates = shelf.words["leeftijd"][self.age_group] if self.age_group else shelf.everything
        fitting = candidates & shelf.ladders["minutes_minimum"].at_most(self.minutes)
        self.nothing_fits = bool(candidates) and not fitting
        self.lessons = self._nearest(candidates) if self.nothing_fits else self._best(fitting)

    @property
    def soonest(self) -> int:
        """How much preparation asks the lesson that is ready first."""
        return min(lesson.preparation_minutes for lesson in self.lessons)

    def _read_minutes(self, asked: str) -> int:
        if not asked:
            return DEFAULT_MINUTES
        if re.fullmatch(r"[0-9]{1,3}", asked) and 5 <= int(asked) <= 200:
            return int(asked)
        self.notices.append(
            _("“%(asked)s” is not a number of minutes from 5 to 200; we took %(minutes)s.")
            % {"asked": asked[:20], "minutes": DEFAULT_MINUTES}
        )
        return DEFAULT_MINUTES

    def _read_age_group(self, asked: str) -> str:
        if asked and asked not in self.shelf.words["leeftijd"]:
            self.notices.append(
                _("We do not know the age “%(asked)s”; these are lessons for all ages.") % {"asked": asked[:20]}
            )
            return ""
        return asked

    def _best(self, fitting: int) -> list[Lesson]:
        """Those that usually fit before those that fit in their short form; then the least preparation."""
        usually = fitting & self.shelf.ladders["minutes"].at_most(self.minutes)
        ids = [
            *self.shelf.lowest(usually, "preparation_minutes", AT_MOST),
            *self.shelf.lowest(fitting & ~usually, "preparation_minutes", AT_MOST),
        ]
        return cards(ids[:AT_MOST])

    def _nearest(self, candidates: int) -> list[Lesson]:
        return cards(self.shelf.lowest(candidates, "minutes_minimum", NEAREST))
