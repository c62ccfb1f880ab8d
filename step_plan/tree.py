"""The decision tree as one thing that can be walked: it computes urgency and route, never a colour or a crime."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .models import Outcome as OutcomeRow
    from .models import StepPlan


@dataclass(frozen=True)
class Answer:
    """An answer and where it leads; `via` is an outcome that is shown on the way."""

    question: str
    label: str
    goes_to: str
    via: str = ""
    flag: str = ""
    not_with: str = ""
    otherwise: str = ""
    advice: str = ""

    def leads_to(self, flags: frozenset[str]) -> str:
        """Where it leads under the circumstances that earlier answers brought."""
        return self.otherwise if self.not_with and self.not_with in flags else self.goes_to

    @property
    def targets(self) -> list[str]:
        """Every question or outcome that it may lead to."""
        return [code for code in (self.goes_to, self.otherwise) if code]

    @property
    def is_plain(self) -> bool:
        """Whether it leads on without anything on the way."""
        return not (self.via or self.flag or self.advice or self.not_with)


@dataclass(frozen=True)
class Question:
    """What is asked, and why."""

    code: str
    text: str
    why: str
    is_safety: bool = False
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True)
class Urgency:
    """How soon: always a word, an icon and a colour together."""

    code: str
    name: str
    meaning: str
    icon: str


@dataclass(frozen=True)
class Outcome:
    """What to do: how soon, three actions, who, whom to call, which steps in order."""

    code: str
    title: str
    urgency: str
    is_between: bool
    actions: tuple[str, ...]
    who: str
    contacts: tuple[str, ...] = ()
    contact_note: str = ""
    steps: tuple[str, ...] = ()
    scenario: str = ""
    note: str = ""


@dataclass(frozen=True)
class Modifier:
    """A circumstance that may come with any outcome."""

    code: str
    name: str
    text: str
    scenario: str = ""


@dataclass(frozen=True)
class Walk:
    """The answers that somebody gave, what was shown on the way, and where it ended."""

    answers: tuple[Answer, ...] = ()
    via: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    outcome: str = ""

    def after(self, answer: Answer) -> Walk:
        """One answer further."""
        return replace(
            self,
            answers=(*self.answers, answer),
            via=(*self.via, answer.via) if answer.via else self.via,
            flags=self.flags | {answer.flag} if answer.flag else self.flags,
        )


@dataclass(frozen=True)
class Tree:
    """Questions and outcomes by their codes; the first question is where everybody starts."""

    questions: Mapping[str, Question]
    outcomes: Mapping[str, Outcome]
    modifiers: Mapping[str, Modifier]
    urgencies: Mapping[str, Urgency]

    @cached_property
    def first(self) -> Question | None:
        return next(iter(self.questions.values()), None)

    @cached_property
    def answers(self) -> list[Answer]:
        return [answer for question in self.questions.values() for answer in question.answers]

    def walk(self, given: Mapping[str, str]) -> Walk:
        """The walk of somebody who gives these answers; KeyError names a question or answer that is missing."""
        walk, question = Walk(), self.first
        while question is not None:
            answer = {answer.label: answer for answer in question.answers}[given[question.code]]
            target = answer.leads_to(walk.flags)
            walk, question = walk.after(answer), self.questions.get(target)
        return replace(walk, outcome=target)

    def walks(self) -> Iterator[Walk]:
        """Every walk that can be made; the tree has no loops."""
        waiting = [(Walk(), self.first)] if self.first else []
        while waiting:
            walk, question = waiting.pop()
            for answer in question.answers:
                target, further = answer.leads_to(walk.flags), walk.after(answer)
                if target in self.questions:
                    waiting.append((further, self.questions[target]))
                else:
                    yield replace(further, outcome=target)


def tree_of(plan: StepPlan) -> Tree:
    """The tree that the rows of a plan describe."""
    answers = [
        Answer(a.question, a.label, a.goes_to, a.via, a.flag, a.not_with, a.otherwise, a.advice)
        for a in plan.answers.all()
    ]
    return Tree(
        questions={
            q.code: Question(q.code, q.text, q.why, q.is_safety, tuple(a for a in answers if a.question == q.code))
            for q in plan.questions.all()
        },
        outcomes={row.code: _outcome(row) for row in plan.outcomes.all()},
        modifiers={m.code: Modifier(m.code, m.name, m.text, m.scenario) for m in plan.modifiers.all()},
        urgencies={u.code: Urgency(u.code, u.name, u.meaning, u.icon) for u in plan.urgencies.all()},
    )


def _outcome(row: OutcomeRow) -> Outcome:
    return Outcome(
        code=row.code,
        title=row.title,
        urgency=row.urgency,
        is_between=row.is_between,
        actions=tuple(line.strip() for line in row.actions.splitlines() if line.strip()),
        who=row.who,
        contacts=tuple(row.contacts.split()),
        contact_note=row.contact_note,
        steps=tuple(row.steps.split()),
        scenario=row.scenario,
        note=row.note,
    )
