"""Names that a class may see (on a screen, in a calendar, on a file), and readable Dutch names of files."""

import re

from django.utils.text import slugify

NOT_IN_A_NAME = re.compile(r"sext|naakt|nude|seks|sexu|bloot|porno", re.IGNORECASE)
LONGEST = 60


def is_neutral(text: str) -> bool:
    """Whether a class may see the text on the screen of its teacher."""
    return not NOT_IN_A_NAME.search(text)


def neutral(text: str, otherwise: str) -> str:
    """The text itself, or another one when it is not for everyone's eyes."""
    return text if is_neutral(text) else otherwise


def file_name(title: str, otherwise: str) -> str:
    """The title as the name of a file, without ending; or another name when the title is not for everyone's eyes."""
    name = slugify(title)[:LONGEST].strip("-_")
    return name if name and is_neutral(title) else otherwise
