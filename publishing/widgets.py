"""How a curator picks rows: boxes to tick or a list to search, in groups when there are many, read once for a page."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe


@dataclass(frozen=True)
class Picker:
    """Which rows can be picked, in which order, under which words and in which groups."""

    rows: Callable
    label: Callable = str
    group: Callable | None = None


class Ticks(forms.CheckboxSelectMultiple):
    """Boxes to tick; groups fold, and say how many are ticked in them."""

    def render(self, name, value, attrs=None, renderer=None):
        """Draw the boxes with our own template."""
        context = self.get_context(name, value, attrs)
        groups = [
            {"name": group, "options": options, "ticked": sum(option["selected"] for option in options)}
            for group, options, _ in context["widget"]["optgroups"]
        ]
        context |= {"groups": groups, "is_grouped": any(group["name"] for group in groups)}
        return mark_safe(render_to_string("admin/ticks.html", context))  # noqa: S308 - our own template


class ReadOnce(forms.models.ModelChoiceIterator):
    """The choices of a field, asked of the database once for all forms on a page."""

    def __iter__(self):
        """The choices; in groups when the picker has a word for them."""
        if self.field.empty_label is not None:
            yield ("", self.field.empty_label)
        if self.field.picker.group is None:
            yield from map(self.choice, self._rows())
        else:
            for name, rows in groupby(self._rows(), key=self.field.picker.group):
                yield name, [self.choice(row) for row in rows]

    def _rows(self) -> list:
        if "rows" not in self.field.kept:
            self.field.kept["rows"] = list(self.queryset)
        return self.field.kept["rows"]


class One(forms.ModelChoiceField):
    """One row of a picker."""

    iterator = ReadOnce

    def __init__(self, queryset, *, picker: Picker | None = None, **options):
        self.picker = picker or Picker(queryset.all)
        self.kept: dict[str, list] = {}  # shared by the copies of this field in the forms of one page
        super().__init__(self.picker.rows(), **options)

    def label_from_instance(self, row):
        """The words of the picker."""
        return self.picker.label(row)


class Several(One, forms.ModelMultipleChoiceField):
    """Several rows of a picker."""
