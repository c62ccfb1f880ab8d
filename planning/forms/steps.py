"""What somebody types in a step of a plan, and what they do with it."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from learning_path.models import Goal

from .. import arranging, materials
from ..catching_up import news_of
from ..models import PlanStep
from ..models.plans import MOST_MINUTES
from ..models.steps import LONGEST_STEP_TEXT, LONGEST_STEP_TITLE
from .keeping import LongTextField, version_field
from .plans import key_field

LONGEST_MATERIALS = 3000
LONGEST_METHOD = 160


def minutes_field(label) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=1, max_value=MOST_MINUTES)


def step_text(label, *, rows: int = 3, longest: int = LONGEST_STEP_TEXT, help_text="") -> LongTextField:
    """A text of a step."""
    return LongTextField(label=label, rows=rows, max_length=longest, help_text=help_text)


def title_field() -> forms.CharField:
    return forms.CharField(label=_("Title of the step"), max_length=LONGEST_STEP_TITLE)


class OwnStepForm(forms.Form):
    """A new step of one's own."""

    key = key_field()
    title = title_field()
    minutes = minutes_field(_("Minutes"))
    instruction = step_text(_("What you do"))

    def fields_of_step(self) -> dict[str, Any]:
        """The step, as its row wants it."""
        said = {name: self.cleaned_data[name] for name in ("key", "title", "instruction")}
        minutes = self.cleaned_data["minutes"]
        return said | dict.fromkeys(("minutes_minimum", "minutes", "minutes_maximum"), minutes)


class GoalsField(forms.MultipleChoiceField):
    """Goals to choose from, which are looked up only for one that the step did not have."""

    there: tuple[str, ...] = ()

    def valid_value(self, value: str) -> bool:
        return value in self.there or super().valid_value(value)


class StepForm(forms.Form):
    """All of a step."""

    version = version_field()
    title = title_field()
    minutes = minutes_field(_("Minutes usually"))
    minutes_minimum = minutes_field(_("Minutes at least"))
    minutes_maximum = minutes_field(_("Minutes at most"))
    optional = forms.BooleanField(label=_("May be dropped when time is short"), required=False)
    part = forms.ChoiceField(
        label=_("Part of the lesson"), choices=[("", _("by its place")), *PlanStep.Part.choices], required=False
    )
    method = forms.CharField(label=_("Way of working"), max_length=LONGEST_METHOD, required=False)
    instruction = step_text(_("What you do"), rows=6)
    pupils = step_text(_("What the class does"))
    say = step_text(_("What you can say, one per line"))
    materials = step_text(
        _("Material, one per line"),
        longest=LONGEST_MATERIALS,
        help_text=_(
            "For example “print: exit card × pupil”. Before the colon: print, put ready, try out. "
            "After the ×: pupil, pair, group or a number."
        ),
    )
    differentiation = step_text(_("Differentiation"))
    goals = GoalsField(
        label=_("Works on these goals"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("This goal is not there any more. Choose again.")},
    )
    note = step_text(_("My note"))

    def __init__(self, *args, step: PlanStep, goals: Callable[[], list[Goal]], **kwargs):
        super().__init__(*args, initial=self.initial_of(step), auto_id="step_%s", **kwargs)
        self.fields["goals"].there = tuple(step.goals)
        self.fields["goals"].choices = lambda: [(goal.code, goal.text) for goal in goals()]

    @classmethod
    def initial_of(cls, step: PlanStep) -> dict[str, Any]:
        """A step as the form shows it."""
        return {name: getattr(step, name) for name in cls.base_fields} | {"materials": materials.typed(step.materials)}

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        minutes = [said.get(name) for name in arranging.MINUTES]
        if all(minutes) and minutes != sorted(minutes):
            raise ValidationError(_("Minutes run from at least, over usually, to at most."))
        for name in (*arranging.TEXTS, "materials"):
            if name in said:
                said[name] = said[name].replace("\r\n", "\n").rstrip()
        return said

    def fields_of_step(self) -> dict[str, Any]:
        """What was typed, as the row wants it."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return said | {"materials": materials.read(said["materials"])}

    def differences(self, theirs: PlanStep) -> list[tuple[str, str]]:
        """Where another window saved something else: the name of the field, and what stands there now."""
        now = self.initial_of(theirs)
        names = [name for name in self.fields if name != "version" and now[name] != self.cleaned_data.get(name)]
        return [(str(self.fields[name].label), _shown(now[name])) for name in names]


class NewsForm(forms.Form):
    """Which of the fields that a lesson changed are taken over."""

    version = version_field()
    names = forms.MultipleChoiceField(required=False)

    def __init__(self, *args, step: PlanStep, **kwargs):
        super().__init__(*args, initial={"version": step.version}, **kwargs)
        self.news = news_of(step)
        self.fields["names"].choices = [(news.name, news.label) for news in self.news]


class ArrangeForm(forms.Form):
    """What is done with one step: put beside another, or one of the presses."""

    ONCE = ("split", "merge")  # pressed twice, the second press finds another step
    PRESSES = {"drop": arranging.drop, "split": arranging.split, "merge": arranging.merge}

    before = forms.ModelChoiceField(PlanStep.objects.none(), required=False)
    after = forms.ModelChoiceField(PlanStep.objects.none(), required=False)
    version = forms.IntegerField(required=False)
    do = forms.ChoiceField(choices=[(name, name) for name in PRESSES], required=False)
    choice = forms.ChoiceField(choices=PlanStep.Choice.choices, required=False)

    def __init__(self, *args, step: PlanStep, **kwargs):
        super().__init__(*args, **kwargs)
        self.step = step
        for name in ("before", "after"):
            self.fields[name].queryset = step.plan.steps.all()

    def clean(self) -> dict[str, Any]:
        if sum(bool(self.cleaned_data.get(name)) for name in ("before", "after", "do", "choice")) != 1:
            raise ValidationError(_("The other one is not there any more, so nothing was moved."))
        if self.cleaned_data["do"] in self.ONCE and self.cleaned_data.get("version") not in (None, self.step.version):
            raise ValidationError(_("This step changed meanwhile, so nothing was done."))
        return self.cleaned_data

    def press(self) -> bool:
        """Do it; False when it cannot be done with this step."""
        said, step = self.cleaned_data, self.step
        if said["do"]:
            return self.PRESSES[said["do"]](step.plan, step) is not False
        if said["choice"]:
            arranging.choose(step.plan, step, said["choice"])
        else:
            arranging.put(step.plan, step, said["after"] or said["before"], after=bool(said["after"]))
        return True


def _shown(value) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)
