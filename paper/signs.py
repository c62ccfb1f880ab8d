"""Which signs a PDF of ours can show: what no font of ours can draw becomes an empty square, and the paper says so."""

import re
import unicodedata
from dataclasses import replace
from functools import cache
from pathlib import Path

from django.utils.translation import ngettext

from .document import Document, Look, Paragraph, reworded

SQUARE = "□"
DRESS = re.compile(
    "[\u20e3\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]"
)  # keycaps and skin tones, which only coloured letters have
TABLE = Path(__file__).parent / "fonts" / "signs.txt"


def drawable(document: Document) -> Document:
    """The document in signs that our fonts can draw; when some are missing, its first paragraph says how many."""
    missing: list[str] = []
    shown = reworded(document, lambda text: _drawable(text, missing))
    if not missing:
        return shown
    said = ngettext(
        "%d sign cannot be shown in this PDF: you see □ there. It does stand in the Word file.",
        "%d signs cannot be shown in this PDF: you see □ there. They do stand in the Word file.",
        len(missing),
    )
    return replace(shown, blocks=(Paragraph(said % len(missing), Look.SMALL), *shown.blocks))


def _drawable(text: str, missing: list[str]) -> str:
    """The text with a square for each missing sign; one that is only another form of a known sign becomes that."""

    def shown(found: re.Match) -> str:
        plain = unicodedata.normalize("NFKC", found[0])
        if plain and not _unknown().search(plain):
            return plain
        missing.append(found[0])
        return SQUARE

    return _unknown().sub(shown, DRESS.sub("", text))


@cache
def _unknown() -> re.Pattern[str]:
    """Any sign that is not in the table, which tests/paper/test_signs.py has drawn."""
    ranges = (line.split("-") for line in TABLE.read_text().split())
    known = "".join(rf"\U{int(first, 16):08X}-\U{int(last, 16):08X}" for first, last in ranges)
    return re.compile(rf"[^\t\n\r{known}]")
