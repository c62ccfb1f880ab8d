"""Plain text as a person types it: paragraphs apart by an empty line, lists whose lines begin with “- ” or “1. ”."""

import re
from itertools import groupby
from operator import itemgetter

LIST_ITEM = re.compile(r"(-|\d{1,2}\.) ")


def lines_of(text: str) -> list[str]:
    """The filled lines of a text that holds one item a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def passages_of(text: str) -> list[tuple[str, list[str]]]:
    """What the text is made of, in order: paragraphs (“p”) and lists (“ul”, “ol”), each with its texts."""
    blocks = [block.strip() for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]
    return [passage for block in blocks for passage in _passages(block)]


def _passages(block: str) -> list[tuple[str, list[str]]]:
    parts: list[tuple[str, str]] = []
    for line in block.split("\n"):
        kind = parts[-1][0] if parts else ""
        if found := LIST_ITEM.match(line):
            parts.append(("ul" if found[1] == "-" else "ol", line[found.end() :]))
        elif kind == "p" or (kind and line.startswith("  ")):
            parts[-1] = (kind, f"{parts[-1][1]} {line.strip()}")
        else:
            parts.append(("p", line.strip()))
    return [(kind, [text for _, text in group]) for kind, group in groupby(parts, itemgetter(0))]
