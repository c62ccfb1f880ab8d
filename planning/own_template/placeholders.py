"""What a template can ask for, in Dutch words between square brackets, and what of a lesson preparation comes there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lessons.papers.contents import Contents, GoalLine, Step
from lessons.papers.teacher import credit, goal_words

from ..fields import Field


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


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(filter(None, texts))


def _goals(goals: tuple[GoalLine, ...]) -> str:
    return _lines(map(goal_words, goals))


def _audience(contents: Contents) -> str:
    about = contents.audience
    return ", ".join(filter(None, [about.ages, about.schools, about.group]))


def _safety(contents: Contents) -> str:
    return _lines([*contents.safety.agreements, *contents.safety.notes])


def _material(contents: Contents) -> str:
    return _lines(item for use in contents.materials for item in use.items)


def _course(contents: Contents) -> str:
    return _lines(f"{step.starts}–{step.ends} {step.title}: {step.teacher}" for step in contents.steps)


def _help(contents: Contents) -> str:
    lines = ([line.phone, line.name, line.label] for line in contents.safety.help_lines)
    return _lines(" · ".join(filter(None, line)) for line in lines)


OF_PLAN: tuple[Placeholder[Contents], ...] = (
    Placeholder("titel", _("Title of the plan"), lambda contents: contents.title),
    Placeholder("leerkracht", _("Teacher"), lambda contents: contents.head.teacher),
    Placeholder("school", _("School"), lambda contents: contents.head.school),
    Placeholder("klas", _("Class"), lambda contents: contents.head.class_label),
    Placeholder("vak", _("Subject"), lambda contents: contents.head.subject),
    Placeholder("datum", _("Day"), lambda contents: contents.head.day),
    Placeholder("lesuur", _("Lesson hour"), lambda contents: contents.head.hour),
    Placeholder("lokaal", _("Room"), lambda contents: contents.head.room),
    Placeholder("reeks", _("Place in the series"), lambda contents: contents.head.series),
    Placeholder("duur", _("Minutes"), lambda contents: str(contents.minutes)),
    Placeholder("doelgroep", _("For whom"), _audience),
    Placeholder("beginsituatie", Field.BEGINNING.label, lambda contents: contents.starting_point),
    Placeholder("lesdoelen", Field.GOALS.label, lambda contents: _lines(contents.goals.lesson)),
    Placeholder("leerlijndoelen", _("Goals of the learning path"), lambda contents: _goals(contents.goals.path)),
    Placeholder("minimumdoelen", Field.OFFICIAL_GOALS.label, lambda contents: _goals(contents.goals.official)),
    Placeholder("leerplandoelen", Field.NETWORK_GOALS.label, lambda contents: _goals(contents.goals.curriculum)),
    Placeholder("inhoud", Field.CONTENT.label, lambda contents: contents.matter),
    Placeholder("kernboodschappen", _("What pupils remember"), lambda contents: _lines(contents.messages)),
    Placeholder("organisatie", Field.ORGANISATION.label, lambda contents: contents.organisation),
    Placeholder("werkvormen", _("Methods"), lambda contents: contents.methods),
    Placeholder("materiaal", _("Material"), _material),
    Placeholder("voorbereiding", _("What to do beforehand"), lambda contents: contents.preparing),
    Placeholder("afspraken", _("Agreements and safety"), _safety),
    Placeholder("zeg-niet", _("This you do not say"), lambda contents: _lines(contents.safety.do_not_say)),
    Placeholder("lesverloop", _("Course of the lesson, a line for each step"), _course),
    Placeholder("bordschema", Field.BOARD.label, lambda contents: _lines(contents.board)),
    Placeholder("vragen", _("Talk about it afterwards"), lambda contents: _lines(contents.questions)),
    Placeholder("differentiatie", Field.DIFFERENTIATION.label, lambda contents: contents.differentiation or ""),
    Placeholder("evaluatie", Field.EVALUATION.label, lambda contents: contents.evaluation),
    Placeholder("nazorg", _("Aftercare and support"), lambda contents: contents.safety.aftercare),
    Placeholder("hulp", _("Where help is"), _help),
    Placeholder("bronnen", _("Where it comes from"), lambda contents: _lines(contents.origin.sources)),
    Placeholder("licentie", _("Who made it and under which licence"), credit),
)
OF_STEP: tuple[Placeholder[Step], ...] = (
    Placeholder("fase", _("What the step is called"), lambda step: step.title),
    Placeholder("lesdeel", _("Opening, core, practice or closing"), lambda step: step.part),
    Placeholder("tijd", _("From when until when"), lambda step: f"{step.starts}–{step.ends}"),
    Placeholder("minuten", _("How many minutes"), lambda step: str(step.minutes)),
    Placeholder("wat-jij-doet", _("what you do"), lambda step: step.teacher),
    Placeholder("wat-je-zegt", _("what you can say"), lambda step: _lines(step.say)),
    Placeholder("wat-zij-doen", _("what they do"), lambda step: step.pupils),
    Placeholder("werkvorm", _("way of working"), lambda step: step.method),
    Placeholder("fasemateriaal", _("Material of the step"), lambda step: step.material),
    Placeholder("fasedoelen", _("Goals of the step"), lambda step: step.goals),
)
KNOWN = frozenset(placeholder.name for placeholder in (*OF_PLAN, *OF_STEP))
ALWAYS = ("hulp", "licentie")  # a paper without its place for these gets them at its end


def values_of(contents: Contents) -> dict[str, str]:
    """What is put in the place of each placeholder of the plan; private notes and the reflection have none."""
    return {placeholder.name: placeholder.said(contents) for placeholder in OF_PLAN}


def steps_of(contents: Contents) -> list[dict[str, str]]:
    """The same for each step, for a row of a table that is repeated."""
    return [{placeholder.name: placeholder.said(step) for placeholder in OF_STEP} for step in contents.steps]


def ending_for(contents: Contents, found: list[str]) -> list[tuple[str, str]]:
    """What stands on each paper, for a template that has no place for it."""
    missing = (placeholder for placeholder in OF_PLAN if placeholder.name in ALWAYS and placeholder.name not in found)
    return [(str(placeholder.label), placeholder.said(contents)) for placeholder in missing]


def unknown_in(found: list[str]) -> list[str]:
    """What stands between square brackets and is none of our words."""
    return [f"[{name}]" for name in found if name not in KNOWN]
