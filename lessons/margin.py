"""The filters beside the list: their form is drawn once, with blanks for what each request counts and chose."""

from collections.abc import Iterable, Iterator

from django.utils.safestring import SafeString

from .filtering import Facet, LessonFilter, Option

YES, NO = SafeString(" checked"), SafeString("")
OPEN = SafeString(" open")


class Margin:
    """The facets of one request: which options there are, and what is filled in beside them."""

    def __init__(self, asked: LessonFilter):
        self.facets = asked.facets()
        self.shape = tuple(option.value for facet in self.facets for option in facet.options)
        self.blanks = {
            "question": asked.question,
            "open filters": OPEN if asked.has_filters else NO,
            "groep": asked.chosen("groep"),
            "doel": asked.chosen("doel"),
            **dict(_blanks(self.facets)),
            **dict(_blanks_of("toestellen", [asked.devices_option()])),
        }


def _blanks(facets: list[Facet]) -> Iterator[tuple[str, SafeString]]:
    for facet in facets:
        yield f"open {facet.name}", OPEN if facet.is_chosen else NO
        yield from _blanks_of(facet.name, facet.options)


def _blanks_of(facet: str, options: Iterable[Option]) -> Iterator[tuple[str, SafeString]]:
    for option in options:
        yield f"count {facet} {option.value}", SafeString(option.count)
        yield f"chosen {facet} {option.value}", YES if option.chosen else NO
