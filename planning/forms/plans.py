"""What somebody types to make a plan, or to put a lesson into one."""

import datetime
import uuid
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lessons.models import Lesson, Phase

from ..fields import FieldText
from ..models import ClassGroup, Keeper, Plan
from ..models.plans import LONGEST_HOUR, LONGEST_TEXT, LONGEST_TITLE, LONGEST_WORDS, MOST_MINUTES
from ..models.taught import LONGEST_SENTENCE
from .keeping import LongTextField, version_field


def key_field() -> forms.UUIDField:
    """The key of one press: pressed twice, it makes one thing."""
    return forms.UUIDField(initial=uuid.uuid4, widget=forms.HiddenInput)


ONE_YEAR = datetime.timedelta(weeks=52)  # the same day of the week
# What the browser itself fills with a day or a moment.
DAY = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
MOMENT = forms.TimeInput({"type": "time"}, format="%H:%M")


def class_field() -> forms.ModelChoiceField:
    """Which class; `fill_classes` says which there are."""
    return forms.ModelChoiceField(
        ClassGroup.objects.none(),
        label=_("Class"),
        required=False,
        empty_label=_("no class"),
        error_messages={"invalid_choice": _("This class is not there any more. Choose another one.")},
    )


def fill_classes(form: forms.Form, keeper: Keeper) -> None:
    """Let the form choose from the classes of this person."""
    form.fields["class_group"].queryset = ClassGroup.objects.owned_by(keeper).there()
    form.fields["class_group"].label_from_instance = lambda group: group.label


class NewPlanForm(forms.Form):
    """The title of a new plan."""

    key = key_field()
    title = forms.CharField(label=_("Title of the plan"), max_length=LONGEST_TITLE)

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())


class PlanLessonForm(forms.Form):
    """Which phases of a lesson go into which plan."""

    key = key_field()
    plan = forms.ModelChoiceField(
        Plan.objects.none(),
        label=_("Into which plan"),
        required=False,
        empty_label=_("a new plan"),
        error_messages={"invalid_choice": _("This plan is not there any more. Choose another one.")},
    )
    title = forms.CharField(label=_("Title of the new plan"), max_length=LONGEST_TITLE, required=False)
    phases = forms.TypedMultipleChoiceField(
        label=_("What you take along"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choose at least one phase."),
            "invalid_choice": _("This lesson changed meanwhile. Choose again."),
        },
    )

    def __init__(self, *args, keeper: Keeper, lesson: Lesson, phases: list[Phase], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["plan"].queryset = Plan.objects.owned_by(keeper).there()
        self.fields["plan"].label_from_instance = lambda plan: plan.neutral_title
        self.fields["phases"].choices = [(phase.position, phase.title) for phase in phases]
        self.lesson = lesson

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split()) or self.lesson.title

    def target(self, keeper: Keeper) -> Plan:
        """The plan that was chosen, or a new one for this person."""
        said = self.cleaned_data
        return said["plan"] or Plan.objects.start(keeper, said["key"], said["title"])


class MinutesForm(forms.Form):
    """“I have 40 minutes”; `was` is what the page showed, so that another window is not overwritten in silence."""

    minutes = forms.IntegerField(label=_("I have so many minutes"), min_value=1, max_value=MOST_MINUTES)
    was = forms.IntegerField(min_value=1, max_value=MOST_MINUTES, widget=forms.HiddenInput)


