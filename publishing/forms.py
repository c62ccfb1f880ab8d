"""What a curator types: nothing is lost, colleagues do not overwrite each other, parts are as sound as the piece."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import UniqueConstraint
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .review import REMARK_LENGTH


class PublishableForm(forms.ModelForm):
    """A piece of content; it remembers which version the curator had before her."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self._version()

    def _version(self) -> str:
        return self.instance.updated_at.isoformat() if self.instance.pk else ""

    def clean(self):
        """Refuse to write over what a colleague saved meanwhile; pressing again does."""
        cleaned = super().clean()
        seen = self.cleaned_data.get("seen")
        if seen and seen != self._version():
            self.data = self.data.copy()
            self.data[self.add_prefix("seen")] = self._version()
            raise ValidationError(
                _(
                    "Somebody saved this piece while you were working on it. Your text is still here. "
                    "Look at their version in another window first; if you save again, yours replaces it."
                )
            )
        return cleaned

    def _post_clean(self):
        super()._post_clean()
        if not self.errors:
            # Once more with the fields that are not in the form: a rule may speak of the state.
            try:
                self.instance.validate_constraints()
            except ValidationError as error:
                self.add_error(None, error.messages)


class PartFormSet(forms.BaseInlineFormSet):
    """The parts of a piece: what has no number comes last, and no two parts may be the same."""

    def add_fields(self, form, index):
        """An empty number is not an error: the part comes last."""
        super().add_fields(form, index)
        if "position" in form.fields:
            form.fields["position"].required = False
            form.fields["position"].help_text = _("A low number comes first. Leave it empty to put it last.")
            if form.instance.pk is None:
                form.fields["position"].initial = form.initial["position"] = None
        if "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = _("Remove")

    def clean(self):
        """Number what has no number; name the part that stands twice."""
        super().clean()
        forms_kept = [form for form in self.forms if self._is_kept(form)]
        self._number(forms_kept)
        for names in self._unique_together():
            self._refuse_twins(forms_kept, names)

    def _is_kept(self, form) -> bool:
        return bool(form.is_valid() and (form.has_changed() or form.instance.pk) and not self._should_delete_form(form))

    def _number(self, forms_kept) -> None:
        taken = [form.cleaned_data.get("position") or 0 for form in forms_kept]
        last = max(taken, default=0)
        for form in forms_kept:
            if "position" in form.fields and form.cleaned_data.get("position") is None:
                last += 1
                form.cleaned_data["position"] = form.instance.position = last

    def _unique_together(self) -> list[list[str]]:
        """The fields of each constraint that a form by itself cannot check, because the other row is not saved yet."""
        constraints = [c for c in self.model._meta.constraints if isinstance(c, UniqueConstraint)]
        expressions = [[getattr(e, "name", "") for e in c.expressions] for c in constraints]
        return [[name for name in names if name != self.fk.name] for names in expressions if self.fk.name in names]

    def _refuse_twins(self, forms_kept, names) -> None:
        seen = set()
        for form in forms_kept:
            values = tuple(form.cleaned_data.get(name) for name in names)
            if values in seen:
                form.add_error(names[-1], _("This stands here twice."))
            seen.add(values)


class StepForm(forms.Form):
    """One step of a piece on its road, with the remark that goes with it."""

    to = forms.CharField(widget=forms.HiddenInput)
    remark = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=REMARK_LENGTH,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Say why.")},
    )

    def __init__(self, *args, step, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["remark"].required = step.needs_remark
        if not step.asks_remark:
            del self.fields["remark"]
