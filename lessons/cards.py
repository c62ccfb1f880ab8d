"""The lessons of a page of cards, from memory: read once, until content changes."""

from collections.abc import Sequence

from publishing.versions import remember

from .models import Lesson
from .words import with_words

MOST = 500  # lessons in memory; when there are more, all of them are read anew


def cards(ids: Sequence[int]) -> list[Lesson]:
    """The lessons with these primary keys, in this order, complete with what a card shows. Three queries at most."""
    known: dict[int, Lesson] = remember("lessons.cards", dict)
    found = {pk: known[pk] for pk in ids if pk in known}
    if missing := [pk for pk in ids if pk not in found]:
        read = {lesson.pk: lesson for lesson in with_words(Lesson.objects.filter(pk__in=missing).with_card_details())}
        if len(known) + len(read) > MOST:
            known.clear()
        known.update(read)
        found |= read
    return [_copy(found[pk]) for pk in ids if pk in found]


def _copy(lesson: Lesson) -> Lesson:
    """A lesson of one's own, so that what a page adds to it is not in everybody's memory."""
    own = Lesson.__new__(Lesson)
    own.__dict__.update(lesson.__dict__)
    return own
