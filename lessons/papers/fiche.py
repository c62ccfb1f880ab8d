"""A lesson as a school's agenda wants it (Smartschool, LLinkid): short, with codes, tasks and attachments."""

from django.utils.translation import gettext as _

from paper.document import Block, Document, Facts, Items, section
from paper.html import html
from paper.text import plain_text

from .contents import Contents
from .files import INSIDE
from .teacher import credit, goal_lists


def fiche_of(contents: Contents) -> dict:
    """The card as a page shows it: with headings and lists, and as plain text."""
    paper = fiche_paper(contents)
    return {"paper": paper, "html": html(paper), "text": plain_text(paper)}


def fiche_paper(contents: Contents) -> Document:
    """What one pastes into a lesfiche."""
    return Document(
        title=contents.title,
        kind=_("Lesson card"),
        credit=credit(contents),
        blocks=(
            *facts(contents),
            *section(_("Goals of this lesson"), Items(contents.goals.lesson)),
            *section(_("Official goals"), *goal_lists(contents.goals.curriculum or contents.goals.official)),
            *section(_("Course of the lesson"), Items(course(contents))),
            *section(_("Get ready"), Items(tuple(item for use in contents.materials for item in use.items))),
            *section(_("Attachments"), Items(tuple(INSIDE.values()))),
        ),
    )


def facts(contents: Contents) -> tuple[Block, ...]:
    """Subject, time and what it is about, as far as they are known."""
    rows = (
        (_("Subject"), contents.head.subject),
        (_("Place in the series"), contents.head.series),
        (_("Time"), _("%s min") % contents.minutes),
        (_("Topic"), contents.lead),
        (_("Methods"), contents.methods),
    )
    return (Facts(tuple(row for row in rows if row[1])),)


def course(contents: Contents) -> tuple[str, ...]:
    """The steps, each on one line."""
    return tuple(f"{step.title} ({_('%s min') % step.minutes})" for step in contents.steps)
