"""How the plan is drawn: whom to call first, and the gaps of a document as lines to write on."""

import re

from django import template
from django.utils.safestring import mark_safe

from support.models import HelpSource
from support.templatetags.support import emergency_numbers
from ui.templatetags.ui import prose

register = template.Library()

# The order in which the fifth rule names them; elsewhere on the site 1813 comes before Child Focus.
CALL_FIRST = ("noodnummer-112", "politie-101", "child-focus", "zelfmoordlijn-1813", "awel")
GAP = re.compile(r"\[([^\]]+)\]")


@register.simple_tag
def numbers_to_call() -> list[HelpSource]:
    """The emergency numbers in the order of an incident; a number that was added later comes last."""
    places = {slug: place for place, slug in enumerate(CALL_FIRST)}
    return sorted(emergency_numbers(), key=lambda number: places.get(number.slug, len(places)))


@register.filter
def with_gaps(text: str) -> str:
    """Paragraphs and lists in which each gap is a line to write on. Everything is escaped."""
    drawn = prose(_each_line_apart(text))
    return mark_safe(GAP.sub(lambda gap: f'<span class="gap">{gap[1]}</span>', drawn))  # noqa: S308 - escaped by prose


@register.filter
def gaps_in_words(text: str) -> str:
    """One text in which each gap is only named."""
    return GAP.sub(lambda gap: gap[1], text)


def _each_line_apart(text: str) -> str:
    """Lines of a document stand apart, where lines of other texts run on; those of a list stay together."""
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join(line if re.match(r"(-|\d{1,2}\.) ", line) or not line.strip() else f"\n{line}\n" for line in lines)
