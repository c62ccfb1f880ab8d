"""How what a search found is drawn."""

from collections.abc import Iterable

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe

register = template.Library()


@register.filter
def with_marks(pieces: Iterable) -> str:
    """The pieces of a text as one, the found words marked. Everything is escaped."""
    return mark_safe(  # noqa: S308 - every piece is escaped here
        "".join(
            format_html("<mark>{}</mark>", piece.text) if piece.is_found else conditional_escape(piece.text)
            for piece in pieces
        )
    )
