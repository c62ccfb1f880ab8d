"""The teacher's own paper: the whole lesson preparation, in the order in which a Flemish school asks for it."""

from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from paper.document import (
    Block,
    Box,
    Cell,
    Column,
    Document,
    Facts,
    Items,
    Lines,
    Look,
    Paragraph,
    Table,
    is_empty,
    prose,
    section,
)  # fmt: skip

from .contents import Contents, GoalLine, Safety, Step

LONG = 160  # letters in the column of the teacher; with more it gets what the others leave
WHOLE = 17.0  # the widths of all columns together, in Column's own measure


def teacher_paper(contents: Contents) -> Document:
    """Everything but what only pupils need."""
    return Document(
        title=contents.title,
        kind=_("Lesson preparation"),
        running=running(contents),
        credit=credit(contents),
        blocks=(
            *head(contents),
            *section(_("Starting point"), *starting_point(contents)),
            *goals(contents),
            *section(_("Content and key words"), *prose(contents.matter)),
            *section(_("What pupils remember"), Items(contents.messages)),
            *getting_ready(contents),
            *safety(contents.safety),
            *section(_("Course of the lesson"), course(contents.steps)),
            *section(_("Talk about it afterwards"), Items(contents.questions)),
            *adapting(contents),
            *section(_("My notes"), *notes(contents)),
            *section(_("Aftercare and support"), *prose(contents.safety.aftercare)),
            help_box(contents.safety),
            *section(_("Reflection"), *(prose(contents.reflection) or (Lines(3),))),
            *sources(contents),
        ),
    )


def running(contents: Contents) -> str:
    """What stands at the head of every page: the class, and which lesson it is."""
    head = contents.head
    return " · ".join(filter(None, [head.class_label, contents.title, head.series]))


def credit(contents: Contents) -> str:
    """What stands at the foot of every page."""
    return f"{contents.origin.credit} · {contents.origin.licence}"


def head(contents: Contents) -> tuple[Block, ...]:
    """What the lesson is about, and the head of the form: filled in where it is known, to fill in where it is not."""
    head, audience = contents.head, contents.audience
    minutes = _("%s min") % contents.minutes
    to_fill_in = (
        (_("Teacher"), head.teacher),
        (_("School"), head.school),
        (pgettext("of pupils", "Class"), head.class_label),
        (_("Subject"), head.subject),
        (_("Day and hour"), ", ".join(filter(None, [head.day, head.hour, head.room]))),
    )
    known = (
        (_("Place in the series"), head.series),
        (_("For"), " · ".join(filter(None, [audience.ages, audience.schools, audience.group]))),
        (_("Time"), f"{minutes} ({audience.range})" if audience.range else minutes),
        (_("Methods"), contents.methods),
        (_("What comes"), contents.safety.announcement),
    )
    lead = (Paragraph(contents.lead, Look.LEAD),) if contents.lead else ()
    return (*lead, Facts((*to_fill_in, *(row for row in known if row[1]))))


def starting_point(contents: Contents) -> tuple[Block, ...]:
    """What the teacher wrote; else the questions to answer, with room for it."""
    if contents.starting_point:
        return prose(contents.starting_point)
    asked = (
        _("What do your pupils know and experience already?"),
        _("Has anything happened lately? Ask the care team before you begin."),
        _("Who needs another task, or somebody nearby?"),
    )
    return (Items(asked), Lines(3))


def goals(contents: Contents) -> tuple[Block, ...]:
    """From the goals of this lesson to the official ones."""
    goals = contents.goals
    return (
        *section(_("Goals of this lesson"), Items(goals.lesson, numbered=len(goals.lesson) > 1)),
        *section(_("Goals of the learning path"), *goal_lists(goals.path), level=2),
        *section(_("Official goals"), *goal_lists(goals.official), level=2),
        *section(_("Goals of the curriculum"), *goal_lists(goals.curriculum), level=2),
    )


def goal_lists(lines: tuple[GoalLine, ...]) -> tuple[Paragraph | Items, ...]:
    """Goals under the name of where they come from."""
    by_origin: dict[str, list[GoalLine]] = {}
    for line in lines:
        by_origin.setdefault(line.origin, []).append(line)
    return tuple(
        block
        for origin, group in by_origin.items()
        for block in (Paragraph("", label=origin), Items(tuple(map(goal_words, group))))
        if not is_empty(block)
    )


def goal_words(line: GoalLine) -> str:
    """A goal on one line."""
    about = ", ".join(filter(None, [line.code, line.note]))
    text = f"{line.mark}. {line.text}" if line.mark else line.text
    return f"{text} ({about})" if about else text


