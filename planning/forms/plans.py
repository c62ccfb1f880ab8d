"""What somebody types to make a plan, or to put a lesson into one."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from lessons.models import Lesson, Phase

from ..models import Keeper, Plan
from ..models.plans import LONGEST_TITLE, MOST_MINUTES


def key_field() -> forms.UUIDField:
    """The key of one press: pressed twice, it makes one thing."""
    return forms.UUIDField(initial=uuid.uuid4, widget=forms.HiddenInput)


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
