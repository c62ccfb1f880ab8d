"""What a Flemish lesson preparation holds, whoever made it: a lesson as it stands, or a teacher's plan.

Every text is plain: paragraphs apart by an empty line, lists by “- ”. What is empty is left out of the paper, or
becomes a line to write on.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Head:
    """The head of the form, for one class on one day; all of it optional."""

    teacher: str = ""
    school: str = ""
    class_label: str = ""
    subject: str = ""
    day: str = ""
    hour: str = ""  # the lesson hour or the clock time
    room: str = ""
    series: str = ""  # such as “Les 2 van 3”


@dataclass(frozen=True)
class Audience:
    """For whom and for how long."""

    ages: str = ""
    schools: str = ""
    group: str = ""
    minutes: int = 0
    range: str = ""  # such as “40–60”


@dataclass(frozen=True)
class GoalLine:
    """A goal of our path or an official one: its code, its words, and where they come from."""

    code: str
    text: str
    mark: str = ""  # under which the steps refer to it, such as “LP1”
    origin: str = ""
    note: str = ""  # such as “niet geverifieerd”


@dataclass(frozen=True)
class Goals:
    """From what a society asks to what this class can do at the end."""

    lesson: tuple[str, ...] = ()  # lesdoelen: “De leerlingen kunnen …”
    path: tuple[GoalLine, ...] = ()  # leerlijndoelen
    official: tuple[GoalLine, ...] = ()  # minimumdoelen
    curriculum: tuple[GoalLine, ...] = ()  # leerplandoelen of the school's own network


@dataclass(frozen=True)
class Step:
    """A row of the course of the lesson."""

    title: str
    minutes: int
    starts: str  # a clock time, or the minutes that passed
    ends: str
    part: str = ""  # instap, kern, verwerking, afronding
    teacher: str = ""
    say: tuple[str, ...] = ()
    pupils: str = ""
    method: str = ""
    material: str = ""
    goals: str = ""  # the numbers of lesson goals, or the marks of others, such as “1, LP3”
    differentiation: str = ""
    note: str = ""  # the teacher's own, in the margin
    is_optional: bool = False
    minimum: int = 0  # minutes, at least and at most
    maximum: int = 0


@dataclass(frozen=True)
class MaterialList:
    """What must be ready, by what is to be done with it."""

    title: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class HelpLine:
    """A number of the help block."""

    phone: str
    name: str
    label: str = ""


@dataclass(frozen=True)
class Safety:
    """What general forms do not have and this theme cannot do without."""

    announcement: str = ""  # what comes, in one sentence
    class_agreement: tuple[str, ...] = ()  # as the class reads it
    agreements: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    may_happen: tuple[str, ...] = ()
    do_not_say: tuple[str, ...] = ()
    involve: tuple[str, ...] = ()
    aftercare: str = ""
    confidant: str = ""  # the school's own contact, when the teacher filled it in
    help_lines: tuple[HelpLine, ...] = ()


@dataclass(frozen=True)
class Origin:
    """Where it comes from and what may be done with it."""

    credit: str
    licence: str
    sources: tuple[str, ...] = ()
    remark: str = ""  # such as “nog niet nagekeken”


@dataclass(frozen=True)
class Contents:
    """One lesson preparation."""

    title: str
    file_name: str  # neutral, without ending
    lead: str = ""
    head: Head = Head()
    audience: Audience = Audience()
    starting_point: str = ""  # beginsituatie
    goals: Goals = Goals()
    matter: str = ""  # leerinhoud
    messages: tuple[str, ...] = ()  # the core of what is learnt, as pupils may read it
    steps: tuple[Step, ...] = ()
    methods: str = ""
    materials: tuple[MaterialList, ...] = ()
    preparing: str = ""  # what to do beforehand
    organisation: str = ""
    board: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()  # to talk about afterwards
    differentiation: str | None = None  # none: what the steps say of it
    evaluation: str = ""
    reflection: str = ""
    notes: str = ""  # the teacher's own, beside the whole
    safety: Safety = Safety()
    origin: Origin = Origin("", "")

    @property
    def minutes(self) -> int:
        """All steps together."""
        return sum(step.minutes for step in self.steps)