def getting_ready(contents: Contents) -> tuple[Block, ...]:
    """Material by what is to be done with it, and the preparation itself."""
    lists = [
        block
        for material in contents.materials
        for block in (Paragraph("", label=f"{material.title[:1].upper()}{material.title[1:]}"), Items(material.items))
    ]
    return section(_("Get ready"), *lists, *prose(contents.preparing), *prose(contents.organisation))


def course(steps: tuple[Step, ...]) -> Table:
    """A row for every step; a column that no step fills is left out."""
    long = any(len(step.teacher) > LONG for step in steps)
    possible = (
        (Column(_("Phase"), 2.3), phase_cell),
        (Column(_("Time"), 1.7), lambda step: (Paragraph(f"{step.starts}–{step.ends}"),)),
        (Column(_("What the teacher does"), 3.8), teacher_cell),
        (Column(_("What the pupils do"), 3.2), lambda step: prose(step.pupils)),
        (Column(pgettext("how the class works", "Method"), 2.3), lambda step: prose(step.method)),
        (Column(_("Material"), 2.4), lambda step: prose(step.material)),
        (Column(pgettext("of a step", "Goal"), 1.5), lambda step: prose(step.goals)),
    )
    filled = [(column, cell) for column, cell in possible if any(cell(step) for step in steps)]
    left = WHOLE - sum(column.width for column, _cell in filled)
    return Table(
        columns=tuple(
            replace(column, width=column.width + max(left, 0)) if long and cell is teacher_cell else column
            for column, cell in filled
        ),
        rows=tuple(tuple(cell(step) for _column, cell in filled) for step in steps),
    )


def phase_cell(step: Step) -> Cell:
    """Its name, how long it takes, and whether it may be dropped."""
    remarks = [step.part, _("%s min") % step.minutes, _("may be dropped") if step.is_optional else ""]
    return (Paragraph("", label=step.title), Paragraph(", ".join(filter(None, remarks)), Look.SMALL))


def teacher_cell(step: Step) -> Cell:
    """What the teacher does and can say."""
    return (*prose(step.teacher), *(Paragraph(line, Look.SAY) for line in step.say))


def adapting(contents: Contents) -> tuple[Block, ...]:
    """For whom it goes differently, how one sees that it worked, and what stands on the board."""
    by_step = tuple(
        Paragraph(step.differentiation, label=label_of(step)) for step in contents.steps if step.differentiation
    )
    return (
        *section(
            _("Differentiation"), *(by_step if contents.differentiation is None else prose(contents.differentiation))
        ),
        *section(_("Evaluation"), *prose(contents.evaluation)),
        *section(_("On the board"), Items(contents.board)),
    )


def label_of(step: Step) -> str:
    """Its title, before what is said about it."""
    return step.title if step.title.endswith(("?", "!", ".", ":")) else f"{step.title}:"


def notes(contents: Contents) -> tuple[Paragraph | Items, ...]:
    """The teacher's own notes, beside the whole and beside the steps."""
    by_step = (Paragraph(step.note, label=label_of(step)) for step in contents.steps if step.note)
    return (*prose(contents.notes), *by_step)


def safety(safety: Safety) -> tuple[Block, ...]:
    """Agreements, what may happen, and what not to say."""
    return (
        *section(_("Agreements and safety"), Items(safety.agreements), Items(safety.notes)),
        *section(_("What may happen"), Items(safety.may_happen), level=2),
        *section(_("This you do not say"), Items(safety.do_not_say), level=2),
        *section(_("Whom you involve"), Items(safety.involve), level=2),
    )


def help_box(safety: Safety) -> Box:
    """The help block; it is on every teacher's paper."""
    told = _("When a pupil tells you something: thank, believe, do not ask for details, look at nothing on a phone.")
    confidant = safety.confidant or _("our contact at school: ………………………………")
    at_school = Paragraph(confidant, label=_("At school:"))
    return Box(_("You are not alone in this"), (Paragraph(told), at_school, *help_numbers(safety)))


def help_numbers(safety: Safety) -> tuple[Paragraph, ...]:
    """The numbers of the help block, each with who answers."""
    return tuple(
        Paragraph(" · ".join(filter(None, [line.name, line.label])), label=line.phone) for line in safety.help_lines
    )


def sources(contents: Contents) -> tuple[Block, ...]:
    """Where it comes from and what may be done with it."""
    origin = contents.origin
    licence = _("Licence: %(licence)s. Use it, change it, share it under the same licence with this line.")
    return section(
        _("Sources and licence"),
        Items(origin.sources),
        Paragraph(f"{origin.credit}. {licence % {'licence': origin.licence}} {origin.remark}", Look.SMALL),
    )
