"""What hangs on a wall after the lesson: a few sentences, large, and the numbers."""

from django.utils.translation import gettext as _

from paper.document import Document, Items

from .contents import Contents
from .pupil import help_box, neutral_title
from .teacher import credit


def wall_paper(contents: Contents) -> Document:
    """One page that is read from a distance."""
    sentences = contents.messages or contents.board
    return Document(
        title=neutral_title(contents),
        kind=_("For the wall"),
        credit=credit(contents),
        size=24,
        blocks=((Items(sentences),) if sentences else ()) + (help_box(contents),),
    )
