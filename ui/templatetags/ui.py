"""How plain text of a row is drawn: lines, paragraphs, status marks."""

from django import template
from django.utils.html import conditional_escape, format_html_join
from django.utils.safestring import mark_safe

register = template.Library()


@register.filter
def lines(text: str) -> list[str]:
    """The filled lines of a text that holds one item a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


@register.filter
def prose(text: str) -> str:
    """Plain text as paragraphs; lines that begin with “- ” become a list. Everything is escaped."""
    blocks = [block.strip() for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]
    return mark_safe("".join(_block(block) for block in blocks))  # noqa: S308 - every line is escaped in _block


def _block(block: str) -> str:
    html, items, words = [], [], []
    for line in block.split("\n"):
        if line.startswith("- "):
            html.extend(_paragraph(words))
            words = []
            items.append(line[2:])
        elif items and line.startswith("  "):
            items[-1] += " " + line.strip()
        else:
            html.extend(_list(items))
            items = []
            words.append(line.strip())
    return "".join([*html, *_paragraph(words), *_list(items)])


def _paragraph(words: list[str]) -> list[str]:
    return [f"<p>{conditional_escape(' '.join(words))}</p>"] if words else []


def _list(items: list[str]) -> list[str]:
    return [f"<ul>{format_html_join('', '<li>{}</li>', ((item,) for item in items))}</ul>"] if items else []
