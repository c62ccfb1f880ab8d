"""What somebody types of a class: never who sits in it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from learning_path.models import AgeGroup, SchoolType

from ..models import ClassGroup
from ..models.classes import LARGEST_CLASS, LONGEST_LABEL
from .keeping import version_field


class ClassForm(forms.Form):
    """A class: a label, an age, a kind of school, a network and a size."""

    version = version_field()
    label = forms.CharField(
        label=_("How you call the class"), max_length=LONGEST_LABEL, help_text=_("For example 4B. No names.")
    )
    size = forms.IntegerField(label=_("How many pupils"), min_value=1, max_value=LARGEST_CLASS, required=False)
    age_group = forms.ModelChoiceField(AgeGroup.objects.none(), label=_("Age"), required=False, empty_label="")
    school_type = forms.ModelChoiceField(
        SchoolType.objects.none(), label=_("Kind of school"), required=False, empty_label=""
    )
    network = forms.ChoiceField(label=_("Network"), choices=[("", ""), *ClassGroup.Network.choices[1:]], required=False)

    def __init__(self, *args, group: ClassGroup | None = None, **kwargs):
        super().__init__(*args, initial=self.initial_of(group) if group else {"version": 0}, **kwargs)
        self.fields["age_group"].queryset = AgeGroup.objects.published().filter(is_background=False)
        self.fields["school_type"].queryset = SchoolType.objects.published()
        for name in ("age_group", "school_type"):
            self.fields[name].label_from_instance = lambda row: row.name
            self.fields[name].widget.attrs["lang"] = "nl"

    @classmethod
    def initial_of(cls, group: ClassGroup) -> dict[str, Any]:
        """A class as the form shows it."""
        return {name: getattr(group, name) for name in cls.base_fields}

    def clean_label(self) -> str:
        return " ".join(self.cleaned_data["label"].split())

    def fields_of_class(self) -> dict[str, Any]:
        """What was typed, as the row wants it."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}
