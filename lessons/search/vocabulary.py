"""The words of all lessons and of the synonyms, in memory: what is a word here, and which word a slip meant."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from publishing.versions import remember

from ..models import SearchDocument, SynonymGroup, VocabularyWord
from . import analyser

type Phrase = tuple[str, ...]
LONGEST_PHRASE = 5
SHORTEST_REPAIRED = 4
TWO_SLIPS_FROM = 8


@dataclass(frozen=True)
class Vocabulary:
    """Each word with its stem and in how many lessons it stands, and for each phrase those that mean the same."""

    lessons: int = 0
    stems: dict[str, str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    same: dict[Phrase, tuple[Phrase, ...]] = field(default_factory=dict)

    def __contains__(self, word: str) -> bool:
        return word in self.stems

    def stem(self, word: str) -> str:
        """From memory when the word is known; the word list is opened for others only."""
        return self.stems.get(word) or analyser.stem(word)

    @cached_property
    def forms(self) -> dict[str, list[str]]:
        """For each stem the words that have it and are not the stem itself."""
        forms: dict[str, list[str]] = {}
        for word, stem in self.stems.items():
            if word != stem:
                forms.setdefault(stem, []).append(word)
        return forms

    def is_only_form(self, word: str, stem: str) -> bool:
        """Whether no other word here has the stem of this word."""
        own = [stem] if self.stems.get(stem) == stem else []
        return [*own, *self.forms.get(stem, ())] == [word]

    def completed(self, word: str) -> str:
        """The word in most lessons that begins so; the word itself when none does."""
        dull = analyser.stop_words()
        begun = [(lessons, other) for other, lessons in self.counts.items() if other.startswith(word)]
        return max((pair for pair in begun if pair[1] not in dull), default=(0, word))[1]

    def repaired(self, word: str, slips: int) -> str | None:
        """The word that was meant by whoever slipped so often; never for a word of this vocabulary.

        A short word of Dutch stays itself too: who asks for a dog gets no hand.
        """
        is_long = len(word) >= TWO_SLIPS_FROM
        if word in self or not word.isalpha() or len(word) < SHORTEST_REPAIRED or (slips > 1 and not is_long):
            return None
        if analyser.is_dutch(word) and (slips > 1 or not is_long):
            return None
        return next(iter(self.nearest(word, slips)), None)

    def nearest(self, word: str, slips: int) -> list[str]:
        """The words at most so many slips away: the nearest first, then the one in most lessons."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found = process.extract(
            word, self._candidates(word, slips), scorer=OSA.distance, score_cutoff=slips, limit=None
        )
        ranked = sorted((distance, -self.counts.get(other, 0), other) for other, distance, _ in found)
        return [other for _, _, other in ranked]

    def _candidates(self, word: str, slips: int) -> list[str]:
        near = range(max(SHORTEST_REPAIRED, len(word) - slips), len(word) + slips + 1)
        return [other for other in self.stems if len(other) in near and other.isalpha()]


def vocabulary() -> Vocabulary:
    """Today's vocabulary; from memory while content stays the same."""
    return remember("lessons.search.vocabulary", _read)


def _read() -> Vocabulary:
    rows = VocabularyWord.objects.values_list("word", "stem", "lessons")
    stems, counts = {}, {}
    for word, stem, lessons in rows.iterator():
        stems[word], counts[word] = stem, lessons
    groups = [_read_group(group, stems) for group in SynonymGroup.objects.published()]
    return Vocabulary(SearchDocument.objects.count(), stems, counts, _same(groups))


def _read_group(group: SynonymGroup, stems: dict[str, str]) -> list[Phrase]:
    phrases = [tuple(line.split()) for line in group.stems.split("\n") if line]
    for written, stemmed in zip(group.phrases(), phrases, strict=False):
        for word, stem in zip(written, stemmed, strict=False):
            stems.setdefault(word, stem)
    return phrases


def _same(groups: Iterable[list[Phrase]]) -> dict[Phrase, tuple[Phrase, ...]]:
    same: dict[Phrase, dict[Phrase, None]] = {}
    for group in groups:
        for phrase in group:
            same.setdefault(phrase, {}).update(dict.fromkeys(other for other in group if other != phrase))
    return {phrase: tuple(others) for phrase, others in same.items() if len(phrase) <= LONGEST_PHRASE}
