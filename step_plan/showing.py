"""How a tree is laid out on a page: each question once, below the answer that leads to it; outcomes with their rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from facts.reading import names_suicide

from .tree import Answer, Outcome, Question, Tree, Urgency


@dataclass(frozen=True)
class Door:
    """An answer with what stands behind it: a question in full, a question elsewhere on the page, or an outcome."""

    answer: Answer
    between: "tuple[Outcome, Urgency] | None"
    outcome: "tuple[Outcome, Urgency] | None"
    branch: "Branch | None"
    elsewhere: Question | None


@dataclass(frozen=True)
class Branch:
    """A question and its answers, with the questions that are laid out below them."""

    question: Question
    doors: tuple[Door, ...]


@dataclass(frozen=True)
class OutcomeShown:
    """An outcome with its rows: the help sources, the steps in order, the scenario."""

    outcome: Outcome
    urgency: Urgency
    contacts: list[Any]
    steps: list[Any]
    scenario: Any

    @property
    def needs_lifeline(self) -> bool:
        """Whether it names suicide and has no 1813 of its own."""
        words = " ".join((self.outcome.title, self.outcome.note, *self.outcome.actions))
        return names_suicide(words) and "zelfmoordlijn-1813" not in self.outcome.contacts


def branches(tree: Tree) -> Branch | None:
    """The first question, with all others below it: each once, under the plainest answer that leads to it."""
    homes = {code: _home(tree, code) for code in tree.questions}

    def branch(question: Question) -> Branch:
        return Branch(question, tuple(door(answer) for answer in question.answers))

    def door(answer: Answer) -> Door:
        target = tree.questions.get(answer.goes_to)
        is_home = target is not None and homes[target.code] == answer
        return Door(
            answer,
            between=_with_urgency(tree, answer.via),
            outcome=_with_urgency(tree, answer.goes_to),
            branch=branch(target) if target is not None and is_home else None,
            elsewhere=None if is_home else target,
        )

    return branch(tree.first) if tree.first else None


def _home(tree: Tree, code: str) -> Answer | None:
    leading = [answer for answer in tree.answers if answer.goes_to == code]
    return next((answer for answer in leading if answer.is_plain), leading[0] if leading else None)


def _with_urgency(tree: Tree, code: str) -> tuple[Outcome, Urgency] | None:
    outcome = tree.outcomes.get(code)
    return (outcome, tree.urgencies[outcome.urgency]) if outcome else None


def outcomes_shown(tree: Tree, contacts: Mapping, steps: list, scenarios: Mapping) -> list[OutcomeShown]:
    """Every outcome with its rows; what was withdrawn since is left out."""
    by_code = {step.code: step for step in steps}
    return [
        OutcomeShown(
            outcome,
            tree.urgencies[outcome.urgency],
            [contacts[slug] for slug in outcome.contacts if slug in contacts],
            [by_code[code] for code in outcome.steps if code in by_code],
            scenarios.get(outcome.scenario),
        )
        for outcome in tree.outcomes.values()
    ]
