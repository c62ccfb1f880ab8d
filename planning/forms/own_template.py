"""The one file that a teacher may bring."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..own_template.package import LARGEST_FILE, Refused
from ..own_template.workshop import REASONS, cleaned


class OwnTemplateForm(forms.Form):
    """A Word file, which is made anew before anything is kept of it."""

    file = forms.FileField(
        label=_("Your school's template, a .docx file"),
        widget=forms.FileInput(attrs={"accept": ".docx"}),
        error_messages={"required": _("Choose a .docx file."), "empty": _("This file is empty.")},
    )

    def clean_file(self) -> tuple[bytes, list[str]]:
        """The clean template, and what stands in it between square brackets."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            raise ValidationError(REASONS["too_large"])
        if not file.name.lower().endswith(".docx"):
            raise ValidationError(_("Only .docx files. Save a .doc, .docm or .dotx as .docx first."))
        try:
            return cleaned(file.read())
        except Refused as refusal:
            raise ValidationError(REASONS[refusal.reason]) from refusal
