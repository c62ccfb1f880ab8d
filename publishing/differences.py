"""What a piece of content looked like in each version, and what changed between two of them, word by word."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from django.utils import formats, timezone
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .models import Publishable

LEFT_OUT = frozenset({"updated_at", "published_at"})
WORDS_AROUND = 6


class Shown(NamedTuple):
    """A filled field as a curator knows it; `part` names the phase, passage, … that it belongs to."""

    part: str
    name: str
    text: str

    @property
    def label(self) -> str:
        return capfirst(f"{self.part} · {self.name}" if self.part else self.name)


# From (field,) for the piece itself, or (part, number of the row, field), to what is shown.
type Picture = dict[tuple, Shown]


@dataclass(frozen=True)
class Change:
    """One thing that differs: its name and the text before and after."""

    label: str
    before: str
    after: str

    @property
    def marked(self) -> str:
        """Both texts in one, as HTML: what went in <del>, what came in <ins>, long equal stretches cut short."""
        old, new = self.before.split(), self.after.split()
        steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        return format_html_join(" ", "{}", ((_mark(step, old, new),) for step in steps))


class Versions:
    """All versions of one piece, newest first, read in a number of queries that does not grow with them."""

    def __init__(self, piece: Publishable):
        self.piece = piece
        self.records = _with_links(type(piece).history.filter(**{piece._meta.pk.attname: piece.pk}))
        self.parts = {part: self._records_of(part) for part in piece.parts}

    def _records_of(self, part: str) -> list:
        manager = getattr(self.piece, part)
        rows = manager.model.history.filter(**{manager.field.attname: self.piece.pk})
        return _with_links(rows.order_by("history_date", "history_id"))

    def picture(self, record) -> Picture:
        """Every filled field of a version, its parts included."""
        picture: Picture = {(shown.name,): shown for shown in _fields(record)}
        for part, rows in self.parts.items():
            last = {row.id: row for row in rows if row.history_date <= record.history_date}
            for row in last.values():
                if row.history_type != "-":
                    picture |= {(part, row.id, shown.name): shown for shown in _fields(row, within=self.piece)}
        return picture

    def with_changes(self, records: list) -> list[tuple]:
        """Each of these records with what it changed in the version before it."""
        before = dict(zip(self.records, self.records[1:], strict=False))
        return [(record, self.between(before[record], record) if record in before else []) for record in records]

    def between(self, old, new) -> list[Change]:
        """What one has to change in the old version to get the new one; a part that came or went is one change."""
        was, became = _folded(self.picture(old), self.picture(new))
        nothing = Shown("", "", "")
        both = [(was.get(key, nothing), became.get(key, nothing)) for key in {**was, **became}]
        return [
            Change((came if came.name or came.part else went).label, went.text, came.text)
            for went, came in both
            if went.text != came.text
        ]


def _folded(was: Picture, became: Picture) -> tuple[Picture, Picture]:
    """Both pictures, with each part that stands in only one of them as one text."""
    loose = {key[:2] for key in was} ^ {key[:2] for key in became}
    return _fold(was, loose), _fold(became, loose)


def _fold(picture: Picture, loose: set[tuple]) -> Picture:
    folded: Picture = {}
    for key, shown in picture.items():
        if shown.part and key[:2] in loose:
            before = folded[key[:2]].text if key[:2] in folded else ""
            folded[key[:2]] = Shown("", shown.part, f"{before} {shown.name}: {shown.text}.".strip())
        else:
            folded[key] = shown
    return folded


def _with_links(records) -> list:
    """History records with their foreign keys at hand and, as `linked`, the rows that they were linked to."""
    model = records.model
    foreign = [field.name for field in model.tracked_fields if field.many_to_one]
    found = list(records.select_related("history_user", *foreign))
    for record in found:
        record.linked = {field: [] for field in model._history_m2m_fields}
    by_number = {record.history_id: record for record in found}
    for field in model._history_m2m_fields:
        name = field.m2m_reverse_field_name()
        for link in getattr(model, field.name).filter(history_id__in=by_number).select_related(name):
            by_number[link.history_id].linked[field].append(getattr(link, name))
    return found


def _fields(record, within=None) -> list[Shown]:
    row, part, found = record.instance, "", []
    for field in record.tracked_fields:
        if within and field.many_to_one and field.related_model is type(within):
            setattr(row, field.name, within)
            part = f"{row._meta.verbose_name} “{row}”"
        elif not field.primary_key and field.name not in LEFT_OUT:
            found.append((field, _text(record, field)))
    for field, rows in record.linked.items():
        found.append((field, " · ".join(sorted(str(row) for row in rows))))
    return [Shown(part, str(field.verbose_name), text) for field, text in found if text]


def _text(record, field) -> str:
    """The value of a field as a curator reads it."""
    value = getattr(record, field.name if field.many_to_one else field.attname)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field.get_internal_type() in ("DateField", "DateTimeField") and value:
        return formats.localize(timezone.template_localtime(value))
    return "" if value is None else str(value)


def _mark(step, old: list[str], new: list[str]) -> str:
    kind, start, end, new_start, new_end = step
    if kind == "equal":
        words = old[start:end]
        if len(words) > 2 * WORDS_AROUND + 1:
            words = [*words[:WORDS_AROUND], "…", *words[-WORDS_AROUND:]]
        return " ".join(words)
    went, came = " ".join(old[start:end]), " ".join(new[new_start:new_end])
    marks = [format_html("<del>{}</del>", went)] if went else []
    marks += [format_html("<ins>{}</ins>", came)] if came else []
    return format_html_join(" ", "{}", ((mark,) for mark in marks))
