"""What a pupil gets on paper: no answers, no name to fill in, and where help is."""

from django.utils.translation import gettext as _

from paper.document import Block, Box, Document, Heading, Items, Lines, Paragraph
from paper.naming import neutral

from .contents import Contents
from .teacher import credit, help_numbers

LINES_A_QUESTION = 3


def pupil_paper(contents: Contents) -> Document:
    """The questions with room to write, what to remember, and the numbers."""
    return Document(
        title=neutral_title(contents),
        kind=_("Sheet for pupils"),
        credit=credit(contents),
        size=12,
        blocks=(*questions(contents), *remember(contents), help_box(contents)),
    )


def neutral_title(contents: Contents) -> str:
    """The title, unless it is not for everyone's eyes on a desk or a screen."""
    return neutral(contents.title, _("Lesson"))


def questions(contents: Contents) -> tuple[Block, ...]:
    """Each question with lines to write on."""
    if not contents.questions:
        return ()
    written = [
        block
        for number, question in enumerate(contents.questions, start=1)
        for block in (Paragraph(question, label=f"{number}."), Lines(LINES_A_QUESTION))
    ]
    return (Heading(_("What do you think?")), *written)


def remember(contents: Contents) -> tuple[Block, ...]:
    """What to take along."""
    return (Heading(_("Remember")), Items(contents.messages)) if contents.messages else ()


def help_box(contents: Contents) -> Box:
    """The numbers, as a pupil reads them."""
    return Box(_("You are not alone in this"), help_numbers(contents.safety))
