"""A piece of a template that is drawn once: in each language, for each thing it shows, until content changes.

    {% once "lesson.facts" lesson.pk %} … {% endonce %}

What stands in it may depend on nothing but content, the language and the things named in the tag. What does differ from
one request to the next is left blank in it, and filled in from a dictionary:

    {% once "lessons.facets" shape filling counts %} … {% blank option.name %} … {% endonce %}
"""

from django import template
from django.db import DatabaseError
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from publishing.versions import remember

register = template.Library()

MOST = 2_000  # pieces; when there are more, all of them are drawn anew
EDGE = "\x00"  # stands before and after the name of a blank; no page holds it otherwise


@register.tag
def once(parser, token):
    """Remember what is drawn up to `endonce`."""
    _tag, *named = token.split_contents()
    named, _filling, blanks = (named[:-2], *named[-2:]) if "filling" in named else (named, "", "")
    nodes = parser.parse(("endonce",))
    parser.delete_first_token()
    return Once(nodes, [parser.compile_filter(name) for name in named], blanks and parser.compile_filter(blanks))


class Once(template.Node):
    def __init__(self, nodelist: template.NodeList, named: list, blanks):
        self.nodelist, self.named, self.blanks = nodelist, named, blanks

    def render(self, context) -> str:
        parts = self._parts(context)
        if self.blanks:
            filled, parts = self.blanks.resolve(context), parts.copy()
            parts[1::2] = [text if type(text := filled[name]) is SafeString else escape(text) for name in parts[1::2]]
        return "".join(parts)

    def _parts(self, context) -> list[str]:
        """What is drawn, cut at its blanks: text, the name of a blank, text …"""
        try:
            pieces = remember("publishing.once", dict)
        except DatabaseError:  # the page of that error is drawn with this too
            return self._draw(context)
        key = (get_language(), *(name.resolve(context) for name in self.named))
        if (parts := pieces.get(key)) is None:
            parts = self._draw(context)
            if len(pieces) >= MOST:
                pieces.clear()
            pieces[key] = parts
        return parts

    def _draw(self, context) -> list[str]:
        return self.nodelist.render(context).split(EDGE)


@register.simple_tag
def blank(*name: str) -> str:
    """A place to fill in; several words are one name."""
    return f"{EDGE}{' '.join(name)}{EDGE}"
