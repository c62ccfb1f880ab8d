"""The fields of a lesson preparation: what the teacher wrote, or else what the steps and their lessons propose."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from learning_path.models import CurriculumFramework, Goal, KeyMessage
from lessons.models import Lesson
from lessons.words import official_goals
from publishing.versions import remember

from .models import Plan, PlanStep, PlanText, Taught

Field = PlanText.Field
CORE = KeyMessage.Collection.CORE
MOST_GOALS = 5  # a lesson has two to five
MOST_QUESTIONS = 3
CLASS = ("De leerling", "De kinderen", "De kleuters")
UNSEEN = re.compile(r"\b(weten|begrijpen|kennen|beseffen|inzien|weet|begrijpt|kent|beseft)\b", re.IGNORECASE)

HELP: dict[str, str | Promise] = {
    Field.BEGINNING: _("What do they know already? What did they live through in class? Has something happened lately? "
                       "Write about the class, not about one pupil."),
    Field.OFFICIAL_GOALS: _("Proposed from the goals of your steps; keep what you account for."),
    Field.NETWORK_GOALS: _("Proposed when your class says which network it belongs to and we know its goals."),
    Field.GOALS: _("Two to five, each as “De leerlingen kunnen …”, with something that you can see or hear."),
    Field.CONTENT: _("What you tell, from the messages of the lessons."),
    Field.ORGANISATION: _("How the class sits, in which groups, in which room."),
    Field.BOARD: _("Optional. Proposed: the key messages."),
    Field.DIFFERENTIATION: _("Easier, harder, with less reading, for BuSO and OKAN."),
    Field.EVALUATION: _("How you see that the goals were met: an exit card, questions, what you watch."),
    Field.REFLECTION: _("What worked and what you change the next time. For you alone."),
    Field.NOTE: _("For you alone: it goes into no file and no shared copy unless you choose so."),
}  # fmt: skip


@dataclass(frozen=True)
class FieldText:
    """One field: its name, what stands in it, and what we would propose."""

    field: Field
    text: str
    proposal: str
    version: int = 0

    @property
    def label(self) -> str:
        """What it is called on a lesson preparation."""
        return str(self.field.label)

    @property
    def help(self) -> str:
        """What is expected in it."""
        return str(HELP[self.field])

    @property
    def is_proposed(self) -> bool:
        """Whether the teacher wrote nothing here yet."""
        return self.version == 0

    @property
    def is_private(self) -> bool:
        """Whether it is for the teacher's own eyes."""
        return self.field in (Field.REFLECTION, Field.NOTE)

    @property
    def remarks(self) -> list[str]:
        """A kind word on how lesson goals are put."""
        return remarks_on_goals(self.text) if self.field == Field.GOALS else []


@dataclass(frozen=True)
class Written:
    """What a teacher wrote in the fields of a plan, and after each time that it was taught."""

    texts: Iterable[PlanText]
    taught: Iterable[Taught] = ()


def fields_of(
    plan: Plan, told: Written, steps: Sequence[PlanStep], lessons: Sequence[Lesson], goals: Sequence[Goal]
) -> tuple[FieldText, ...]:
    """Every field of a plan, in the order of the form; `lessons` are those that may be read, with their messages."""
    written = {text.field: text for text in told.texts}
    proposed = _proposals(plan, told, steps, lessons, goals)
    found = []
    for field in Field:
        proposal = "\n".join(dict.fromkeys(filter(None, proposed.get(field, ()))))
        row = written.get(field)
        found.append(FieldText(field, row.text if row else proposal, proposal, row.version if row else 0))
    return tuple(found)


def _proposals(plan, told, steps, lessons, goals) -> dict[str, Iterable[str]]:
    schools = _schools_of(plan, lessons)
    official = [row for row in official_goals(goals) if not row.has_lapsed() and _is_for(row.framework_id, schools)]
    network = plan.class_group.network if plan.class_group else ""
    government = official[0].framework.Network.GOVERNMENT if official else ""
    messages = [message for lesson in lessons for message in lesson.lesson_messages.all()]
    return {
        Field.OFFICIAL_GOALS: [_official(row) for row in official if row.framework.network == government],
        Field.NETWORK_GOALS: [_official(row) for row in official if network and row.framework.network == network],
        Field.GOALS: [*map(_aim, lessons), *map(_as_lesson_goal, goals)][:MOST_GOALS],
        Field.CONTENT: [message.text for message in messages],
        Field.ORGANISATION: [_sentence(lesson.group_note) for lesson in lessons],
        Field.BOARD: [row.key_message.text for row in messages if row.key_message.collection == CORE],
        Field.DIFFERENTIATION: [f"{step.title}: {step.differentiation}" for step in steps if step.differentiation],
        Field.EVALUATION: [line for lesson in lessons for line in _questions(lesson)],
        Field.REFLECTION: [_reflection(taught) for taught in told.taught],
    }


def _schools_of(plan: Plan, lessons: Sequence[Lesson]) -> set[int]:
    """The kind of school of the class; when there is none, those that the lessons are for."""
    if plan.class_group and plan.class_group.school_type_id:
        return {plan.class_group.school_type_id}
    return {school.pk for lesson in lessons for school in lesson.words.school_types}


def _is_for(framework: int, schools: set[int]) -> bool:
    """Whether a framework of official goals holds in one of these kinds of school."""
    held = remember("planning.schools of frameworks", _schools_of_frameworks).get(framework)
    return not held or not schools or bool(held & schools)


def _schools_of_frameworks() -> dict[int, set[int]]:
    schools: dict[int, set[int]] = {}
    links = CurriculumFramework.school_types.through.objects.values_list("curriculumframework_id", "schooltype_id")
    for framework, school in links:
        schools.setdefault(framework, set()).add(school)
    return schools


def _official(row) -> str:
    return f"{row.code}: {row.summary} ({row.framework.name})"


def _aim(lesson: Lesson) -> str:
    """“Leerlingen kunnen …” as a lesson goal says it."""
    return f"De {lesson.aim[:1].lower()}{lesson.aim[1:]}"


def _as_lesson_goal(goal: Goal) -> str:
    return f"De leerling {goal.text[:1].lower()}{goal.text[1:]}"


def _questions(lesson: Lesson) -> list[str]:
    return lesson.discussion_questions.splitlines()[:MOST_QUESTIONS]


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _reflection(taught) -> str:
    day = date_format(taught.taught_on, "j F Y")
    minutes = ngettext("%d minute", "%d minutes", taught.minutes) % taught.minutes
    return f"{day}, {minutes}: {taught.sentence}" if taught.sentence else ""


def remarks_on_goals(text: str) -> list[str]:
    """What could be said better in lesson goals, each remark once."""
    goals = [line for line in text.splitlines() if line.strip()]
    checks = [
        (2 <= len(goals) <= MOST_GOALS or not goals, _("A lesson has two to five goals.")),
        (
            all(line.strip().lstrip("-•0123456789.() ").startswith(CLASS) for line in goals),
            _("Begin each goal with “De leerlingen kunnen …”."),
        ),
        (
            not any(UNSEEN.search(line) for line in goals),
            _("You cannot see whether somebody knows or understands: name what they do or say."),
        ),
    ]
    return [str(remark) for holds, remark in checks if not holds]
