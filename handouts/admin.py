"""The desk for material that others publish."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from learning_path.picking import GOALS_BY_AGE
from publishing.admin import PublishableAdmin

from .models import Material


@admin.register(Material)
class MaterialAdmin(PublishableAdmin):
    """Works of other publishers: linked, never copied."""

    list_display = ["title", "publisher", "origin", "checked_on"]
    list_filter = ["origin", "age_groups", "school_types"]
    search_fields = ["title", "publisher", "number", "url"]
    ticks = ("school_types", "age_groups", "goals")
    pickers = {"goals": GOALS_BY_AGE}
    help_texts = {
        "number": _("Every work has its own."),
        "url": _("The page of the publisher, not a file that we keep."),
        "licence": _("As the publisher states it; empty when it states none."),
        "goals": _("Only where it is clear."),
    }
