"""The desk for help: services, who calls whom, how you tell it, training."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from publishing.admin import PublishableAdmin
from publishing.forms import PublishableForm

from .models import Audience, HelpSource, Need, Telling, Training


class HelpSourceForm(PublishableForm):
    """A service; for whom it is is ticked, not typed."""

    audiences = forms.MultipleChoiceField(
        label=_("audiences"),
        choices=Audience.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Under which headings the help page shows it."),
    )


@admin.register(HelpSource)
class HelpSourceAdmin(PublishableAdmin):
    """Services where people find help."""

    form = HelpSourceForm
    list_display = ["name", "phone", "audience", "is_emergency", "checked_on"]
    list_filter = ["is_emergency", "needs"]
    search_fields = ["name", "phone", "purpose", "audience"]
    ticks = ("needs",)
    help_texts = {
        "phone": _("As people read it, with spaces. Call it yourself before you change it."),
        "website": _("As people read it, without https://."),
        "purpose": _("For what somebody calls here, in one or two sentences."),
        "not_for": _("For what not, and where they should go then."),
        "is_emergency": _("On: the number stands at the foot of every page."),
        "emergency_label": _("A few words under the number in the help block."),
        "channels": _("Phone, chat, mail, as the service itself says."),
        "year": _("How old the source is."),
    }


@admin.register(Need)
class NeedAdmin(PublishableAdmin):
    """A situation, and whom one calls first."""

    list_display = ["name", "first", "then"]
    search_fields = ["name", "first", "then"]
    help_texts = {"avoid": _("What one rather does not do first.")}


@admin.register(Telling)
class TellingAdmin(PublishableAdmin):
    """How one tells an audience where help is."""

    list_display = ["audience", "text"]
    search_fields = ["audience", "text"]


@admin.register(Training)
class TrainingAdmin(PublishableAdmin):
    """Training for school teams, given by others."""

    list_display = ["title", "provider"]
    search_fields = ["title", "provider", "description"]
