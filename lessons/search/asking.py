"""Reads a question: which words say what is looked for, and in which other ways a lesson may say the same."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise, product

from ..models.searching import PLACES
from . import analyser
from .codes import Found, find
from .engines import Wanted
from .vocabulary import LONGEST_PHRASE, Phrase, Vocabulary

MOST_WORDS = 12
# How a lesson says it, the surest first, and what that weighs.
EXACT, STEM, PART, SAME, INSTEAD, TAIL = "exact", "stem", "part", "same", "instead", "tail"
WEIGHTS = {EXACT: 1.0, STEM: 0.9, PART: 0.6, SAME: 0.45, INSTEAD: 0.45, TAIL: 0.2}
REPAIRED = 0.8
OF_STEMS = ("often",)  # where a stem may stand without its word (see index.py)


@dataclass(frozen=True)
class Term:
    """Something a lesson has to be about, and the ways in which it may say so."""

    shown: str
    ways: dict[str, Wanted]
    weight: float = 1.0
    is_optional: bool = False
    places: tuple[str, ...] = PLACES
    is_only_form: bool = False  # no other word has its stem
    own: frozenset[str] = frozenset()  # the stems of the word itself
    stems: frozenset[str] = frozenset()  # and of all that means the same

    def ways_in(self, place: str) -> Iterator[tuple[str, Wanted]]:
        """The ways worth asking for in one place; the stem of a word's only form stands where that word stands."""
        for way, wanted in self.ways.items():
            if way != STEM or place in OF_STEMS or not self.is_only_form:
                yield way, wanted


@dataclass
class Question:
    """What was asked, as terms; which words were read as another; which codes were met."""

    terms: list[Term] = field(default_factory=list)
    pairs: list[str] = field(default_factory=list)
    read_as: dict[str, str] = field(default_factory=dict)
    codes: list[Found] = field(default_factory=list)

    @property
    def required(self) -> list[Term]:
        return [term for term in self.terms if not term.is_optional]


def read(asked: str, known: Vocabulary, *, is_typing: bool = False) -> Question:
    """A question in terms; of a long one the first words. What is being typed is not repaired yet."""
    question = Question()
    question.codes, rest = find(asked)
    words = _words(rest, known)[:MOST_WORDS]
    if not is_typing:
        words = [_meant(word, known, question) for word in words]
    stems = [known.stem(word) for word in words]
    question.terms = [term for found in question.codes for term in _code(found)]
    question.pairs = [analyser.pair(*two) for two in pairwise(stems)]
    says_nothing = all(word in analyser.stop_words() for word in words)
    place = 0
    while place < len(words):
        length = _phrase_at(stems, place, known)
        if length > 1:
            question.terms.append(_phrase(stems[place : place + length], words[place : place + length], known))
        elif len(words[place]) > 1 or says_nothing or words[place].isdecimal():
            question.terms.append(_word(words[place], question, known, says_nothing))
        place += max(length, 1)
    return question


def _words(asked: str, known: Vocabulary) -> list[str]:
    words = []
    for word in analyser.words(asked):
        joined = word.replace("-", "")
        words += [joined] if joined in known else analyser.spread(word)
    return words


def _meant(word: str, known: Vocabulary, question: Question) -> str:
    if word in known or word in analyser.stop_words():
        return word
    meant = known.repaired(word, slips=1) or (None if analyser.parts(word) else known.repaired(word, slips=2))
    if meant:
        question.read_as[word] = meant
    return meant or word


def _phrase_at(stems: list[str], place: int, known: Vocabulary) -> int:
    """How many words from here are one phrase that has synonyms."""
    lengths = range(min(LONGEST_PHRASE, len(stems) - place), 1, -1)
    return next((length for length in lengths if tuple(stems[place : place + length]) in known.same), 1)


# -- Terms ------------------------------------------------------------------------------------------


def _word(word: str, question: Question, known: Vocabulary, says_nothing: bool) -> Term:
    stem = known.stem(word)
    is_dull = word in analyser.stop_words() and not says_nothing
    typed = next((typed for typed, meant in question.read_as.items() if meant == word), None)
    ways = {EXACT: _one(f"w{word}"), STEM: _one(f"s{stem}"), PART: _one(f"p{stem}")}
    same = known.same.get((stem,), ())
    ways[SAME if word in known.counts else INSTEAD] = _same(same)
    if word not in known.counts and (parts := analyser.parts(word)):
        ways |= _made_of(parts, known)
    return Term(
        typed or word,
        _without_repeats(ways),
        weight=REPAIRED if typed else 1.0,
        is_optional=is_dull,
        places=("title",) if is_dull else PLACES,
        is_only_form=known.is_only_form(word, stem),
        own=frozenset([stem]),
        stems=_single(((stem,), *same)),
    )


def _phrase(stems: list[str], words: list[str], known: Vocabulary) -> Term:
    """The phrase as it stands; its words apart; what means the same."""
    telling = [stem for stem, word in zip(stems, words, strict=True) if word not in analyser.stop_words()]
    ways = {EXACT: frozenset([_side_by_side(tuple(stems))])}
    if telling:
        ways[PART] = frozenset([tuple(f"s{stem}" for stem in telling)])
    ways[SAME] = _same(known.same[tuple(stems)])
    own = frozenset(telling or stems)
    return Term(" ".join(words), _without_repeats(ways), own=own, stems=own | _single(known.same[tuple(stems)]))


def _code(found: Found) -> list[Term]:
    """One of the goals that a code stands for; the more of them a lesson has, the better."""
    codes = [_one(analyser.code(goal)) for goal in found.goals]
    each = [Term(found.code, {EXACT: code}, is_optional=True, places=("words",)) for code in codes]
    return [Term(found.code, {EXACT: frozenset().union(*codes)}, places=("words",)), *each] if each else []


def _one(term: str) -> Wanted:
    return frozenset([(term,)])


def _made_of(parts: tuple[str, ...], known: Vocabulary) -> dict[str, Wanted]:
    """Both parts of a compound in one place, or the last of them, which says what it is."""
    head, tail = (known.stem(part) for part in parts)
    both = frozenset((f"{one}{head}", f"{other}{tail}") for one, other in product("sp", repeat=2))
    return {PART: both, TAIL: _one(f"s{tail}") | _one(f"p{tail}")}


def _same(phrases: tuple[Phrase, ...]) -> Wanted:
    return frozenset(_side_by_side(phrase) for phrase in phrases)


def _single(phrases: tuple[Phrase, ...]) -> frozenset[str]:
    """The phrases of one word; the words of longer ones say too little alone."""
    return frozenset(phrase[0] for phrase in phrases if len(phrase) == 1)


def _side_by_side(phrase: Phrase) -> tuple[str, ...]:
    if len(phrase) == 1:
        return (f"s{phrase[0]}",)
    return tuple(analyser.pair(*two) for two in pairwise(phrase))


def _without_repeats(ways: dict[str, Wanted]) -> dict[str, Wanted]:
    seen: set[tuple[str, ...]] = set()
    left = {}
    for way, wanted in ways.items():
        left[way] = frozenset(wanted - seen)
        seen |= wanted
    return {way: wanted for way, wanted in left.items() if wanted}
