"""What a teacher may be typing: lessons first, then goals, methods and strands, from memory."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from learning_path.models import Goal, Strand
from publishing.versions import remember

from ..models import Lesson, Method
from . import analyser
from .answering import matching
from .vocabulary import vocabulary

SHORTEST = 2
SHORTEST_BEGUN = 3
# Which kinds there are, what they are called, and how many of each are shown.
KINDS = {
    "lessons": (_("Lessons"), 5),
    "goals": (_("Learning goals"), 3),
    "methods": (_("Methods"), 3),
    "strands": (_("Strands"), 3),
}


@dataclass(frozen=True)
class Suggestion:
    """Something a teacher may mean, where it is, and the words it begins with."""

    label: str
    address: tuple[str, str]
    pk: int = 0
    words: tuple[str, ...] = ()
    code: str = ""

    @property
    def url(self) -> str:
        """Its address in the language of the page."""
        route, value = self.address
        if route.startswith("?"):
            return f"{reverse('lessons:browse')}{route}{value}"
        return reverse(route, args=[value])

    def begins_with(self, typed: list[str]) -> bool:
        """Whether every word that was typed begins a word of it."""
        return all(any(word.startswith(one) for word in self.words) for one in typed)


def suggest(typed: str) -> list[tuple[str, list[Suggestion]]]:
    """Per kind its name and what is meant; kinds without anything are left out. At most one query."""
    words = [word for whole in analyser.words(typed) for word in analyser.spread(whole)]
    if sum(map(len, words)) < SHORTEST:
        return []
    found = {
        kind: [one for one in known if one.begins_with(words)][: KINDS[kind][1]]
        for kind, known in remember("lessons.search.suggestions", _read).items()
    }
    found["lessons"] = _filled_up(found["lessons"], typed)
    return [(str(KINDS[kind][0]), some) for kind, some in found.items() if some]


def _filled_up(lessons: list[Suggestion], typed: str) -> list[Suggestion]:
    """With the lessons that the search itself would find, as far as there is room."""
    most = KINDS["lessons"][1]
    if len(lessons) >= most:
        return lessons
    known = {one.pk: one for one in remember("lessons.search.suggestions", _read)["lessons"]}
    answers = matching(_completed(typed), is_typing=True).ids
    return [*lessons, *(known[pk] for pk in answers if pk in known and known[pk] not in lessons)][:most]


def _completed(typed: str) -> str:
    """With the word that is being typed made whole, when it is long enough to guess."""
    before, space, last = typed.rpartition(" ")
    begun = "".join(analyser.words(last))
    return before + space + vocabulary().completed(begun) if len(begun) >= SHORTEST_BEGUN else typed


def _read() -> dict[str, list[Suggestion]]:
    lessons = Lesson.objects.published().order_by("position", "number").values_list("title", "slug", "pk")
    goals = Goal.objects.published().in_order().values_list("text", "code")
    methods = Method.objects.published().values_list("name", "slug")
    strands = Strand.objects.published().values_list("name", "slug")
    return {
        "lessons": [_suggestion(title, ("lessons:detail", slug), pk=pk) for title, slug, pk in lessons],
        "goals": [_suggestion(text, ("learning_path:goal", code), code=code) for text, code in goals],
        "methods": [_suggestion(name, ("?werkvorm=", slug)) for name, slug in methods],
        "strands": [_suggestion(name, ("?spoor=", slug)) for name, slug in strands],
    }


def _suggestion(label: str, address: tuple[str, str], *, pk: int = 0, code: str = "") -> Suggestion:
    words = [word for whole in analyser.words(f"{label} {code}") for word in (whole, *analyser.spread(whole))]
    return Suggestion(label, address, pk, tuple(dict.fromkeys(words)), code)
