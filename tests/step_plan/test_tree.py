"""Every walk through the questions ends well: with somebody to call, three things to do, and safety asked first."""

import tomllib
from pathlib import Path

import pytest

from step_plan.models import StepPlan
from step_plan.models.plan import what_is_known
from step_plan.tree import tree_of

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text())["case"]


@pytest.fixture
def tree(db):
    return tree_of(StepPlan.objects.published().with_parts().get())


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join(case["situation"].split())[:70])
def test_a_case_ends_where_it_should(tree, case):
    walk = tree.walk(case["answers"])
    outcome = tree.outcomes[walk.outcome]
    between = {contact for code in walk.via for contact in tree.outcomes[code].contacts}
    assert len(walk.answers) == len(case["answers"])
    assert (walk.outcome, outcome.urgency) == (case["expected"], case["urgency"])
    assert (list(walk.via), walk.flags) == (case["via"], frozenset(case["flags"]))
    assert [contact for contact in case["contacts"] if contact not in outcome.contacts] == []
    assert [contact for contact in case.get("via_contacts", []) if contact not in between] == []


def test_there_are_cases_enough_and_together_they_reach_every_outcome(tree):
    assert len(CASES) >= 24
    reached = {case["expected"] for case in CASES} | {code for case in CASES for code in case["via"]}
    assert sorted(set(tree.outcomes) - reached) == []


def test_every_combination_of_answers_ends_with_a_contact_and_three_actions(tree):
    contacts = what_is_known().contacts
    walks = list(tree.walks())
    assert len(walks) > 10_000
    for code in {walk.outcome for walk in walks} | {code for walk in walks for code in walk.via}:
        outcome = tree.outcomes[code]
        assert len(outcome.actions) == 3, code
        assert [contact for contact in outcome.contacts if contact in contacts] != [], code
        assert outcome.who, code
    assert [walk for walk in walks if tree.outcomes[walk.outcome].is_between] == []


def test_safety_always_comes_first(tree):
    for walk in tree.walks():
        asked = [tree.questions[answer.question].is_safety for answer in walk.answers]
        assert asked[0]
        assert asked == sorted(asked, reverse=True)


def test_danger_is_met_at_once_and_the_questions_go_on_after_it(tree):
    in_danger = [walk for walk in tree.walks() if walk.answers[0].label == "Ja"]
    assert {walk.via[0] for walk in in_danger} == {"R1"}
    assert tree.urgencies[tree.outcomes["R1"].urgency].name == "Nu"
    assert {len(walk.answers) > 1 for walk in in_danger} == {True}


def test_doubt_never_ends_milder_than_no(tree):
    """Whoever does not know about danger, threats, an adult or a young pupil is sent past advice."""
    for code in ("Q0b", "Q1", "Q2", "Q3"):
        doubt = next(answer for answer in tree.questions[code].answers if answer.label == "Weet ik niet")
        assert tree.outcomes[doubt.via].urgency == "U2"


def test_whether_it_still_grows_decides_how_soon(tree):
    asked = tree.questions["Q8b"]
    assert asked.text.startswith("Groeit het nog")
    soon = {answer.label: tree.outcomes[answer.goes_to].urgency for answer in asked.answers}
    assert soon == {"Ja": "U2", "Nee": "U3", "Weet ik niet": "U2"}


def test_a_lover_of_eighteen_never_ends_where_all_are_sixteen_or_seventeen(tree):
    with_somebody_of_age = [walk for walk in tree.walks() if "18PLUS" in walk.flags]
    assert with_somebody_of_age
    assert [walk for walk in with_somebody_of_age if walk.outcome == "R12a"] == []


def test_it_computes_no_colour_and_no_crime(tree):
    words = " ".join([*(o.title for o in tree.outcomes.values()), *(u.name for u in tree.urgencies.values())]).lower()
    assert [word for word in ("groen", "geel", "rood", "zwart", "strafbaar", "misdrijf") if word in words] == []


def test_wherever_the_tree_names_suicide_1813_is_in_the_same_text(tree):
    for question in tree.questions.values():
        if "zelfdoding" in question.text:
            assert "1813" in question.why


def test_an_answer_that_nobody_gave_is_named(tree):
    with pytest.raises(KeyError, match="Q0"):
        tree.walk({})
    with pytest.raises(KeyError, match="Misschien"):
        tree.walk({"Q0": "Misschien"})
