"""What must lie ready for a plan: all steps together, doubles merged, counted for the class, by use and by when.

In a step, material is typed a line each: “printen: exitkaart × leerling”. What is not said is put ready, once.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy, pgettext_lazy

from lessons.models import LessonMaterial

Use, Per = LessonMaterial.Use, LessonMaterial.Per
PER_GROUP = 4  # a group is four, a pair is two

USES = {
    Use.PRINT: pgettext_lazy("material", "print"),
    Use.LAY_OUT: pgettext_lazy("material", "put ready"),
    Use.TEST: pgettext_lazy("material", "try out"),
}
WHEN = {
    Use.PRINT: gettext_lazy("a week before"),
    Use.TEST: gettext_lazy("a day before"),
    Use.LAY_OUT: gettext_lazy("five minutes before"),
}
PERS = {
    Per.GROUP: pgettext_lazy("material", "group"),
    Per.PAIR: pgettext_lazy("material", "pair"),
    Per.PUPIL: pgettext_lazy("material", "pupil"),
}
LINE = re.compile(r"(?:(?P<use>[\w ]{3,14}):\s*)?(?P<text>.*?)(?:\s*[×*]\s*(?P<per>\w+))?\s*")


@dataclass(frozen=True)
class Line:
    """One thing to lay ready, and how many of it."""

    text: str
    use: str
    count: int | None  # unknown as long as the size of the class is
    per: str

    @property
    def how_many(self) -> str:
        """The number, or what it depends on."""
        if self.count:
            return str(self.count) if self.count > 1 else ""
        return str(Per(self.per).label)


@dataclass(frozen=True)
class Task:
    """What is to be done with some of the material, and when."""

    name: str
    when: str
    lines: tuple[Line, ...]


def combined(materials: Iterable[dict], size: int | None) -> tuple[Task, ...]:
    """All material, each thing once, with the largest number that a step needs; what to print first."""
    found: dict[tuple[str, str], Line] = {}
    for material in materials:
        line = Line(material["text"], material["use"], count_of(material["per"], size), material["per"])
        key = line.use, re.sub(r"\W+", " ", line.text.casefold()).strip()
        found[key] = max(found.get(key, line), line, key=lambda each: _weight(each, size))
    uses = [(use, tuple(line for line in found.values() if line.use == use)) for use in WHEN]
    return tuple(Task(str(Use(use).label), str(WHEN[use]), lines) for use, lines in uses if lines)


def count_of(per: str, size: int | None) -> int | None:
    """How many for a class of this size; none when that is not known."""
    if per.isdigit():
        return int(per)
    if per == Per.CLASS:
        return 1
    if size is None:
        return None
    return {Per.PUPIL: size, Per.PAIR: math.ceil(size / 2), Per.GROUP: math.ceil(size / PER_GROUP)}[Per(per)]


def _weight(line: Line, size: int | None) -> int:
    return line.count or count_of(line.per, size or 24) or 1


def typed(materials: Iterable[dict]) -> str:
    """The material of a step as lines that a teacher can change."""
    return "\n".join(_line(**material) for material in materials)


def _line(text: str, use: str, per: str) -> str:
    before = "" if use == Use.LAY_OUT else f"{USES[Use(use)]}: "
    after = "" if per == Per.CLASS else f" × {per if per.isdigit() else PERS[Per(per)]}"
    return f"{before}{text}{after}"


def read(lines: str) -> list[dict]:
    """The lines as material again; a word before the colon or after the × that we do not know stays in the text."""
    return [_read(line.strip()) for line in lines.splitlines() if line.strip()]


def _read(line: str) -> dict:
    found = LINE.fullmatch(line)
    use = _known(USES, found["use"]) if found and found["use"] else Use.LAY_OUT
    per = _per(found["per"]) if found and found["per"] else Per.CLASS
    if not found or not found["text"] or use is None or per is None:
        return {"text": line, "use": Use.LAY_OUT.value, "per": Per.CLASS.value}
    return {"text": found["text"], "use": str(use), "per": str(per)}


def _per(word: str) -> str | None:
    if word.isascii() and word.isdigit() and 0 < int(word[:4]) <= 999 and len(word) < 4:
        return str(int(word))
    return _known(PERS, word)


def _known(words: dict, said: str):
    return next((key for key, word in words.items() if said.casefold() == str(word).casefold()), None)
