"""Reads the filters of an address, narrows the shelf by them, and says what it ignored."""

import re
from functools import cached_property, reduce
from operator import and_, or_
from typing import NamedTuple

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .facets import Shelf
from .search.answering import Answer, cleaned, matching

LONGEST_QUESTION = 100
ORDERS = {
    "relevant": gettext_lazy("Best match"),
    "titel": gettext_lazy("Title"),
    "kort": gettext_lazy("Shortest first"),
    "nieuw": gettext_lazy("Newest first"),
}
WORD_FACETS = {
    "leeftijd": gettext_lazy("Age"),
    "school": gettext_lazy("School"),
    "graad": gettext_lazy("Grade"),
    "finaliteit": gettext_lazy("Finality"),
    "spoor": gettext_lazy("Strand"),
    "werkvorm": gettext_lazy("Method"),
    "boodschap": gettext_lazy("Key message"),
    "doel": gettext_lazy("Goal"),
}
# Facet, its name, the ladder it climbs, and the steps that the page offers.
NUMBER_FACETS = {
    "duur": (gettext_lazy("My lesson lasts"), "minutes", (20, 25, 30, 40, 50, 100)),
    "voorbereiding": (gettext_lazy("Preparation"), "preparation_minutes", (5, 15, 20, 30, 45, 60)),
    "gevoeligheid": (gettext_lazy("Sensitivity"), "sensitivity", (1, 2, 3)),
    "groep": (gettext_lazy("Group size"), "", ()),
}
OPEN_FACETS = ("leeftijd", "duur", "school")
SHOWN_FACETS = (*OPEN_FACETS, "spoor", "werkvorm", "graad", "finaliteit", "boodschap", "voorbereiding", "gevoeligheid")


class Choice(NamedTuple):
    """One thing that was chosen, in words, with the address without it."""

    facet: str
    value: str
    label: str


class Facet(NamedTuple):
    """A group of options in the margin; the first ones stand open, the others fold."""

    name: str
    label: str
    options: "list[Option]"
    template: str

    @property
    def is_first(self) -> bool:
        return self.name in OPEN_FACETS

    @property
    def is_chosen(self) -> bool:
        return any(option.chosen for option in self.options)


class Option(NamedTuple):
    """One thing that may be chosen, with how many lessons it would leave."""

    value: str
    label: str
    count: int
    chosen: bool


