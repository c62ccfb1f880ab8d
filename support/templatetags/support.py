"""The help block: the same numbers at the end of every page, lesson and sheet, kept in one place."""

from django import template
from django.db import DatabaseError

from publishing.versions import remember
from support.models import HelpSource

register = template.Library()


@register.inclusion_tag("support/_help_block.html")
def help_block(heading_level=2):
    """The emergency numbers; without a database the page still stands, with the door to the step plan."""
    try:
        numbers = remember("help_block", lambda: list(HelpSource.objects.published().emergency()))
    except DatabaseError:
        numbers = []
    return {"numbers": numbers, "heading_level": heading_level}
