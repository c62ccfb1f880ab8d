"""What somebody presses and types to share a plan, and to open a shared one."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .. import codes
from .plans import key_field

LONGEST_CODE = 120


class ShareForm(forms.Form):
    """What goes along when a plan is shared: nothing private, unless it is chosen."""

    notes = forms.BooleanField(label=_("My notes go along"), required=False)
    reflection = forms.BooleanField(label=_("My reflection afterwards goes along"), required=False)


class CodeForm(forms.Form):
    """The four words of a colleague."""

    words = forms.CharField(
        label=_("The four words"),
        max_length=LONGEST_CODE,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )

    def clean_words(self) -> str:
        words = codes.read(self.cleaned_data["words"])
        if unknown := [word for word in words if word not in codes.vocabulary()]:
            raise ValidationError(_("No code has the word “%s”. Is it typed right?") % unknown[0][:30])
        if len(words) != codes.NUMBER:
            raise ValidationError(_("A code is four words, such as “appel molen tijger wolk”."))
        return " ".join(words)


class TakeCopyForm(forms.Form):
    """The key of a press that makes a copy."""

    key = key_field()
