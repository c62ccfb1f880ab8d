"""The shop window at home: the newest lessons, and in spring those for the Week van de Lentekriebels."""

import datetime
from dataclasses import dataclass

from lessons.models import Lesson
from lessons.words import with_words
from publishing.versions import remember

AT_MOST = 4
SPRING = (2, 3, 4)  # the week is in March; schools prepare it in February and some hold it in April


@dataclass(frozen=True)
class ShopWindow:
    """The lessons at home."""

    newest: list[Lesson]
    of_the_season: list[Lesson]


def shop_window(today: datetime.date) -> ShopWindow:
    """Today's shop window; from memory while content and season stay the same."""
    is_spring = today.month in SPRING
    return remember(f"pages.window.{is_spring}", lambda: _arrange(is_spring))


def _arrange(is_spring: bool) -> ShopWindow:
    lessons = Lesson.objects.published().with_card_details()
    return ShopWindow(
        newest=with_words(lessons.order_by("-published_at", "position")[:AT_MOST]),
        of_the_season=with_words(_of_the_week(lessons)[:AT_MOST]) if is_spring else [],
    )


def _of_the_week(lessons):
    """Lessons that carry a message of the 2021 week, the one that was about sexting."""
    carrying = Lesson.objects.filter(key_messages__collection="week-2021", key_messages__state="published")
    return lessons.filter(pk__in=carrying.values("pk")).order_by("position")
