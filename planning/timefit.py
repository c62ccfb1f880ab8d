"""What fits in the minutes there are: a time for each step, what falls out, and which goals that costs.

Steps are first tried at the minutes they usually take. Is there more time, then they grow towards their most. Is there
less, then optional steps shrink to their least, then optional steps fall out (the one that costs the fewest goals
first), and only then do the others shrink. What a teacher said (always, not this time) stands.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """A step as time sees it."""

    minimum: int
    typical: int
    maximum: int
    may_drop: bool = False
    is_out: bool = False
    goals: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Fit:
    """The minutes of each piece (0 for one that falls out), and what that costs."""

    available: int
    minutes: tuple[int, ...]
    lost_goals: tuple[str, ...]

    @property
    def total(self) -> int:
        """All minutes together."""
        return sum(self.minutes)

    @property
    def over(self) -> int:
        """Minutes that are left; below zero the minutes that there are too few."""
        return self.available - self.total


@dataclass(frozen=True)
class Cut:
    """What would fall out next when there is less time."""

    available: int
    dropped: tuple[int, ...]
    lost_goals: tuple[str, ...]


def fit(pieces: Sequence[Piece], available: int) -> Fit:
    """The pieces laid in the minutes there are."""
    staying = _staying(pieces, available)
    kept = [pieces[index] for index in staying]
    minutes = dict(zip(staying, _minutes(kept, available), strict=True))
    laid = tuple(minutes.get(index, 0) for index in range(len(pieces)))
    return Fit(available, laid, lost(pieces, staying))


def next_cut(pieces: Sequence[Piece], now: Fit) -> Cut | None:
    """The first number of minutes below these at which another piece falls out, and what it costs."""
    in_now = [index for index, minutes in enumerate(now.minutes) if minutes]
    if not any(pieces[index].may_drop for index in in_now):
        return None
    then = fit(pieces, _least(pieces, in_now) - 1)
    dropped = tuple(index for index in in_now if not then.minutes[index])
    return Cut(then.available, dropped, tuple(goal for goal in then.lost_goals if goal not in now.lost_goals))


def lost(pieces: Sequence[Piece], staying: Iterable[int]) -> tuple[str, ...]:
    """The goals that no piece works on any more, in order."""
    kept = frozenset[str]().union(*(pieces[index].goals for index in staying))
    return tuple(sorted(frozenset[str]().union(*(piece.goals for piece in pieces)) - kept))


def _staying(pieces: Sequence[Piece], available: int) -> list[int]:
    """Which pieces stay: optional ones fall out until the rest fits, those first that cost the fewest goals.

    One that fell out for nothing, because a longer one had to go as well, comes back.
    """
    staying = [index for index, piece in enumerate(pieces) if not piece.is_out]
    works_on = Counter(goal for index in staying for goal in pieces[index].goals)
    droppable = [index for index in staying if pieces[index].may_drop]
    dropped: list[int] = []
    while droppable and _least(pieces, staying) > available:
        index = min(droppable, key=lambda index: _cost(pieces[index], works_on, index))
        works_on.subtract(pieces[index].goals)
        droppable.remove(index)
        staying.remove(index)
        dropped.append(index)
    for index in reversed(dropped):
        if _least(pieces, [*staying, index]) <= available:
            staying.append(index)
    return sorted(staying)


def _least(pieces: Sequence[Piece], staying: Iterable[int]) -> int:
    """The minutes below which an optional piece falls out."""
    return sum(pieces[index].minimum if pieces[index].may_drop else pieces[index].typical for index in staying)


def _cost(piece: Piece, works_on: Counter, index: int) -> tuple[int, int, int]:
    alone = sum(works_on[goal] == 1 for goal in piece.goals)
    return alone, -piece.minimum, -index


def _minutes(pieces: Sequence[Piece], available: int) -> list[int]:
    typical = [piece.typical for piece in pieces]
    over = available - sum(typical)
    if over >= 0:
        return _moved(typical, [piece.maximum - piece.typical for piece in pieces], over)
    optional = [piece.typical - piece.minimum if piece.may_drop else 0 for piece in pieces]
    typical = _moved(typical, [-room for room in optional], -over)
    other = [0 if piece.may_drop else piece.typical - piece.minimum for piece in pieces]
    return _moved(typical, [-room for room in other], sum(typical) - available)


def _moved(minutes: list[int], room: list[int], wanted: int) -> list[int]:
    """The minutes, each moved by its share of what is wanted, none by more than its room."""
    most = sum(map(abs, room))
    wanted = max(0, min(wanted, most))
    if not wanted:
        return minutes
    passed, given, moved = 0, 0, []
    for one, own in zip(minutes, room, strict=True):
        passed += abs(own)
        share = wanted * passed // most - given
        given += share
        moved.append(one + (share if own > 0 else -share))
    return moved
