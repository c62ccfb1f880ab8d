"""What may be wrong with a decision tree, each fault in a sentence that says where."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .tree import Answer, Outcome, Tree

NUMBER_OF_ACTIONS = 3


@dataclass(frozen=True)
class Known:
    """What a tree may refer to: the steps, help sources and scenarios that everyone can read."""

    steps: frozenset[str]
    contacts: frozenset[str]
    scenarios: frozenset[str]


def problems(tree: Tree, known: Known) -> list[str]:
    """Every fault of a tree; none when it may be published."""
    if tree.first is None:
        return [_("The tree has no question.")]
    found = [*_answers_that_lead_nowhere(tree), *_questions_without_answers(tree)]
    loop = _loop(tree)
    if loop:
        found.append(_("The tree runs in a loop: %(route)s.") % {"route": " → ".join(loop)})
    found += [*_not_reached(tree), *_safety_too_late(tree)]
    for outcome in tree.outcomes.values():
        found += _faults_of(outcome, tree, known)
    return found + list(_faults_of_modifiers(tree, known))


def _answers_that_lead_nowhere(tree: Tree) -> Iterator[str]:
    ends = {code for code, outcome in tree.outcomes.items() if not outcome.is_between}
    for answer in tree.answers:
        where = {"question": answer.question, "answer": answer.label}
        for code in answer.targets:
            if code not in tree.questions and code not in tree.outcomes:
                yield _("Question %(question)s, answer “%(answer)s” leads to %(code)s, which does not exist.") % (
                    where | {"code": code}
                )
            elif code not in tree.questions and code not in ends:
                yield _(
                    "Question %(question)s, answer “%(answer)s” ends in %(code)s, which is only shown on the way."
                ) % (where | {"code": code})
        yield from _wrong_extras(answer, tree, where)


def _wrong_extras(answer: Answer, tree: Tree, where: dict[str, str]) -> Iterator[str]:
    if answer.via and not (answer.via in tree.outcomes and tree.outcomes[answer.via].is_between):
        yield _(
            "Question %(question)s, answer “%(answer)s” first shows %(code)s, which is not an outcome on the way."
        ) % (where | {"code": answer.via})
    for code in filter(None, (answer.flag, answer.not_with)):
        if code not in tree.modifiers:
            yield _("Question %(question)s, answer “%(answer)s” names circumstance %(code)s, which does not exist.") % (
                where | {"code": code}
            )
    if bool(answer.not_with) != bool(answer.otherwise):
        yield (
            _("Question %(question)s, answer “%(answer)s”: a circumstance under which it leads elsewhere needs both.")
            % where
        )


def _questions_without_answers(tree: Tree) -> Iterator[str]:
    for question in tree.questions.values():
        if not question.answers:
            yield _("Question %(question)s has no answers.") % {"question": question.code}


def _loop(tree: Tree) -> list[str]:
    """The codes of one loop, or nothing: a walk in depth that remembers where it is."""
    done: set[str] = set()

    def visit(code: str, route: list[str]) -> list[str]:
        if code in route:
            return [*route[route.index(code) :], code]
        if code in done or code not in tree.questions:
            return []
        for answer in tree.questions[code].answers:
            for target in answer.targets:
                if found := visit(target, [*route, code]):
                    return found
        done.add(code)
        return []

    return next(filter(None, (visit(code, []) for code in tree.questions)), [])


def _reached(tree: Tree) -> set[str]:
    reached, waiting = set(), [tree.first.code] if tree.first else []
    while waiting:
        code = waiting.pop()
        if code in reached:
            continue
        reached.add(code)
        if code in tree.questions:
            for answer in tree.questions[code].answers:
                waiting += [*answer.targets, answer.via]
    return reached


def _not_reached(tree: Tree) -> Iterator[str]:
    reached = _reached(tree)
    for code in tree.questions:
        if code not in reached:
            yield _("No answer leads to question %(code)s.") % {"code": code}
    for code, outcome in tree.outcomes.items():
        if code not in reached:
            yield _("No answer leads to outcome %(code)s (%(title)s).") % {"code": code, "title": outcome.title}


def _safety_too_late(tree: Tree) -> Iterator[str]:
    """Questions about safety come before all others."""
    if tree.first is not None and not tree.first.is_safety:
        yield _("The first question, %(code)s, is not about safety.") % {"code": tree.first.code}
    for question in tree.questions.values():
        for answer in question.answers:
            for code in answer.targets:
                if not question.is_safety and code in tree.questions and tree.questions[code].is_safety:
                    yield _("Question %(late)s is about safety and comes after question %(early)s, which is not.") % {
                        "late": code,
                        "early": question.code,
                    }


def _faults_of(outcome: Outcome, tree: Tree, known: Known) -> Iterator[str]:
    where = {"code": outcome.code, "title": outcome.title}
    if not any(contact in known.contacts for contact in outcome.contacts):
        yield _("Outcome %(code)s (%(title)s) has no contact.") % where
    if len(outcome.actions) != NUMBER_OF_ACTIONS:
        yield _("Outcome %(code)s (%(title)s) has %(count)d actions; it must have three.") % (
            where | {"count": len(outcome.actions)}
        )
    if outcome.urgency not in tree.urgencies:
        yield _("Outcome %(code)s (%(title)s) has urgency %(urgency)s, which does not exist.") % (
            where | {"urgency": outcome.urgency}
        )
    unknown = {*outcome.contacts} - known.contacts, {*outcome.steps} - known.steps
    for code in sorted(unknown[0] | unknown[1] | ({outcome.scenario} - known.scenarios - {""})):
        yield _("Outcome %(code)s (%(title)s) refers to %(other)s, which is not public or does not exist.") % (
            where | {"other": code}
        )


def _faults_of_modifiers(tree: Tree, known: Known) -> Iterator[str]:
    for modifier in tree.modifiers.values():
        if modifier.scenario and modifier.scenario not in known.scenarios:
            yield _("Circumstance %(code)s refers to %(other)s, which is not public or does not exist.") % {
                "code": modifier.code,
                "other": modifier.scenario,
            }
