"""What fits in the minutes there are."""

import random
from dataclasses import replace

import pytest

from planning.timefit import Piece, fit, next_cut

A, B = frozenset({"A"}), frozenset({"B"})
FIXED = Piece(5, 10, 15, goals=A)
OPTIONAL = Piece(4, 8, 12, may_drop=True, goals=B)


@pytest.mark.parametrize(
    ("available", "minutes", "over"),
    [
        (50, (15, 12, 15), 8),  # everything at its most, and time left
        (35, (13, 10, 12), 0),  # growing by equal shares
        (28, (10, 8, 10), 0),  # as usual
        (25, (10, 5, 10), 0),  # the optional step shrinks first
        (24, (10, 4, 10), 0),
        (23, (12, 0, 11), 0),  # then it falls out, and the others get its minutes
        (15, (8, 0, 7), 0),  # only then do the others shrink
        (10, (5, 0, 5), 0),
        (8, (5, 0, 5), -2),  # and then it does not fit
    ],
)
def test_optional_steps_shrink_first_then_fall_out_then_the_others_shrink(available, minutes, over):
    laid = fit([FIXED, OPTIONAL, FIXED], available)
    assert (tuple(sorted((laid.minutes[0], laid.minutes[2]))), laid.minutes[1], laid.over) == (
        tuple(sorted((minutes[0], minutes[2]))),
        minutes[1],
        over,
    )


def test_a_cut_says_which_goals_it_costs_and_only_those():
    assert fit([FIXED, OPTIONAL], 14).lost_goals == ()
    assert fit([FIXED, OPTIONAL], 13).lost_goals == ("B",)
    assert fit([FIXED, Piece(4, 8, 12, may_drop=True, goals=A)], 13).lost_goals == ()


def test_what_costs_no_goal_falls_out_first():
    doubled = Piece(2, 4, 4, may_drop=True, goals=A)
    assert fit([FIXED, OPTIONAL, doubled], 15).minutes == (10, 5, 0)


def test_a_step_that_fell_out_for_nothing_comes_back():
    short, long = Piece(2, 4, 4, may_drop=True, goals=A), Piece(20, 24, 30, may_drop=True, goals=B)
    assert fit([FIXED, short, long], 15).minutes == (11, 4, 0)


def test_what_a_teacher_said_stands():
    assert fit([FIXED, replace(OPTIONAL, is_out=True)], 50).minutes == (15, 0)
    assert fit([FIXED, Piece(4, 8, 12, goals=B)], 9).minutes == (5, 4)


def test_the_next_cut_is_one_minute_below_what_still_fits():
    pieces = [FIXED, OPTIONAL]
    cut = next_cut(pieces, fit(pieces, 30))
    assert (cut.available, cut.dropped, cut.lost_goals) == (13, (1,), ("B",))
    assert next_cut([FIXED], fit([FIXED], 30)) is None


def test_nothing_fits_in_any_time():
    assert (fit([], 50).minutes, fit([], 50).over) == ((), 50)


def test_whatever_the_steps_nobody_gets_less_or_more_than_they_may():
    chance = random.Random(6)  # noqa: S311 - the same pieces every time
    for _ in range(300):
        pieces = [_any(chance) for _ in range(chance.randint(1, 12))]
        available = chance.randint(1, 200)
        laid = fit(pieces, available)
        for piece, minutes in zip(pieces, laid.minutes, strict=True):
            assert minutes == 0 or piece.minimum <= minutes <= piece.maximum
            assert minutes > 0 or piece.may_drop or piece.is_out
        kept = [piece for piece, minutes in zip(pieces, laid.minutes, strict=True) if minutes]
        if sum(piece.minimum for piece in kept) <= available <= sum(piece.maximum for piece in kept):
            assert laid.over == 0


def _any(chance: random.Random) -> Piece:
    typical = chance.randint(1, 30)
    return Piece(
        chance.randint(1, typical),
        typical,
        typical + chance.randint(0, 15),
        may_drop=chance.random() < 0.4,
        is_out=chance.random() < 0.1,
        goals=frozenset(chance.sample("ABCDEF", 2)),
    )
