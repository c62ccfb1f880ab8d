"""From a question to the lessons that answer it, best first, and what has to be said about it."""

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from learning_path.models import Goal
from publishing.versions import remember

from . import analyser
from .asking import Question, read
from .missing import missed
from .ranking import Ranked, rank
from .vocabulary import Vocabulary, vocabulary

MOST_GOALS = 3
SLIPS_TO_SUGGEST = 3


def cleaned(asked: str) -> str:
    """What was typed, on one line and without signs that no keyboard has."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", " ", asked).split())


@dataclass
class Answer:
    """The lessons that answer a question, and its words as they were read."""

    asked: str
    question: Question = field(default_factory=Question)
    ranked: Ranked = field(default_factory=Ranked)
    known: Vocabulary = field(default_factory=Vocabulary)

    @property
    def ids(self) -> list[int]:
        """The primary keys, best first."""
        return self.ranked.ids

    @property
    def says_nothing(self) -> bool:
        """Whether there was no word in the question at all, only signs or one letter."""
        return not self.question.terms and not self.question.codes

    @property
    def read_as(self) -> list[tuple[str, str]]:
        """The words that were read as another, with that other."""
        return list(self.question.read_as.items())

    def sentences(self) -> list[str]:
        """What a teacher should know about this question: of its codes, and of words that no lesson has."""
        sentences = [sentence for found in self.question.codes if (sentence := found.sentence())]
        nowhere = ", ".join(f"“{term.shown[:40]}”" for term in self.ranked.nowhere)
        if nowhere and self.ids:
            sentences.append(_("No lesson has %(words)s; these fit the rest of your question.") % {"words": nowhere})
        return sentences

    def spelling(self) -> str:
        """With nothing found: the question with the nearest words that lessons do have; empty when none is near."""
        better = {term.shown: near for term in self.ranked.nowhere if (near := self._nearest(term.shown))}
        words = [better.get(word, word) for word in analyser.words(self.asked)]
        return " ".join(words) if better and not self.ids else ""

    def _nearest(self, word: str) -> str:
        slips = min(SLIPS_TO_SUGGEST, len(word) // 3)
        near = self.known.nearest(word, slips) if word.isalpha() and slips else []
        return next((other for other in near if other != word and self.known.counts.get(other)), "")

    def nearest_goals(self) -> list[Goal]:
        """The learning goals that share most words with the question."""
        wanted = {stem for term in self.question.required for stem in term.stems}
        goals = remember("lessons.search.goals", _goals)
        shared = sorted(((-len(wanted & stems), place) for place, (_goal, stems) in enumerate(goals)))
        return [goals[place][0] for number, place in shared[:MOST_GOALS] if number]


def matching(asked: str, *, is_typing: bool = False) -> Answer:
    """The answer to a question. One query, when content is in memory. Half a word that is being typed is not missed."""
    known = vocabulary()
    question = read(asked, known, is_typing=is_typing)
    answer = Answer(asked, question, rank(question, known.lessons), known)
    if not is_typing:
        _note_missed(answer)
    return answer


def _note_missed(answer: Answer) -> None:
    lacking = answer.ranked.nowhere if answer.ids else answer.question.required
    words = [word for term in lacking for word in term.shown.split()]
    missed.note(words, {word for word in words if word in answer.known})


def _goals() -> list[tuple[Goal, set[str]]]:
    known = vocabulary()
    dull = analyser.stop_words()
    return [
        (goal, {known.stem(word) for word in analyser.words(goal.text) if word not in dull})
        for goal in Goal.objects.published().with_place().in_order()
    ]
