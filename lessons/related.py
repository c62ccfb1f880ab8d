"""The lessons before, after and beside a lesson: from the links between goals, never typed by hand."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from learning_path.models import Goal
from publishing.versions import remember

from .cards import cards
from .facets import Shelf
from .models import Lesson

MOST = 4


def related(lesson: Lesson, shelf: Shelf) -> list[tuple[str, list[Lesson]]]:
    """Lessons it builds on, prepares for and resembles, a few of each."""
    own = {goal.code for goal in lesson.words.goals}
    older, newer = remember("lessons.goal_links", _links)
    wanted = {
        _("Builds on"): _linked(own, older) - own,
        _("Prepares for"): _linked(own, newer) - own,
        _("Resembles"): own,
    }
    seen, found = {lesson.pk}, []
    for label, codes in wanted.items():
        chosen = shelf.first(_carrying(shelf, codes) & ~shelf.of_ids(seen), MOST)
        seen.update(chosen)
        if chosen:
            found.append((label, cards(chosen)))
    return found


def _links() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """For each goal the codes of those it builds on, and of those that build on it."""
    older: dict[str, set[str]] = {}
    newer: dict[str, set[str]] = {}
    for goal, foundation in Goal.builds_on.through.objects.values_list("from_goal__code", "to_goal__code"):
        older.setdefault(goal, set()).add(foundation)
        newer.setdefault(foundation, set()).add(goal)
    return older, newer


def _linked(codes: Iterable[str], links: dict[str, set[str]]) -> set[str]:
    return set().union(*(links.get(code, ()) for code in codes))


def _carrying(shelf: Shelf, codes: Iterable[str]) -> int:
    """The set of the lessons that work on one of these goals."""
    bits = 0
    for code in codes:
        bits |= shelf.words["doel"].get(code, 0)
    return bits
