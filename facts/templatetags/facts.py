"""What a template asks of a sourced text: its public sources, its number, whether it needs a lifeline beside it."""

from django import template

from facts import reading

register = template.Library()

register.filter("names_suicide", reading.names_suicide)
register.filter("headline_number", reading.headline_number)


@register.filter
def public_sources(item) -> list:
    """The sources of a text that everyone may see, from what was prefetched."""
    return [source for source in item.sources.all() if source.is_public]