class LessonFilter:
    """What an address asks of the lessons. Nonsense is named in `notices` and left out; the rest still narrows."""

    def __init__(self, asked: QueryDict, shelf: Shelf):
        self.shelf = shelf
        self.notices: list[str] = []
        self.choices: list[Choice] = []
        self._sets: dict[str, int] = {}
        for facet in WORD_FACETS:
            self._read_words(facet, asked.getlist(facet))
        for facet in NUMBER_FACETS:
            self._read_number(facet, asked.getlist(facet))
        self._read_devices(asked.getlist("toestellen"))
        self.answer: Answer | None = None
        self.question = self._read_question(asked.get("q", ""))
        self.order = self._read_order(asked.get("sorteer", ""))

    # -- reading ----------------------------------------------------------------------------------

    def _read_words(self, facet: str, asked: list[str]) -> None:
        wanted = list(dict.fromkeys(word.strip().casefold() for word in asked if word.strip()))
        if not wanted:
            return
        known = {value.casefold(): value for value in self.shelf.labels.get(facet, {})}
        chosen = [known[word] for word in wanted if word in known]
        if unknown := [word for word in wanted if word not in known]:
            self._ignore(WORD_FACETS[facet], unknown, "" if facet == "doel" else ", ".join(known.values()))
        for value in chosen:
            label = value if facet in ("doel", "boodschap") else self.shelf.labels[facet][value]
            self.choices.append(Choice(facet, value, label))
        if chosen:
            self._sets[facet] = reduce(or_, (self.shelf.words[facet][value] for value in chosen))

    def _read_number(self, facet: str, asked: list[str]) -> None:
        label, ladder, _steps = NUMBER_FACETS[facet]
        wanted = [word.strip() for word in asked if word.strip()]
        if not wanted:
            return
        if not re.fullmatch(r"[0-9]{1,3}", wanted[-1]) or int(wanted[-1]) < 1:
            self._ignore(label, wanted[-1:], _("a whole number from 1 to 999"))
            return
        number = int(wanted[-1])
        self._sets[facet] = self.shelf.ladders[ladder].at_most(number) if ladder else self.shelf.group_of(number)
        self.choices.append(Choice(facet, str(number), self.number_label(facet, number)))

    def _read_devices(self, asked: list[str]) -> None:
        wanted = [word for word in asked if word]
        if wanted and wanted[-1] != "zonder":
            self._ignore(_("Devices"), wanted[-1:], "zonder")
        elif wanted:
            self._sets["toestellen"] = self.shelf.without_devices
            self.choices.append(Choice("toestellen", "zonder", _("without devices")))

    def _read_question(self, asked: str) -> str:
        question = cleaned(asked)
        if len(question) > LONGEST_QUESTION:
            self.notices.append(
                _("Your search was long; we used the first %(number)s characters.") % {"number": LONGEST_QUESTION}
            )
            question = question[:LONGEST_QUESTION].strip()
        if question:
            self.answer = self._ask(question)
        return question

    def _ask(self, question: str) -> Answer | None:
        answer = matching(question)
        if answer.says_nothing:
            self.notices.append(_("There is no word in “%(question)s” to search for.") % {"question": question[:40]})
            return None
        self.notices += answer.sentences()
        self._sets["q"] = self.shelf.of_ids(answer.ids)
        self.choices.append(Choice("q", question, f"“{question}”"))
        return answer

    def _read_order(self, asked: str) -> str:
        if asked and asked not in ORDERS:
            self._ignore(_("Sort"), [asked], ", ".join(ORDERS))
        return asked if asked in ORDERS else "relevant"

    def _ignore(self, name, values: list[str], known: str) -> None:
        shown = ", ".join(f"“{value[:40]}”" for value in values[:3])
        sentence = _("%(filter)s: we ignored %(values)s.") % {"filter": name, "values": shown}
        self.notices.append(sentence + (" " + _("Possible: %(known)s.") % {"known": known} if known else ""))

    # -- narrowing --------------------------------------------------------------------------------

    def without(self, facet: str) -> int:
        """The lessons that all other facets leave."""
        return reduce(and_, (bits for name, bits in self._sets.items() if name != facet), self.shelf.everything)

    @cached_property
    def found(self) -> int:
        return self.without("")

    @property
    def count(self) -> int:
        return self.found.bit_count()

    @cached_property
    def ids(self) -> list[int]:
        """The primary keys of the lessons found, in the order asked for; to a question, the best answers first."""
        if self.answer and self.order == "relevant":
            return self.shelf.among(self.found, self.answer.ids)
        return self.shelf.in_order(self.found, self.order)

    @property
    def has_filters(self) -> bool:
        """Whether more was chosen than words alone; then the filters stand open on a phone."""
        return any(choice.facet != "q" for choice in self.choices)

    def chosen(self, facet: str) -> str:
        """What was chosen in a facet that takes one thing; of several the last."""
        return next((choice.value for choice in reversed(self.choices) if choice.facet == facet), "")

    # -- showing ----------------------------------------------------------------------------------

    def facets(self) -> list[Facet]:
        """The facets of the margin, in order."""
        return [
            Facet(name, WORD_FACETS[name], self.word_options(name), "lessons/_word_facet.html")
            if name in WORD_FACETS
            else Facet(name, NUMBER_FACETS[name][0], self.number_options(name), "lessons/_number_facet.html")
            for name in SHOWN_FACETS
        ]

    def word_options(self, facet: str) -> list[Option]:
        """The words of a facet, each counted under the other filters."""
        others, chosen = (
            self.without(facet),
            {choice.value for choice in self.choices if choice.facet == facet},
        )
        return [
            Option(value, self.shelf.labels[facet][value], (others & bits).bit_count(), value in chosen)
            for value, bits in self.shelf.words[facet].items()
            if bits or value in chosen
        ]

    def number_options(self, facet: str) -> list[Option]:
        """The steps of a number facet, each counted under the other filters."""
        _label, ladder, steps = NUMBER_FACETS[facet]
        chosen = next((int(choice.value) for choice in self.choices if choice.facet == facet), None)
        others, rungs = self.without(facet), self.shelf.ladders[ladder]
        return [
            Option(
                str(step),
                self.number_label(facet, step),
                (others & rungs.at_most(step)).bit_count(),
                step == chosen,
            )
            for step in sorted({*steps, *([chosen] if chosen else [])})
        ]

    @staticmethod
    def number_label(facet: str, number: int) -> str:
        if facet == "groep":
            return _("%(number)s pupils") % {"number": number}
        if facet == "gevoeligheid":
            return _("at most level %(number)s") % {"number": number}
        if facet == "voorbereiding":
            return _("at most %(number)s min. preparation") % {"number": number}
        return _("at most %(number)s min.") % {"number": number}

    def devices_option(self) -> Option:
        bits, chosen = self.without("toestellen") & self.shelf.without_devices, "toestellen" in self._sets
        return Option("zonder", _("without devices"), bits.bit_count(), chosen)

    def way_out(self) -> tuple[Choice, int] | None:
        """With nothing found: the one choice whose removal brings most lessons back, and how many."""
        ways = [(choice, self.without(choice.facet).bit_count()) for choice in self.choices]
        best = max(ways, key=lambda way: way[1], default=None)
        return best if best and best[1] else None

    def spelling(self) -> tuple[str, str] | None:
        """With nothing found: the question in words that lessons do have, and its address."""
        words = self.answer.spelling() if self.answer else ""
        question = next((choice for choice in self.choices if choice.facet == "q"), None)
        return (words, self.address(without=question, q=words)) if words else None

    def address(self, *, without: Choice | None = None, **more: str) -> str:
        """The query string of these choices, without one of them, with something more (a page)."""
        query = QueryDict(mutable=True)
        for choice in self.choices:
            if choice != without:
                query.appendlist(choice.facet, choice.value)
        if self.order != "relevant":
            query["sorteer"] = self.order
        query.update({name: value for name, value in more.items() if value})
        return "?" + query.urlencode() if query else "?"