class PlanHeadForm(forms.Form):
    """The head of a lesson preparation: all of it optional but the title."""

    version = version_field()
    title = forms.CharField(label=_("Title of the plan"), max_length=LONGEST_TITLE)
    class_group = class_field()
    planned_on = forms.DateField(label=_("Day"), required=False, widget=DAY)
    starts_at = forms.TimeField(label=_("Starts at"), required=False, widget=MOMENT)
    lesson_hour = forms.CharField(label=_("Lesson hour"), max_length=20, required=False)
    hour_minutes = forms.IntegerField(label=_("Minutes of one lesson hour"), min_value=1, max_value=LONGEST_HOUR)
    subject = forms.CharField(label=_("Subject"), max_length=LONGEST_WORDS, required=False)
    room = forms.CharField(label=_("Room"), max_length=LONGEST_WORDS, required=False)
    teacher = forms.CharField(label=_("Your name, for on paper"), max_length=LONGEST_WORDS, required=False)
    school = forms.CharField(label=_("School"), max_length=LONGEST_WORDS, required=False)
    number_in_series = forms.IntegerField(label=_("Lesson number"), min_value=1, max_value=99, required=False)
    length_of_series = forms.IntegerField(label=_("of so many lessons"), min_value=1, max_value=99, required=False)

    def __init__(self, *args, plan: Plan, **kwargs):
        super().__init__(*args, initial=self.initial_of(plan), auto_id="head_%s", **kwargs)
        fill_classes(self, Keeper(plan.user, plan.visitor))

    @classmethod
    def initial_of(cls, plan: Plan) -> dict[str, Any]:
        """The head of a plan as the form shows it."""
        return {name: getattr(plan, name) for name in cls.base_fields} | {"class_group": plan.class_group_id}

    def clean(self) -> dict[str, Any]:
        number, length = self.cleaned_data.get("number_in_series"), self.cleaned_data.get("length_of_series")
        if number and length and number > length:
            raise ValidationError(_("The number of the lesson is larger than the number of lessons."))
        return self.cleaned_data

    def head(self) -> dict[str, Any]:
        """What was typed, as the row wants it."""
        said = {name: value for name, value in self.cleaned_data.items() if name not in ("version", "class_group")}
        group = self.cleaned_data["class_group"]
        return said | {"class_group_id": group.pk if group else None}

    def differences(self, theirs: Plan) -> list[tuple[str, str]]:
        """Where another window saved something else: the name of the field, and what stands there now."""
        typed = self.cleaned_data | {"class_group": self.head()["class_group_id"]}
        names = [name for name in self.fields if name != "version" and getattr(theirs, name, None) != typed[name]]
        shown = {"class_group": theirs.class_group.label if theirs.class_group else ""}
        names = [name for name in names if name != "class_group" or theirs.class_group_id != typed[name]]
        return [(str(self.fields[name].label), str(shown.get(name, getattr(theirs, name)) or "")) for name in names]


class PlanTextForm(forms.Form):
    """What stands in one field of the preparation."""

    version = version_field()
    text = LongTextField(max_length=LONGEST_TEXT)

    def __init__(self, *args, shown: FieldText, **kwargs):
        initial = {"version": shown.version, "text": shown.text}
        super().__init__(*args, initial=initial, auto_id=f"id_{shown.field}_%s", **kwargs)
        self.fields["text"].label = shown.label
        self.fields["text"].help_text = shown.help

    def clean_text(self) -> str:
        return self.cleaned_data["text"].replace("\r\n", "\n").rstrip()


class CopyForm(forms.Form):
    """The plan again: a title, a class and a day."""

    key = key_field()
    title = forms.CharField(label=_("Title of the copy"), max_length=LONGEST_TITLE)
    class_group = class_field()
    planned_on = forms.DateField(label=_("Day"), required=False, widget=DAY)

    def __init__(self, *args, plan: Plan, keeper: Keeper, **kwargs):
        later = plan.planned_on + ONE_YEAR if plan.planned_on else None
        initial = {"title": plan.title, "class_group": plan.class_group_id, "planned_on": later}
        super().__init__(*args, initial=initial, **kwargs)
        fill_classes(self, keeper)


class TaughtForm(forms.Form):
    """Taught: when, how many minutes it really took, and one sentence."""

    key = key_field()
    taught_on = forms.DateField(label=_("Taught on"), widget=DAY, initial=timezone.localdate)
    minutes = forms.IntegerField(label=_("Real minutes"), min_value=1, max_value=MOST_MINUTES)
    sentence = forms.CharField(label=_("One sentence for the next time"), max_length=LONGEST_SENTENCE, required=False)

    def clean_taught_on(self) -> datetime.date:
        day = self.cleaned_data["taught_on"]
        if day > timezone.localdate():
            raise ValidationError(_("That day is still to come."))
        return day
