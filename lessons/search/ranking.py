"""Our own order: where a lesson says it, how surely, and how telling the word is. The same on both databases."""

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property
from math import log

from .asking import EXACT, PART, STEM, TAIL, WEIGHTS, Question, Term
from .engines import Spot, lessons_at

PLACES = {"title": 10.0, "words": 4.0, "summary": 4.0, "often": 3.0, "phases": 1.0, "rest": 0.6}
PAIRED = {"title": 6.0, "words": 2.0, "summary": 2.0, "often": 1.5}
# So many lessons are weighed; those beyond them follow in the order of their numbers.
MOST = 500
# With fewer lessons than this that say all of it, lessons that say at least half of it come after them.
ENOUGH = 3
HALF = 0.5
OPTIONAL = 0.2
LITERAL = (EXACT, STEM, PART)
NEARLY = 1e-6
NEARLY_THE_SAME = 0.8


@dataclass
class Ranked:
    """The lessons that answer a question, best first, the words that no lesson has, and who says some in a phase."""

    ids: list[int] = field(default_factory=list)
    nowhere: list[Term] = field(default_factory=list)
    in_phases: set[int] = field(default_factory=set)


@dataclass(frozen=True)
class Hit:
    """A way in which a lesson may say a term, in one place, with what that is worth."""

    term: Term
    way: str
    spot: Spot

    @property
    def points(self) -> float:
        return PLACES[self.spot.place] * WEIGHTS[self.way] * self.term.weight


def rank(question: Question, lessons: int) -> Ranked:
    """All lessons that answer the question, best first; equal ones in the order of their numbers."""
    said, pairs = _look_up(question, lessons)
    asked = [part for part in said if part.everywhere and not part.term.is_optional]
    nowhere = [part.term for part in said if not part.everywhere and not part.term.is_optional]
    if not asked:
        return Ranked([], nowhere)
    whole = set.intersection(*(part.wholly for part in asked))
    is_enough = len(whole) >= ENOUGH
    pool = whole if is_enough else set.union(*(part.everywhere for part in asked))
    candidates = _candidates(pool, said)
    shares = _shares(candidates, asked)
    answers = candidates if is_enough else {pk for pk in candidates if shares[pk] > HALF - NEARLY}
    points = _points(answers, said, pairs)
    first = asked[0].literally if len(asked) == 1 else set()  # a question of one word: first who says that word
    ranked = sorted((pk not in first, -round(points[pk] * shares[pk] ** 2, 6), pk) for pk in answers)
    rest = sorted(pool - candidates) if is_enough else []
    return Ranked([pk for *_, pk in ranked] + rest, nowhere, _at("phases", asked))


def _look_up(question: Question, lessons: int) -> tuple[list["Said"], list[tuple[float, set[int]]]]:
    """What the lessons say of each term, and where two words of the question stand side by side. One query."""
    hits = [
        Hit(term, way, Spot(place, wanted))
        for term in question.terms
        for place in term.places
        for way, wanted in term.ways_in(place)
    ]
    pairs = [Spot(place, frozenset([(pair,)])) for pair in question.pairs for place in PAIRED]
    found = lessons_at([hit.spot for hit in hits] + pairs)
    said = {id(term): Said(term, lessons) for term in question.terms}
    for hit, ids in zip(hits, found, strict=False):
        said[id(hit.term)].hits.append((hit, ids))
    weights = [PAIRED[spot.place] for spot in pairs]
    return list(said.values()), list(zip(weights, found[len(hits) :], strict=True))


def _candidates(pool: set[int], said: list["Said"]) -> set[int]:
    """Of many lessons, the first so many that say it in the weightiest places."""
    if len(pool) <= MOST:
        return pool
    chosen: dict[int, None] = {}
    for place in PLACES:
        chosen.update(dict.fromkeys(sorted(pool & _at(place, said))))
        if len(chosen) >= MOST:
            break
    return set(list(chosen)[:MOST])


def _at(place: str, said: list["Said"]) -> set[int]:
    """The lessons that say anything in one place."""
    return set[int]().union(*(ids for part in said for hit, ids in part.hits if hit.spot.place == place))


def _shares(candidates: set[int], asked: list["Said"]) -> dict[int, float]:
    """How much of the question each lesson says, from 0 to 1; telling words count for more of it."""
    whole = sum(part.tells for part in asked)
    shares = dict.fromkeys(candidates, 0.0)
    for part in asked:
        for pk, share in part.shares(candidates).items():
            shares[pk] += share * part.tells / whole
    return shares


def _points(answers: set[int], said: list["Said"], pairs: list[tuple[float, set[int]]]) -> dict[int, float]:
    """What each lesson earns with all terms together, and with words that stand side by side as in the question."""
    points = dict.fromkeys(answers, 0.0)
    for part in said:
        for pk, earned in part.points(answers).items():
            points[pk] += earned * part.tells
    for weight, ids in pairs:
        for pk in answers & ids:
            points[pk] += weight
    return points


class Said:
    """What the lessons say of one term."""

    def __init__(self, term: Term, lessons: int):
        self.term = term
        self.lessons = lessons
        self.hits: list[tuple[Hit, set[int]]] = []

    def _in_ways(self, ways: Collection[str]) -> set[int]:
        if self.term.ways.keys() <= set(ways):
            return self.everywhere
        return set[int]().union(*(ids for hit, ids in self.hits if hit.way in ways))

    @cached_property
    def everywhere(self) -> set[int]:
        """The lessons that say it in some way."""
        return set[int]().union(*(ids for _hit, ids in self.hits))

    @cached_property
    def wholly(self) -> set[int]:
        """The lessons that say more than the last part of it."""
        return self._in_ways(WEIGHTS.keys() - {TAIL})

    @cached_property
    def literally(self) -> set[int]:
        """The lessons that say the word itself."""
        return self._in_ways(LITERAL)

    def points(self, lessons: set[int]) -> dict[int, float]:
        """What lessons earn by saying it: in every place the surest way counts; a stop word helps little."""
        earned = dict.fromkeys(lessons, 0.0)
        waiting = dict.fromkeys(PLACES, lessons)  # for each place who earned nothing there yet
        for hit, ids in sorted(self.hits, key=lambda one: -one[0].points):
            here = waiting[hit.spot.place] & ids
            waiting[hit.spot.place] = waiting[hit.spot.place] - here
            points = hit.points * (OPTIONAL if self.term.is_optional else 1)
            for pk in here:
                earned[pk] += points
        return earned

    def shares(self, lessons: set[int]) -> dict[int, float]:
        """How much of the term each lesson says: its word, what means the same, or only the last part of it."""
        shares = dict.fromkeys(lessons, 0.0) | dict.fromkeys(lessons & self.everywhere, HALF)
        said = dict.fromkeys(lessons & self.wholly, NEARLY_THE_SAME if self.literally else 1.0)
        return shares | said | dict.fromkeys(lessons & self.wholly & self.literally, 1.0)

    @cached_property
    def tells(self) -> float:
        """How much the term says about which lesson is meant: a word that few lessons have says most."""
        return 1 + log((1 + self.lessons) / len(self.literally or self.everywhere or (1,)))
