"""How plain text of a row is drawn: lines, paragraphs, lists."""

import re
from html import escape

from django import template
from django.utils.safestring import mark_safe

from ui.prose import lines_of, passages_of

BETWEEN_DIGITS = re.compile(r"(?<=\d) (?=\d)")

register = template.Library()
register.filter("lines", lines_of)


@register.filter
def unbroken(text: str) -> str:
    """Plain text whose phone numbers stay on one line."""
    return BETWEEN_DIGITS.sub("\N{NO-BREAK SPACE}", text)


@register.filter
def prose(text: str) -> str:
    """Plain text as paragraphs; lines that begin with “- ” or “1. ” become a list. Everything is escaped."""
    return mark_safe("".join(_drawn(*passage) for passage in passages_of(text)))  # noqa: S308 - each escaped in _drawn


def _drawn(kind: str, texts: list[str]) -> str:
    if kind == "p":
        return "".join(f"<p>{escape(text)}</p>" for text in texts)
    return f"<{kind}>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</{kind}>"
