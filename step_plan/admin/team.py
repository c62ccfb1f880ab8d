"""The desk for what a team ticks, fills in, practises and comes back to."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from publishing.admin import Blocks, PublishableAdmin
from step_plan.models import AftercareMoment, ChecklistItem, Guideline, Rehearsal, RehearsalPart, TimelineMoment


@admin.register(ChecklistItem)
class ChecklistItemAdmin(PublishableAdmin):
    """The checklist for the first day."""

    list_display = ["position", "text"]
    list_display_links = ["position", "text"]


@admin.register(TimelineMoment)
class TimelineMomentAdmin(PublishableAdmin):
    """The three moments of the timeline."""

    list_display = ["title"]


@admin.register(AftercareMoment)
class AftercareMomentAdmin(PublishableAdmin):
    """The days on which somebody asks again."""

    list_display = ["day", "label", "title"]
    list_display_links = ["day", "label"]
    help_texts = {
        "title": _("It stands in a calendar that others may see: no subject and no name."),
        "text": _("It stands in a calendar that others may see: no subject and no name."),
    }


@admin.register(Guideline)
class GuidelineAdmin(PublishableAdmin):
    """What holds in every case."""

    list_display = ["title"]
    search_fields = ["title", "items"]


class RehearsalPartInline(Blocks):
    model = RehearsalPart
    fields = ("position", "minutes", "title", "text", "questions")


@admin.register(Rehearsal)
class RehearsalAdmin(PublishableAdmin):
    """Fictional cases to practise on."""

    list_display = ["title"]
    inlines = [RehearsalPartInline]
    help_texts = {"situation": _("Invented from beginning to end. Pupils are called A, B and C.")}
