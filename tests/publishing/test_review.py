"""The road of a piece: which steps there are, who may take them, what is written down."""

import pytest
from django.core.exceptions import PermissionDenied

from publishing.models import Review, State
from publishing.review import TRANSITIONS, advance, reviews_of, steps_open_to
from tests import make

ROLES = {"author": ["Auteur"], "reviewer": ["Nalezer"], "publisher": ["Uitgever"], "teacher": []}
# From, to, and who may. A step or a person that is not named here may not be taken.
MAY = {
    (State.DRAFT, State.IN_REVIEW): {"author", "reviewer", "publisher"},
    (State.DRAFT, State.PUBLISHED): {"publisher"},
    (State.IN_REVIEW, State.DRAFT): {"reviewer", "publisher"},
    (State.IN_REVIEW, State.PUBLISHED): {"publisher"},
    (State.PUBLISHED, State.WITHDRAWN): {"publisher"},
    (State.WITHDRAWN, State.DRAFT): {"publisher"},
    (State.WITHDRAWN, State.PUBLISHED): {"publisher"},
}


def lesson_that_is(state):
    """A complete lesson in this state."""
    lesson = make.lesson(published=state in (State.PUBLISHED, State.WITHDRAWN))
    if state == State.WITHDRAWN:
        lesson.withdraw("De wet is veranderd.")
    elif state == State.IN_REVIEW:
        lesson.state = State.IN_REVIEW
        lesson.save()
    return lesson


def test_the_table_of_transitions_is_this_one():
    assert {(before, step.to) for before, steps in TRANSITIONS.items() for step in steps} == set(MAY)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("before", "after"), MAY)
def test_each_role_takes_its_own_steps_and_no_other(db, role, before, after):
    person, lesson = make.in_roles(f"{role}@example.org", ROLES[role]), lesson_that_is(before)
    if role in MAY[before, after]:
        advance(lesson, after, by=person, remark="Nagekeken.")
        lesson.refresh_from_db()
        assert lesson.state == after
        assert [step.to for step in steps_open_to(person, lesson)] == [
            to for (state, to), roles in MAY.items() if state == after and role in roles
        ]
    else:
        with pytest.raises(PermissionDenied):
            advance(lesson, after, by=person, remark="Nagekeken.")
        lesson.refresh_from_db()
        assert (lesson.state, Review.objects.count()) == (before, 0)


@pytest.mark.parametrize("before", State)
@pytest.mark.parametrize("after", [*State, "nonsense", ""])
def test_a_step_that_does_not_exist_is_refused(cora, before, after):
    lesson = lesson_that_is(before)
    if (before, after) not in MAY:
        with pytest.raises(ValueError, match="stap"):
            advance(lesson, after, by=cora, remark="Nagekeken.")
        lesson.refresh_from_db()
        assert lesson.state == before


def test_every_step_is_written_down_with_who_and_why(cora):
    lesson = lesson_that_is(State.PUBLISHED)
    advance(lesson, State.WITHDRAWN, by=cora, remark=" De bron is weg. ")
    review = reviews_of(lesson).get()
    assert (review.by, review.from_state, review.to_state, review.remark) == (
        cora,
        State.PUBLISHED,
        State.WITHDRAWN,
        "De bron is weg.",
    )
    assert (lesson.withdrawn_reason, lesson.history.latest().history_user) == ("De bron is weg.", cora)


def test_withdrawing_without_a_reason_changes_nothing(cora):
    lesson = lesson_that_is(State.PUBLISHED)
    with pytest.raises(ValueError, match="waarom"):
        advance(lesson, State.WITHDRAWN, by=cora, remark="  ")
    lesson.refresh_from_db()
    assert (lesson.state, Review.objects.count()) == (State.PUBLISHED, 0)


def test_a_piece_that_is_not_ready_is_refused_whole_and_each_lack_is_named(cora):
    lesson = make.lesson(published=False, licence="", sensitivity_sentence="", has_help_block=False)
    lesson.goals.clear()
    lesson.phases.all().delete()
    with pytest.raises(ValueError, match="leerdoel") as refusal:
        advance(lesson, State.PUBLISHED, by=cora)
    lesson.refresh_from_db()
    assert all(word in str(refusal.value) for word in ("leerdoel", "licentie", "minuten", "gevoelig", "hulpblok"))
    assert (lesson.state, Review.objects.count()) == (State.DRAFT, 0)


def test_the_state_in_the_database_counts_not_the_one_somebody_still_has_on_screen(cora):
    lesson = lesson_that_is(State.PUBLISHED)
    stale = type(lesson).objects.get(pk=lesson.pk)
    advance(lesson, State.WITHDRAWN, by=cora, remark="Fout gevonden.")
    with pytest.raises(ValueError, match="stap"):
        advance(stale, State.WITHDRAWN, by=cora, remark="Fout gevonden.")
    assert Review.objects.count() == 1


def test_a_role_taken_away_counts_at_once(cora):
    lesson = lesson_that_is(State.DRAFT)
    cora.groups.clear()
    with pytest.raises(PermissionDenied):
        advance(lesson, State.PUBLISHED, by=type(cora).objects.get(pk=cora.pk))
