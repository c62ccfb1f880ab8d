"""A plan as a lesson preparation on paper: the same contents that a lesson has, with a class, a day and a teacher."""

from collections.abc import Callable, Iterable

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from lessons.models import Lesson
from lessons.papers.contents import (
    Audience,
    Contents,
    GoalLine,
    Goals,
    Head,
    MaterialList,
    Origin,
    Safety,
    Step,
)  # fmt: skip
from lessons.papers.for_class import agreement_for_class, agreements_in, messages_for_class
from lessons.papers.from_lesson import help_lines
from lessons.words import with_words
from paper.naming import file_name
from ui.prose import lines_of

from .materials import Line, Task, combined
from .models import Plan, PlanText
from .models.sources import is_readable, name_of
from .preparation import Preparation, Row, class_size, piece_of

Field = PlanText.Field


def contents_of(preparation: Preparation, *, notes: bool = False) -> Contents:
    """The plan, without what its teacher wrote for nobody else, unless asked."""
    plan, texts = preparation.plan, {field.field: field.text for field in preparation.fields}
    lessons = with_words(filter(is_readable, preparation.lessons))
    marks = {goal.code: f"LP{number}" for number, goal in enumerate(preparation.goals, start=1)}
    return Contents(
        title=plan.title,
        file_name=file_name(plan.title, "lesplan"),
        head=head_of(plan, preparation),
        audience=audience_of(plan),
        starting_point=texts[Field.BEGINNING],
        goals=goals_of(preparation, texts, marks),
        matter=listed(texts[Field.CONTENT]),
        messages=messages_for_class(lessons),
        steps=tuple(step_of(row, marks, class_size(plan), notes=notes) for row in preparation.rows_in),
        methods=", ".join(dict.fromkeys(row.step.method for row in preparation.rows_in if row.step.method)),
        materials=materials_of(preparation),
        preparing="\n\n".join(each_once(lessons, lambda lesson: [lesson.preparation])),
        organisation=texts[Field.ORGANISATION],
        board=tuple(lines_of(texts[Field.BOARD])),
        questions=each_once(lessons, lambda lesson: lines_of(lesson.discussion_questions)),
        differentiation=listed(texts[Field.DIFFERENTIATION]),
        evaluation=listed(texts[Field.EVALUATION]),
        reflection=texts[Field.REFLECTION] if notes else "",
        notes=texts[Field.NOTE] if notes else "",
        safety=safety_of(lessons),
        origin=origin_of(preparation),
    )


def head_of(plan: Plan, preparation: Preparation) -> Head:
    """What the teacher filled in, as the form of a school says it."""
    hours = preparation.rows_in and plan.starts_at
    clock = f"{preparation.rows_in[0].starts}–{preparation.rows_in[-1].ends}" if hours else ""
    place = {"number": plan.number_in_series, "length": plan.length_of_series}
    return Head(
        teacher=plan.teacher,
        school=plan.school,
        class_label=plan.class_group.label if plan.class_group else "",
        subject=plan.subject,
        day=date_format(plan.planned_on, "l j F Y") if plan.planned_on else "",
        hour=", ".join(filter(None, [plan.lesson_hour, clock])),
        room=plan.room,
        series=_("Lesson %(number)s of %(length)s") % place if all(place.values()) else "",
    )


def audience_of(plan: Plan) -> Audience:
    """The class, as far as it is known: never who sits in it."""
    group = plan.class_group
    if group is None:
        return Audience()
    return Audience(
        ages=group.age_group.name if group.age_group else "",
        schools=group.school_type.name if group.school_type else "",
        group=_("%s pupils") % group.size if group.size else "",
    )


def goals_of(preparation: Preparation, texts: dict[str, str], marks: dict[str, str]) -> Goals:
    """The goals as the teacher has them; those of our path under a mark, to which the steps refer."""
    return Goals(
        lesson=tuple(lines_of(texts[Field.GOALS])),
        path=tuple(
            GoalLine(goal.code, goal.text, marks[goal.code], note=f"{goal.strand.name}, {goal.get_domain_display()}")
            for goal in preparation.goals
        ),
        official=tuple(GoalLine("", line) for line in lines_of(texts[Field.OFFICIAL_GOALS])),
        curriculum=tuple(GoalLine("", line) for line in lines_of(texts[Field.NETWORK_GOALS])),
    )


