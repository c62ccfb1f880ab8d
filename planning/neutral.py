"""Names that a class may see: on a shared screen, in a calendar, on a file (promise 7)."""

import re

TELLING = re.compile(r"sext|naakt|nude|seks|sexu|bloot|porno", re.IGNORECASE)


def is_telling(name: str) -> bool:
    """Whether a name says more than a class should read over a teacher's shoulder."""
    return TELLING.search(name) is not None


def neutral(name: str, instead: str) -> str:
    """The name itself, or another one when it is telling."""
    return instead if is_telling(name) else name
