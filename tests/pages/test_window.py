import datetime

from lessons.models import Lesson
from pages.window import shop_window

OCTOBER, MARCH = datetime.date(2026, 10, 12), datetime.date(2027, 3, 15)


def test_outside_spring_there_is_only_what_is_new(db):
    assert shop_window(OCTOBER).of_the_season == []
    assert [bool(shop_window(datetime.date(2027, month, 1)).of_the_season) for month in range(1, 6)] == [
        False, True, True, True, False,
    ]  # fmt: skip


def test_in_spring_every_lesson_in_front_carries_a_public_message_of_the_week(db):
    shown = shop_window(MARCH).of_the_season
    assert len(shown) == 4
    shown[0].key_messages.get(collection="week-2021").withdraw("Anders gezegd.")
    assert shown[0] not in shop_window(MARCH).of_the_season


def test_a_withdrawn_lesson_leaves_the_window(db):
    newest = shop_window(OCTOBER).newest[0]
    Lesson.objects.get(pk=newest.pk).withdraw("Verouderd.")
    assert newest not in shop_window(OCTOBER).newest


def test_the_window_is_arranged_once_a_season(db):
    assert shop_window(OCTOBER) is shop_window(OCTOBER)
    assert shop_window(MARCH) is not shop_window(OCTOBER)
