"""A tree with a fault in it is refused, with a sentence that says where."""

from dataclasses import replace

import pytest
from django.utils import translation

from step_plan.checking import Known, problems
from step_plan.models import StepPlan
from step_plan.models.plan import what_is_known
from step_plan.tree import Answer, Modifier, Outcome, Question, Tree, Urgency, tree_of

KNOWN = Known(frozenset({"S2"}), frozenset({"child-focus"}), frozenset({"doorgestuurd"}))


def outcome(code: str = "R9", **changed) -> Outcome:
    made = Outcome(
        code, "Verspreid", "U3", False, ("Een.", "Twee.", "Drie."), "Directie", ("child-focus",), steps=("S2",)
    )
    return replace(made, **changed)


def question(code: str, **leads: str) -> Question:
    return Question(
        code, "Vraag?", "Daarom.", code == "Q0", tuple(Answer(code, label, to) for label, to in leads.items())
    )


def tree(*questions: Question, outcomes=(), modifiers=()) -> Tree:
    return Tree(
        {one.code: one for one in questions or (question("Q0", Ja="R9", Nee="Q1"), question("Q1", Ja="R9"))},
        {one.code: one for one in outcomes or (outcome(),)},
        {one.code: one for one in modifiers},
        {"U3": Urgency("U3", "Vandaag", "Aanpak starten", "sun")},
    )


@pytest.fixture(autouse=True)
def _in_english():
    """The sentences as they stand in the source; their Dutch is looked at elsewhere."""
    with translation.override("en"):
        yield


def test_a_sound_tree_has_no_faults():
    assert problems(tree(), KNOWN) == []


def test_the_planted_tree_has_no_faults(db):
    assert problems(tree_of(StepPlan.objects.published().with_parts().get()), what_is_known()) == []


def answer(**changed) -> Question:
    """A first question with one answer, changed as asked."""
    return Question("Q0", "Vraag?", "Daarom.", True, (replace(Answer("Q0", "Ja", "R9"), **changed),))


FAULTS = {
    "no question": (Tree({}, {}, {}, {}), ["The tree has no question."]),
    "a dangling answer": (
        tree(question("Q0", Ja="R9", Nee="R99")),
        ["Question Q0, answer “Nee” leads to R99, which does not exist."],
    ),
    "a loop": (
        tree(question("Q0", Ja="Q1", Nee="R9"), question("Q1", Ja="Q2"), question("Q2", Ja="Q1")),
        ["The tree runs in a loop: Q1 → Q2 → Q1."],
    ),
    "an outcome that nobody reaches": (
        tree(outcomes=(outcome(), outcome("R8", title="Buiten de school"))),
        ["No answer leads to outcome R8 (Buiten de school)."],
    ),
    "a question that nobody reaches": (
        tree(question("Q0", Ja="R9"), question("Q7", Ja="R9")),
        ["No answer leads to question Q7."],
    ),
    "an outcome without a contact": (
        tree(outcomes=(outcome(contacts=()),)),
        ["Outcome R9 (Verspreid) has no contact."],
    ),
    "a contact that is not there any more": (
        tree(outcomes=(outcome(contacts=("weg",)),)),
        [
            "Outcome R9 (Verspreid) has no contact.",
            "Outcome R9 (Verspreid) refers to weg, which is not public or does not exist.",
        ],
    ),
    "two actions": (
        tree(outcomes=(outcome(actions=("Een.", "Twee.")),)),
        ["Outcome R9 (Verspreid) has 2 actions; it must have three."],
    ),
    "an urgency that is not there": (
        tree(outcomes=(outcome(urgency="U9"),)),
        ["Outcome R9 (Verspreid) has urgency U9, which does not exist."],
    ),
    "a step that is not there": (
        tree(outcomes=(outcome(steps=("S2", "S99")),)),
        ["Outcome R9 (Verspreid) refers to S99, which is not public or does not exist."],
    ),
    "an outcome on the way at the end": (
        tree(outcomes=(outcome(is_between=True),)),
        [
            "Question Q0, answer “Ja” ends in R9, which is only shown on the way.",
            "Question Q1, answer “Ja” ends in R9, which is only shown on the way.",
        ],
    ),
    "an end on the way": (
        tree(answer(via="R9")),
        ["Question Q0, answer “Ja” first shows R9, which is not an outcome on the way."],
    ),
    "a circumstance that is not there": (
        tree(answer(flag="AI")),
        ["Question Q0, answer “Ja” names circumstance AI, which does not exist."],
    ),
    "half a detour": (
        tree(answer(not_with="AI"), modifiers=(Modifier("AI", "AI", "Tekst."),)),
        ["Question Q0, answer “Ja”: a circumstance under which it leads elsewhere needs both."],
    ),
    "a question without answers": (
        tree(question("Q0", Ja="R9", Nee="Q1"), question("Q1")),
        ["Question Q1 has no answers."],
    ),
    "safety too late": (
        tree(question("Q1", Ja="Q0"), question("Q0", Ja="R9")),
        [
            "The first question, Q1, is not about safety.",
            "Question Q0 is about safety and comes after question Q1, which is not.",
        ],
    ),
    "a circumstance with a scenario that is gone": (
        tree(modifiers=(Modifier("AI", "AI", "Tekst.", "weg"),)),
        ["Circumstance AI refers to weg, which is not public or does not exist."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named(fault):
    broken, sentences = FAULTS[fault]
    assert problems(broken, KNOWN) == sentences


def test_a_broken_tree_is_not_published(db):
    plan = StepPlan.objects.create(number=2)
    with pytest.raises(ValueError, match="The tree has no question"):
        plan.publish()
    assert StepPlan.objects.published().get().number == 1


def test_the_sentences_are_dutch_for_a_curator():
    with translation.override("nl"):
        assert problems(tree(outcomes=(outcome(contacts=()),)), KNOWN) == [
            "Uitkomst R9 (Verspreid) heeft geen contact."
        ]
