"""A lesson as it stands, read into a lesson preparation."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from paper.naming import file_name
from support.templatetags.support import emergency_numbers
from ui.prose import lines_of

from ..models import Lesson
from ..showing import timed
from ..words import official_goals
from .contents import (
    Audience,
    Contents,
    GoalLine,
    Goals,
    HelpLine,
    MaterialList,
    Origin,
    Safety,
    Step,
)  # fmt: skip
from .for_class import agreement_for_class, agreements_in, messages_for_class


def contents_of(lesson: Lesson) -> Contents:
    """The whole lesson, for a lesson with its words, minutes and materials (see cards.py)."""
    words = lesson.words
    return Contents(
        title=lesson.title,
        file_name=file_name(lesson.title, f"les-{lesson.number}".lower()),
        lead=lesson.summary,
        audience=audience_of(lesson),
        goals=goals_of(lesson),
        messages=messages_for_class([lesson]),
        steps=tuple(map(step_of, timed(list(lesson.phases.all()), None))),
        methods=", ".join(method.name for method in words.methods),
        materials=materials_of(lesson),
        preparing=lesson.preparation,
        questions=tuple(lines_of(lesson.discussion_questions)),
        safety=safety_of(lesson),
        origin=origin_of(lesson),
    )


def audience_of(lesson: Lesson) -> Audience:
    """Ages, schools, size of the group and minutes."""
    return Audience(
        ages=", ".join(group.name for group in lesson.words.age_groups),
        schools=", ".join(school.name for school in lesson.words.school_types),
        group=_("%(from)s–%(to)s pupils") % {"from": lesson.group_min, "to": lesson.group_max},
        minutes=lesson.minutes,
        range=f"{lesson.minutes_minimum}–{lesson.minutes_maximum}",
    )


def goals_of(lesson: Lesson) -> Goals:
    """The aim, the goals of our path, and the official ones that they count for."""
    return Goals(
        lesson=(lesson.aim,),
        path=tuple(
            GoalLine(goal.code, goal.text, note=f"{goal.strand.name}, {goal.get_domain_display()}")
            for goal in lesson.words.goals
        ),
        official=tuple(official_line(goal) for goal in official_goals(lesson.words.goals) if not goal.has_lapsed()),
    )


def official_line(goal) -> GoalLine:
    """An official goal that still holds, with what a teacher must know before leaning on it."""
    return GoalLine(goal.code, goal.summary, goal.framework.name, _("not verified") if goal.is_unverified else "")


def step_of(timed) -> Step:
    """A phase with its place on the clock."""
    phase = timed.phase
    return Step(
        title=phase.title,
        minutes=phase.minutes,
        starts=timed.starts,
        ends=timed.ends,
        teacher=phase.instruction,
        say=tuple(lines_of(phase.say)),
        pupils=phase.assignment,
        differentiation=phase.differentiation,
        is_optional=phase.optional,
        minimum=phase.minutes_minimum,
        maximum=phase.minutes_maximum,
    )


def materials_of(lesson: Lesson) -> tuple[MaterialList, ...]:
    """What must be ready, in the order in which one gets it ready."""
    rows = lesson.materials.all()
    return tuple(
        MaterialList(use.label, items)
        for use in lesson.materials.model.Use
        if (items := tuple(f"{row.text} ({row.get_per_display()})" for row in rows if row.use == use))
    )


def safety_of(lesson: Lesson) -> Safety:
    """What keeps the class safe, and where help is."""
    return Safety(
        announcement=lesson.sensitivity_sentence,
        class_agreement=agreement_for_class([lesson]),
        agreements=agreements_in(lesson.safety_notes),
        notes=tuple(lines_of(lesson.safety_notes)),
        may_happen=tuple(lines_of(lesson.may_happen)),
        do_not_say=tuple(lines_of(lesson.do_not_say)),
        involve=tuple(lines_of(lesson.involve)),
        aftercare=lesson.aftercare,
        help_lines=help_lines(),
    )


def help_lines() -> tuple[HelpLine, ...]:
    """The numbers of the help block."""
    return tuple(HelpLine(source.phone, source.name, source.emergency_label) for source in emergency_numbers())


def origin_of(lesson: Lesson) -> Origin:
    """Who made it, what may be done with it, and who checked it."""
    checked = (
        _("Last checked on %s.") % date_format(lesson.checked_on, "j F Y")
        if lesson.checked_on
        else _("Our own text. Nobody has tried it in a class or checked it yet.")
    )
    changed = date_format(lesson.updated_at, "j F Y")
    return Origin(
        credit=_("Kantlijn, lesson %(number)s, version of %(day)s") % {"number": lesson.number, "day": changed},
        licence=lesson.licence,
        sources=tuple(
            ", ".join(filter(None, [source.title, source.publisher, source.year, source.url]))
            for source in lesson.sources.all()
            if source.is_public
        ),
        remark=checked,
    )
