"""The step plan and its documents as papers, for Word."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from paper.document import Block, Document, Items, Look, Paragraph, section
from ui.prose import lines_of

ITEM = re.compile(r"(?:(-)|\d{1,2}\.) (.*)")

type Blocks = Iterable[Block]


def document_paper(row) -> Document:
    """One template; its gaps are dots with their name before them. A letter holds nothing but what its reader gets."""
    passages = joined(section(heading, *lines(text)) for heading, text in row.headed_passages)
    if row.is_letter:
        return Document(title=row.title, kind="", has_gaps=True, shows_title=False, blocks=tuple(passages))
    intro, remark = Paragraph(row.intro, Look.LEAD), Paragraph(_("Fill in no names of pupils."), Look.SMALL)
    return Document(title=row.title, kind="", has_gaps=True, blocks=(intro, *passages, remark))


def plan_paper(page: dict) -> Document:
    """The whole plan: rules, numbers, questions, outcomes, steps, roles and guides."""
    notice = page["notices"].get("eerst_bellen")
    numbers = [source for source in page["contacts"].values() if source.is_emergency]
    return Document(
        title=_("Step plan"),
        kind=_("Step plan"),
        has_gaps=True,
        blocks=(
            Paragraph(notice.text if notice else "", Look.LEAD),
            *listed(_("Five rules"), [f"{rule.title} {rule.text}" for rule in page["rules"]], numbered=True),
            *listed(_("Numbers to call"), [f"{source.phone}: {source.name_beside_phone}" for source in numbers]),
            *section(_("Question by question"), *questions(page), *outcomes(page)),
            *section(_("The steps"), *joined(map(step, page["steps"]))),
            *section(_("Who does what"), *joined(map(role, page["roles"]))),
            *section(_("Scenarios"), *joined(map(scenario, page["scenarios"]))),
            *section(_("Conversation guides"), *joined(map(conversation, page["conversations"]))),
            *listed(_("Checklist for the first day"), [f"☐ {item.text}" for item in page["checklist"]]),
            *joined(map(guideline, page["guidelines"])),
        ),
    )


def questions(page: dict) -> Blocks:
    """Each question of the tree with its answers, and where each leads."""
    tree = page.get("tree")
    for question in tree.questions.values() if tree else ():
        ways = [" → ".join(code for code in (answer.via, answer.goes_to) if code) for answer in question.answers]
        answers = [
            f"{answer.label} → {way}. {answer.advice}" for answer, way in zip(question.answers, ways, strict=True)
        ]
        yield from section(f"{question.code}. {question.text}", Paragraph(question.why), Items(tuple(answers)), level=2)


def outcomes(page: dict) -> Blocks:
    """Each outcome: how urgent, what to do, and whom to call."""
    for shown in page.get("outcomes", ()):
        outcome = shown.outcome
        names = [f"{source.name_beside_phone} {source.phone}".strip() for source in shown.contacts]
        yield from section(
            f"{outcome.code}. {outcome.title}",
            Paragraph(f"{shown.urgency.name}: {shown.urgency.meaning}"),
            Items(tuple(outcome.actions), numbered=True),
            *labelled(_("Who"), outcome.who),
            *labelled(_("Contact"), ", ".join(filter(None, [*names, outcome.contact_note]))),
            *labelled(_("Steps"), ", ".join(str(step) for step in shown.steps)),
            Paragraph(outcome.note),
            level=2,
        )


def step(row) -> Blocks:
    """One step: who does what and when, what not, and which sentences help."""
    return section(
        str(row),
        Paragraph(row.purpose),
        *labelled(_("Who"), row.who),
        *labelled(_("When"), row.moment),
        *listed(_("Do"), lines_of(row.do), level=3),
        *listed(_("Do not"), lines_of(row.do_not), level=3),
        *listed(_("What you can say"), [f"“{line}”" for line in lines_of(row.say)], level=3),
        *listed(_("Rather not"), sentences(row.to_avoid), level=3),
        *labelled(_("Contact"), row.contact),
        *labelled(_("On paper"), row.document),
        Paragraph(row.note),
        level=2,
    )


def role(row) -> Blocks:
    """What one person does, and leaves to others."""
    return section(
        row.name,
        *labelled(_("Does"), row.does),
        *labelled(_("Leaves to others"), row.does_not),
        *labelled(_("Steps"), row.steps),
        level=2,
    )


def scenario(row) -> Blocks:
    """What is different in one kind of situation."""
    do, do_not = lines_of(row.do), lines_of(row.do_not)
    return section(
        row.title, Paragraph(row.intro), *listed(_("Do"), do, level=3), *listed(_("Do not"), do_not, level=3), level=2
    )


def conversation(row) -> Blocks:
    """How one conversation goes, and which sentences to leave."""
    return section(
        row.title,
        *labelled(_("Who"), row.who),
        *listed(_("In this order"), lines_of(row.order), level=3, numbered=True),
        *listed(_("What you can say"), sentences(row.to_say), level=3),
        *listed(_("Rather not"), sentences(row.to_avoid), level=3),
        level=2,
    )


def guideline(row) -> Blocks:
    """What holds whatever happens."""
    return section(row.title, Paragraph(row.intro), Items(tuple(lines_of(row.items))), Paragraph(row.closing))


def sentences(rows) -> list[str]:
    """Sentences between quotes, each with its why."""
    return [f"“{row.text}” {row.why}".strip() for row in rows]


def listed(heading: str, items: list[str], *, level: int = 1, numbered: bool = False) -> Blocks:
    """A headed list; nothing when there is nothing on it."""
    return section(heading, Items(tuple(items), numbered), level=level)


def labelled(label: str, text: str) -> Blocks:
    """A text with its label before it; nothing when there is no text."""
    return (Paragraph(text, label=f"{label}:"),) if text else ()


def lines(text: str) -> Blocks:
    """Each line a paragraph, or an item when it begins as one; a number stays as it was written."""
    for line in lines_of(text):
        found = ITEM.match(line)
        yield Items((found[2],)) if found and found[1] else Paragraph(line)


def joined(parts: Iterable[Blocks]) -> Blocks:
    """Blocks of several parts, one after the other."""
    return (block for part in parts for block in part)
