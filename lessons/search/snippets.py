"""Shows where a lesson says what was asked: its summary with the words marked, and a sentence of its phases."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from html import escape  # Django's own escapes the same, and wraps each piece in layers of its own

from django.db import connection
from django.utils.safestring import SafeString

from ..models import Lesson
from . import analyser
from .answering import Answer
from .asking import Question
from .vocabulary import Vocabulary

SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
PIECE = re.compile(r"[^\W_]+(?:['’\-‑][^\W_]+)*")
NOWHERE = r"(?!)"
LONGEST = 180
SHORTEST_PART = 3
PHASES = "SELECT lesson_id, instruction, say FROM lessons_phase WHERE lesson_id IN ({}) ORDER BY lesson_id, position"
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
        self._sign = re.compile("|".join(self._signs) or NOWHERE)

    def may_be_in(self, text: str) -> bool:
        """Whether a text can hold a found word; false for most texts, without reading their words one by one."""
        return self._has_sign(analyser.folded(text).replace("'", "").replace("’", ""))

    def _has_sign(self, smooth: str) -> bool:
        for sign in self._signs:  # noqa: SIM110 - any() takes five times as long, some hundred times a page
            if sign in smooth:
                return True
        return False

    def found_in(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Where the found words of a text begin and end, and which of the terms each answers."""
        for match in self._worth_a_look(text):
            begin, end = match.span()
            if (term := self.term_of(text[begin:end])) is not None:
                yield begin, end, term

    def _worth_a_look(self, text: str) -> Iterator[re.Match]:
        """The words around a sign; all words of a text that loses or gains letters when it is made smooth."""
        smooth = analyser.folded(text)
        if len(smooth) != len(text) or "'" in text or "’" in text:
            yield from PIECE.finditer(text) if self.may_be_in(text) else ()
        elif self._has_sign(smooth):
            done = 0
            for sign in self._sign.finditer(smooth):
                if sign.start() >= done:
                    begin, done = _between_spaces(smooth, *sign.span())
                    yield from PIECE.finditer(text, begin, done)

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
        return {term for _begin, _end, term in self.found_in(text)}

    @cached_property
    def number(self) -> int:
        """How many terms there are to answer."""
        return len(set(self.stems.values()))

    def marked(self, text: str) -> tuple[SafeString, set[int]]:
        """The text as a page shows it, its found words marked, and the terms it answers. Everything is escaped."""
        pieces, terms, done = [], set(), 0
        for begin, end, term in self.found_in(text):
            pieces += [escape(text[done:begin]), f"<mark>{escape(text[begin:end])}</mark>"]
            done = end
            terms.add(term)
        return SafeString("".join([*pieces, escape(text[done:])])), terms


def _shortest(forms: Iterable[str]) -> list[str]:
    """The forms that no other form stands in; of a range (12x15) what it begins with."""
    shortest: list[str] = []
    for form in sorted((form.split("x")[0] if form[:1].isdecimal() else form for form in forms), key=len):
        if form and not any(short in form for short in shortest):
            shortest.append(form)
    return shortest


def _between_spaces(text: str, begin: int, end: int) -> tuple[int, int]:
    """Where the words begin and end in which a sign stands."""
    space = text.find(" ", end)
    return text.rfind(" ", 0, begin) + 1, len(text) if space < 0 else space


@lru_cache(maxsize=10_000)
def _parts(word: str) -> tuple[str, ...]:
    return tuple(analyser.spread("".join(analyser.words(word)[:1])))


def with_snippets(lessons: list[Lesson], answer: Answer) -> list[Lesson]:
    """The lessons, each telling where it says what was asked: in its summary, and where a phase says more, there.

    At most one query.
    """
    marker = Marker(answer.question, answer.known)
    lacking = {}
    for lesson in lessons:
        summary, seen = marker.marked(lesson.summary)
        lesson.told = {"summary": summary, "snippet": ""}
        if lesson.pk in answer.ranked.in_phases and len(seen := seen | marker.terms_in(lesson.title)) < marker.number:
            lacking[lesson.pk] = seen
    sentences = _sentences(lacking, marker)
    for lesson in lessons:
        if best := _best(sentences.get(lesson.pk, []), lacking.get(lesson.pk, set()), marker):
            lesson.told["snippet"] = SafeString(SNIPPET.format(marker.marked(best)[0]))
    return lessons


def _sentences(lessons: Iterable[int], marker: Marker) -> dict[int, list[str]]:
    """The sentences of the texts in which something may be found."""
    told: dict[int, list[str]] = defaultdict(list)
    for lesson, *texts in _texts_of_phases(list(lessons)):
        told[lesson] += texts
    whole = ((lesson, "\n".join(texts)) for lesson, texts in told.items())
    return {lesson: list(filter(None, SENTENCE.split(text))) for lesson, text in whole if marker.may_be_in(text)}


def _texts_of_phases(lessons: list[int]) -> list[tuple[int, str, str]]:
    """What is done and said in these lessons, phase by phase. By hand: the ORM would take four times as long."""
    if not lessons:
        return []
    with connection.cursor() as cursor:
        cursor.execute(PHASES.format(", ".join(["%s"] * len(lessons))), lessons)
        return cursor.fetchall()


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
