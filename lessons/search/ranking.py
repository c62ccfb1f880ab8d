"""Our own order: where a lesson says it, how surely, and how telling the word is. The same numbers on both databases."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import log

from .asking import EXACT, PART, STEM, TAIL, WEIGHTS, Question, Term
from .engines import Spot, lessons_at

PLACES = {"title": 10.0, "words": 4.0, "summary": 4.0, "often": 3.0, "phases": 1.0, "rest": 0.6}
PAIRED = {"title": 6.0, "words": 2.0, "summary": 2.0, "often": 1.5}
# With fewer lessons than this that say all of it, lessons that say at least half of it come after them.
ENOUGH = 3
HALF = 0.5
OPTIONAL = 0.2
LITERAL = (EXACT, STEM, PART)
NEARLY = 1e-6
NEARLY_THE_SAME = 0.8


@dataclass
class Ranked:
    """The lessons that answer a question, best first, and the words that no lesson has."""

    ids: list[int] = field(default_factory=list)
    nowhere: list[Term] = field(default_factory=list)


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
    hits = [
        Hit(term, way, Spot(place, wanted))
        for term in question.terms
        for place in PLACES
        for way, wanted in term.ways.items()
    ]
    pairs = [Spot(place, frozenset([(pair,)])) for pair in question.pairs for place in PAIRED]
    found = lessons_at([hit.spot for hit in hits] + pairs)
    said = _said(question.terms, zip(hits, found, strict=False))
    side_by_side = list(zip(pairs, found[len(hits) :], strict=True))
    return _order(question.terms, said, side_by_side, lessons)


def _said(terms: list[Term], found: Iterable[tuple[Hit, set[int]]]) -> list["Said"]:
    said = {id(term): Said() for term in terms}
    for hit, ids in found:
        said[id(hit.term)].add(hit, ids)
    return [said[id(term)] for term in terms]


class Said:
    """What each lesson says of one term: in every place the surest way counts."""

    def __init__(self):
        self.points: dict[int, dict[str, float]] = defaultdict(dict)
        self.wholly: set[int] = set()
        self.literally: set[int] = set()

    def add(self, hit: Hit, ids: set[int]) -> None:
        """Count a way, for the lessons that say it so."""
        if hit.way != TAIL:
            self.wholly |= ids
        if hit.way in LITERAL:
            self.literally |= ids
        place, points = hit.spot.place, hit.points
        for pk in ids:
            places = self.points[pk]
            if places.get(place, 0.0) < points:
                places[place] = points

    def share(self, pk: int) -> float:
        """How much of the term a lesson says: its word, what means the same, or only the last part of it."""
        if pk not in self.wholly:
            return HALF
        return 1 if self.is_literal(pk) else NEARLY_THE_SAME

    def is_literal(self, pk: int) -> bool:
        """Whether a lesson says the word itself, as far as any lesson does."""
        return pk in self.literally or not self.literally

    def tells(self, lessons: int) -> float:
        """How much the term says about which lesson is meant: a word that few lessons have says most."""
        return 1 + log((1 + lessons) / len(self.literally or self.points))


def _order(terms: list[Term], said: list[Said], pairs: list[tuple[Spot, set[int]]], lessons: int) -> Ranked:
    ranked = Ranked()
    points, covered, needed = defaultdict(float), defaultdict(float), 0.0
    for term, part in zip(terms, said, strict=True):
        if not part.points:
            ranked.nowhere += [] if term.is_optional else [term]
            continue
        tells = part.tells(lessons)
        needed += 0 if term.is_optional else tells
        for pk, places in part.points.items():
            points[pk] += sum(places.values()) * tells * (OPTIONAL if term.is_optional else 1)
            if not term.is_optional:
                covered[pk] += tells * part.share(pk)
    for spot, ids in pairs:
        for pk in ids:
            points[pk] += PAIRED[spot.place]
    all_of_it = needed * NEARLY_THE_SAME - NEARLY
    whole = sum(1 for share in covered.values() if share >= all_of_it)
    least = all_of_it if whole >= ENOUGH else needed * HALF - NEARLY
    scores = {pk: points[pk] * (share / needed) ** 2 for pk, share in covered.items() if share >= least}
    one = [part for term, part in zip(terms, said, strict=True) if part.points and not term.is_optional][:2]
    first = one[0].is_literal if len(one) == 1 else bool  # a question of one word: first who says that word
    ranked.ids = sorted(scores, key=lambda pk: (not first(pk), -round(scores[pk], 6), pk))
    return ranked
