"""The help block: the same numbers at the end of every page, lesson and sheet, kept in one place."""

from django import template
from django.db import DatabaseError

from publishing.versions import remember
from support import standby
from support.models import HelpSource

register = template.Library()


@register.inclusion_tag("support/_help_block.html")
def help_block(heading_level=2):
    """The emergency numbers; without a database the page still stands, with the door to the step plan."""
    return {"numbers": emergency_numbers(), "heading_level": heading_level}


@register.simple_tag
def emergency_numbers() -> list[HelpSource]:
    """The numbers by themselves, for a page that draws them in its own way."""
    try:
        return remember("help_block", lambda: list(HelpSource.objects.published().emergency()))
    except DatabaseError:
        return standby.numbers()


@register.inclusion_tag("support/_lifeline.html")
def lifeline():
    """The line for whoever thinks of suicide, or worries about someone: stands beside every text that names it."""
    return {"line": next((line for line in emergency_numbers() if line.phone == "1813"), None)}
