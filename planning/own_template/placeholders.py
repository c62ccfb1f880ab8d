"""What a template can ask for, in Dutch words between square brackets, and what is put there."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..fields import Field
from ..materials import USES
from ..models import Plan
from ..models.sources import is_readable
from ..preparation import Preparation, Row


@dataclass(frozen=True)
class Placeholder[Told]:
    """A word between square brackets, what it stands for, and how it is said."""

    name: str
    label: str | Promise
    said: Callable[[Told], str]

    @property
    def written(self) -> str:
        """As it is typed in the template."""
        return f"[{self.name}]"


def _head(name: str) -> Callable[[Preparation], str]:
    return lambda preparation: str(getattr(preparation.plan, name) or "")


def _field(field: Field) -> Callable[[Preparation], str]:
    return lambda preparation: next((shown.text for shown in preparation.fields if shown.field == field), "")


def _day(plan: Plan) -> str:
    return date_format(plan.planned_on, "j F Y") if plan.planned_on else ""


def _start(plan: Plan) -> str:
    return plan.starts_at.strftime("%H.%M") if plan.starts_at else ""


def _hour(plan: Plan) -> str:
    return ", ".join(filter(None, [plan.lesson_hour, _start(plan)]))


def _material(preparation: Preparation) -> str:
    return "\n".join(
        f"{line.count} × {line.text}" if (line.count or 0) > 1 else line.text
        for task in preparation.tasks
        for line in task.lines
    )


def _course(preparation: Preparation) -> str:
    return "\n".join(f"{row.starts}–{row.ends} {row.step.title}: {row.step.instruction}" for row in preparation.rows_in)


def _origin(preparation: Preparation) -> str:
    return "\n".join(
        f"{lesson.title}, Kantlijn, {lesson.licence}" for lesson in preparation.lessons if is_readable(lesson)
    )


def _goals(preparation: Preparation) -> str:
    return "\n".join(f"{goal.text} ({goal.code})" for goal in preparation.goals)


def _series(plan: Plan) -> str:
    numbers = (plan.number_in_series, plan.length_of_series)
    return " / ".join(str(number) for number in numbers if number)


OF_PLAN: tuple[Placeholder[Preparation], ...] = (
    Placeholder("titel", _("Title of the plan"), _head("title")),
    Placeholder("leerkracht", _("Teacher"), _head("teacher")),
    Placeholder("school", _("School"), _head("school")),
    Placeholder("klas", _("Class"), lambda shown: shown.plan.class_group.label if shown.plan.class_group else ""),
    Placeholder("vak", _("Subject"), _head("subject")),
    Placeholder("datum", _("Day"), lambda shown: _day(shown.plan)),
    Placeholder("lesuur", _("Lesson hour"), lambda shown: _hour(shown.plan)),
    Placeholder("lokaal", _("Room"), _head("room")),
    Placeholder("reeks", _("Place in the series"), lambda shown: _series(shown.plan)),
    Placeholder("duur", _("Minutes"), lambda shown: str(shown.fit.total)),
    Placeholder("beginsituatie", Field.BEGINNING.label, _field(Field.BEGINNING)),
    Placeholder("lesdoelen", Field.GOALS.label, _field(Field.GOALS)),
    Placeholder("leerlijndoelen", _("Goals of the learning path"), _goals),
    Placeholder("minimumdoelen", Field.OFFICIAL_GOALS.label, _field(Field.OFFICIAL_GOALS)),
    Placeholder("leerplandoelen", Field.NETWORK_GOALS.label, _field(Field.NETWORK_GOALS)),
    Placeholder("inhoud", Field.CONTENT.label, _field(Field.CONTENT)),
    Placeholder("organisatie", Field.ORGANISATION.label, _field(Field.ORGANISATION)),
    Placeholder("materiaal", _("Material"), _material),
    Placeholder("lesverloop", _("Course of the lesson, a line for each step"), _course),
    Placeholder("bordschema", Field.BOARD.label, _field(Field.BOARD)),
    Placeholder("differentiatie", Field.DIFFERENTIATION.label, _field(Field.DIFFERENTIATION)),
    Placeholder("evaluatie", Field.EVALUATION.label, _field(Field.EVALUATION)),
    Placeholder("bronnen", _("Where it comes from"), _origin),
)


def _materials_of(row: Row) -> str:
    return "\n".join(f"{USES[material['use']]}: {material['text']}" for material in row.step.materials)


OF_STEP: tuple[Placeholder[Row], ...] = (
    Placeholder("fase", _("What the step is called"), lambda row: row.step.title),
    Placeholder("lesdeel", _("Opening, core, practice or closing"), lambda row: row.part),
    Placeholder("tijd", _("From when until when"), lambda row: f"{row.starts}–{row.ends}"),
    Placeholder("minuten", _("How many minutes"), lambda row: str(row.minutes)),
    Placeholder("wat-jij-doet", _("what you do"), lambda row: row.step.instruction),
    Placeholder("wat-je-zegt", _("what you can say"), lambda row: row.step.say),
    Placeholder("wat-zij-doen", _("what they do"), lambda row: row.step.pupils),
    Placeholder("werkvorm", _("way of working"), lambda row: row.step.method),
    Placeholder("fasemateriaal", _("Material of the step"), _materials_of),
    Placeholder("fasedoelen", _("Goals of the step"), lambda row: ", ".join(row.step.goals)),
)
KNOWN = frozenset(placeholder.name for placeholder in (*OF_PLAN, *OF_STEP))


def values_of(preparation: Preparation) -> dict[str, str]:
    """What is put in the place of each placeholder of the plan; private notes and the reflection have none."""
    return {placeholder.name: placeholder.said(preparation) for placeholder in OF_PLAN}


def steps_of(preparation: Preparation) -> list[dict[str, str]]:
    """The same for each step, for a row of a table that is repeated."""
    return [{placeholder.name: placeholder.said(row) for placeholder in OF_STEP} for row in preparation.rows_in]


def unknown_in(found: list[str]) -> list[str]:
    """What stands between square brackets and is none of our words."""
    return [f"[{name}]" for name in found if name not in KNOWN]
