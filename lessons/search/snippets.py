"""Shows where a lesson says what was asked: its summary with the words marked, and a sentence of its phases."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from ..models import Lesson, Phase
from . import analyser
from .answering import Answer
from .asking import Question
from .vocabulary import Vocabulary

SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
PIECE = re.compile(r"[^\W_]+(?:['’\-‑][^\W_]+)*")
LONGEST = 180
SHORTEST_PART = 3
SNIPPET = '<p class="snippet" lang="nl">{}</p>'


class Marker:
    """Knows the words that a question found, in all their forms."""

    def __init__(self, question: Question, known: Vocabulary):
        self.known = known
        self.stems = {stem: number for number, term in enumerate(question.required) for stem in term.stems}
        self.own = [
            (stem, number)
            for number, term in enumerate(question.required)
            for stem in term.own
            if len(stem) >= SHORTEST_PART
        ]
        self._seen: dict[str, int | None] = {}
        forms = {form for stem in self.stems for form in (stem, *known.forms.get(stem, ()))}
        self._signs = _shortest(forms.union(own for own, _ in self.own))

    def may_be_in(self, text: str) -> bool:
        """Whether a text can hold a found word; false for most texts, without reading their words one by one."""
        smooth = analyser.folded(text).replace("'", "").replace("’", "")
        return any(sign in smooth for sign in self._signs)

    def term_of(self, word: str) -> int | None:
        """Which of the terms a word answers; none when it answers none."""
        if word not in self._seen:
            found = [number for part in _parts(word) if (number := self._term_of_part(part)) is not None]
            self._seen[word] = found[0] if found else None
        return self._seen[word]

    def _term_of_part(self, part: str) -> int | None:
        stem = self.known.stems.get(part, part)
        if stem in self.stems:
            return self.stems[stem]
        for own, number in self.own:
            if part.startswith(own) or own in part[SHORTEST_PART:]:
                return number
        return None

    def terms_in(self, text: str) -> set[int]:
        """The terms that a text answers."""
        if not self.may_be_in(text):
            return set()
        return {term for word in PIECE.findall(text) if (term := self.term_of(word)) is not None}

    @property
    def number(self) -> int:
        """How many terms there are to answer."""
        return len(set(self.stems.values()))

    def marked(self, text: str) -> SafeString:
        """The text as a page shows it, its found words marked. Everything is escaped."""
        if not self.may_be_in(text):
            return escape(text)
        pieces, end = [], 0
        for match in PIECE.finditer(text):
            if self.term_of(match[0]) is not None:
                pieces += [escape(text[end : match.start()]), f"<mark>{escape(match[0])}</mark>"]
                end = match.end()
        return mark_safe("".join([*pieces, escape(text[end:])]))  # noqa: S308 - every piece is escaped above


def _shortest(forms: Iterable[str]) -> list[str]:
    """The forms that no other form stands in; of a range (12x15) what it begins with."""
    shortest: list[str] = []
    for form in sorted((form.split("x")[0] if form[:1].isdecimal() else form for form in forms), key=len):
        if form and not any(short in form for short in shortest):
            shortest.append(form)
    return shortest


@lru_cache(maxsize=50_000)
def _parts(word: str) -> tuple[str, ...]:
    return tuple(analyser.spread("".join(analyser.words(word)[:1])))


def with_snippets(lessons: list[Lesson], answer: Answer) -> list[Lesson]:
    """The lessons, each telling where it says what was asked: in its summary, and where a phase says more, there.

    At most one query.
    """
    marker = Marker(answer.question, answer.known)
    lacking = {}
    for lesson in lessons:
        lesson.told = {"summary": marker.marked(lesson.summary), "snippet": ""}
        seen = marker.terms_in(f"{lesson.title} {lesson.summary}")
        if len(seen) < marker.number:
            lacking[lesson.pk] = seen
    sentences = _sentences(lacking, marker)
    for lesson in lessons:
        if best := _best(sentences[lesson.pk], lacking.get(lesson.pk, set()), marker):
            lesson.told["snippet"] = format_html(SNIPPET, marker.marked(best))
    return lessons


def _sentences(lessons: Iterable[int], marker: Marker) -> dict[int, list[str]]:
    """The sentences of the texts in which something may be found."""
    sentences: dict[int, list[str]] = defaultdict(list)
    phases = Phase.objects.filter(lesson__in=list(lessons)).order_by("lesson", "position")
    for lesson, *texts in phases.values_list("lesson", "instruction", "say") if lessons else ():
        told = [text for text in texts if marker.may_be_in(text)]
        sentences[lesson] += [line for text in told for line in SENTENCE.split(text) if line]
    return sentences


def _best(sentences: list[str], seen: set[int], marker: Marker) -> str:
    """The first sentence with the most terms that the card does not show yet; nothing when no sentence has any."""
    best, most = "", 0
    for sentence in sentences:
        number = len(marker.terms_in(sentence) - seen)
        if number > most:
            best, most = sentence, number
        if most == marker.number - len(seen):
            break
    return best if len(best) <= LONGEST else best[:LONGEST].rsplit(" ", 1)[0] + " …"