def step_of(row: Row, marks: dict[str, str], size: int | None, *, notes: bool) -> Step:
    """A step with its minutes and its place on the clock."""
    step = row.step
    return Step(
        title=step.title,
        minutes=row.minutes,
        starts=row.starts,
        ends=row.ends,
        part=row.part,
        teacher=step.instruction,
        say=tuple(lines_of(step.say)),
        pupils=step.pupils,
        method=step.method,
        material="\n\n".join(things_of(combined(step.materials, size))),
        goals=", ".join(marks[goal.code] for goal in row.goals if goal.code in marks),
        differentiation=step.differentiation,
        note=step.note if notes else "",
        is_optional=piece_of(step).may_drop,
        minimum=min(step.minutes_minimum, row.minutes),
        maximum=max(step.minutes_maximum, row.minutes),
    )


def materials_of(preparation: Preparation) -> tuple[MaterialList, ...]:
    """Everything once, counted for the class, by when it must be ready."""
    return tuple(MaterialList(f"{task.name}, {task.when}", things_of([task])) for task in preparation.tasks)


def things_of(tasks: Iterable[Task]) -> tuple[str, ...]:
    """Each thing, and how many of it."""
    return tuple(_thing(line) for task in tasks for line in task.lines)


def _thing(line: Line) -> str:
    if line.count == 1:
        return line.text
    return f"{line.text} ×\N{NO-BREAK SPACE}{line.count}" if line.count else f"{line.text} ({line.how_many})"


def safety_of(lessons: list[Lesson]) -> Safety:
    """What keeps the class safe in each of the lessons, and where help is."""
    named = "\n".join(lesson.safety_notes for lesson in lessons)
    return Safety(
        announcement=" ".join(each_once(lessons, lambda lesson: [lesson.sensitivity_sentence])),
        class_agreement=agreement_for_class(lessons),
        agreements=agreements_in(named),
        notes=each_once(lessons, lambda lesson: lines_of(lesson.safety_notes)),
        may_happen=each_once(lessons, lambda lesson: lines_of(lesson.may_happen)),
        do_not_say=each_once(lessons, lambda lesson: lines_of(lesson.do_not_say)),
        involve=each_once(lessons, lambda lesson: lines_of(lesson.involve)),
        aftercare="\n\n".join(each_once(lessons, lambda lesson: [lesson.aftercare])),
        help_lines=help_lines(),
    )


def origin_of(preparation: Preparation) -> Origin:
    """From which lessons it was put together, and what may be done with each."""
    sources = tuple(
        _("%(title)s (Kantlijn, lesson %(number)s, %(licence)s)")
        % {"title": name_of(lesson), "number": lesson.number, "licence": lesson.licence}
        for lesson in preparation.lessons
    )
    licences = dict.fromkeys(lesson.licence for lesson in preparation.lessons)
    saved = date_format(preparation.plan.saved_at, "j F Y")
    return Origin(
        credit=_("Made with Kantlijn, version of %s") % saved,
        licence=", ".join(licences) or _("own work"),
        sources=sources,
    )


def listed(text: str) -> str:
    """Lines that a teacher typed one under the other, as a list; a text in paragraphs stays as it is."""
    lines = lines_of(text)
    is_list = len(lines) > 1 and "\n\n" not in text
    return "\n".join(f"- {line.removeprefix('- ')}" for line in lines) if is_list else text


def each_once[T](lessons: Iterable[Lesson], said: Callable[[Lesson], Iterable[T]]) -> tuple[T, ...]:
    """What each lesson says, without doubles and gaps."""
    return tuple(dict.fromkeys(filter(None, (text for lesson in lessons for text in said(lesson)))))
