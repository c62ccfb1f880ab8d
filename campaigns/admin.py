"""The desk for the campaign week, year by year."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from publishing.admin import PublishableAdmin

from .models import Campaign


@admin.register(Campaign)
class CampaignAdmin(PublishableAdmin):
    """One year's week: only what was found in a source."""

    list_display = ["year", "name", "theme", "dates"]
    list_display_links = ["year", "name"]
    search_fields = ["name", "theme", "introduction"]
    ticks = ("messages",)
    help_texts = {
        "theme": _("Leave empty when no source names it: a theme is never guessed."),
        "closing": _("The message with which the week ends, when there is one."),
        "dates": _("In words, such as 22–26 March."),
    }
