"""How plain text of a row is drawn: lines, paragraphs, status marks."""

import re
from html import escape
from itertools import groupby
from operator import itemgetter

from django import template
from django.utils.safestring import mark_safe

register = template.Library()

LIST_ITEM = re.compile(r"(-|\d{1,2}\.) ")


@register.filter
def lines(text: str) -> list[str]:
    """The filled lines of a text that holds one item a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


@register.filter
def prose(text: str) -> str:
    """Plain text as paragraphs; lines that begin with “- ” or “1. ” become a list. Everything is escaped."""
    blocks = [block.strip() for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]
    return mark_safe("".join(_block(block) for block in blocks))  # noqa: S308 - every line is escaped in _drawn


def _block(block: str) -> str:
    parts: list[tuple[str, str]] = []
    for line in block.split("\n"):
        kind = parts[-1][0] if parts else ""
        if found := LIST_ITEM.match(line):
            parts.append(("ul" if found[1] == "-" else "ol", line[found.end() :]))
        elif kind == "p" or (kind and line.startswith("  ")):
            parts[-1] = (kind, f"{parts[-1][1]} {line.strip()}")
        else:
            parts.append(("p", line.strip()))
    return "".join(_drawn(kind, [text for _, text in group]) for kind, group in groupby(parts, itemgetter(0)))


def _drawn(kind: str, texts: list[str]) -> str:
    if kind == "p":
        return "".join(f"<p>{escape(text)}</p>" for text in texts)
    return f"<{kind}>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</{kind}>"
