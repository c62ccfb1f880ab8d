"""Draws what was kept as a page that a person can read."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

register = template.Library()


@register.filter
def readable(told) -> str:
    """Names with their values, lists as lists, nothing as a dash. Everything is escaped."""
    if isinstance(told, dict):
        rows = ((name.replace("_", " "), readable(value)) for name, value in told.items())
        return format_html("<dl>{}</dl>", format_html_join("", "<dt>{}</dt><dd>{}</dd>", rows))
    if isinstance(told, list) and told:
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((readable(one),) for one in told)))
    if isinstance(told, bool):
        return _("yes") if told else _("no")
    return format_html("{}", "–" if told in (None, "", []) else told)
