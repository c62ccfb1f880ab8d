"""Names of files: readable, Dutch, and neutral, for whoever looks over a shoulder."""

import re

from django.utils.text import slugify

NOT_IN_A_NAME = re.compile(r"sext|naakt|nude|seks|bloot|porno", re.IGNORECASE)
LONGEST = 60


def is_neutral(text: str) -> bool:
    """Whether a class may see the text on the screen of its teacher."""
    return not NOT_IN_A_NAME.search(text)


def file_name(title: str, otherwise: str) -> str:
    """The title as the name of a file, without ending; or another name when the title is not for everyone's eyes."""
    name = slugify(title)[:LONGEST].strip("-_")
    return name if name and is_neutral(title) else otherwise
