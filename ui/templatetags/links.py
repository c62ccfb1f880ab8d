"""How addresses elsewhere are drawn: the site they lead to, and text in which they can be followed."""

import re
from urllib.parse import urlsplit

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe

register = template.Library()

ADDRESS = re.compile(r"(https?://[^\s<>\"]*[^\s<>\".,;:)])")
LINK = '<a href="{}" rel="noopener noreferrer external">{}</a>'


@register.filter
def domain(url: str) -> str:
    """The site that an address leads to, as people say it."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


@register.filter
def linked(text: str) -> str:
    """Plain text in which addresses can be followed, each shown as its site. Everything is escaped."""
    parts = (
        format_html(LINK, part, domain(part)) if place % 2 else conditional_escape(part)
        for place, part in enumerate(ADDRESS.split(text))
    )
    return mark_safe("".join(parts))  # noqa: S308 - every part is escaped above
