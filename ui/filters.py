"""Small filters in an address: what is known narrows, what is not known is named and left out."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

LONGEST_SHOWN = 40
MOST_SHOWN = 3


@dataclass(frozen=True)
class Facet:
    """One question of a filter: its words, as the address spells and as people read them, and what a row answers."""

    name: str
    label: str
    words: dict[str, str]
    answers: Callable[[object], Collection[str]]


@dataclass(frozen=True)
class Option:
    """One word that may be chosen, how many rows it would leave, and the address that chooses or lets go of it."""

    name: str
    value: str
    label: str
    count: int
    is_chosen: bool
    address: str


class FilterForm:
    """Reads the facets of an address. Words of one facet are joined (or), facets narrow each other (and)."""

    def __init__(self, asked: QueryDict, facets: Iterable[Facet]):
        self.facets = {facet.name: facet for facet in facets}
        self.notices: list[str] = []
        self.chosen = {name: self._read(facet, asked.getlist(name)) for name, facet in self.facets.items()}

    def _read(self, facet: Facet, asked: list[str]) -> list[str]:
        wanted = list(dict.fromkeys(word.strip().casefold() for word in asked if word.strip()))
        if unknown := [word for word in wanted if word not in facet.words]:
            self._ignore(facet, unknown)
        return [word for word in facet.words if word in wanted]

    def _ignore(self, facet: Facet, unknown: list[str]) -> None:
        values = ", ".join(f"“{printable(word)}”" for word in unknown[:MOST_SHOWN])
        ignored = _("%(filter)s: we ignored %(values)s.") % {"filter": facet.label, "values": values}
        known = _("Possible: %(known)s.") % {"known": ", ".join(facet.words)}
        self.notices.append(f"{ignored} {known}")

    @property
    def is_used(self) -> bool:
        return any(self.chosen.values())

    def narrow[Row](self, rows: Iterable[Row], *, but: str = "") -> list[Row]:
        """The rows that answer to every facet; `but` names one that does not count."""
        asked = [(self.facets[name], set(words)) for name, words in self.chosen.items() if words and name != but]
        return [row for row in rows if all(words.intersection(facet.answers(row)) for facet, words in asked)]

    def options(self, name: str, rows: Iterable[object]) -> list[Option]:
        """The words of a facet, each counted under the other filters."""
        others = self.narrow(rows, but=name)
        return [self._option(name, word, others) for word in self.facets[name].words]

    @property
    def choices(self) -> list[Option]:
        """What was chosen, each with the address that lets go of it alone."""
        return [self._option(name, word, []) for name, words in self.chosen.items() for word in words]

    def _option(self, name: str, word: str, rows: Iterable[object]) -> Option:
        facet, chosen = self.facets[name], self.chosen[name]
        is_chosen = word in chosen
        words = [other for other in chosen if other != word] if is_chosen else [word]
        count = sum(word in facet.answers(row) for row in rows)
        return Option(name, word, facet.words[word], count, is_chosen, self.address(name, words))

    def address(self, name: str, words: list[str]) -> str:
        """The query string of what was chosen, with these words for one facet."""
        query = QueryDict(mutable=True)
        for facet, chosen in (self.chosen | {name: words}).items():
            query.setlist(facet, chosen)
        return f"?{query.urlencode()}"


def printable(word: str) -> str:
    """A word from an address as a page may show it: short, without control characters."""
    return "".join(character if character.isprintable() else "�" for character in word[:LONGEST_SHOWN])
