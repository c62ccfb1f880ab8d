"""The desk for the step plan: rules, steps, roles, criteria, and the sentences that stand by themselves."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from publishing.admin import PublishableAdmin
from step_plan.models import Criterion, Notice, Role, Rule, Step
from step_plan.whole import guides


@admin.register(Step)
class StepAdmin(PublishableAdmin):
    """Who does what and when."""

    preview_template = "step_plan/step.html"

    list_display = ["code", "title", "who", "moment"]
    list_display_links = ["code", "title"]
    search_fields = ["code", "title", "purpose", "do", "do_not", "say"]
    help_texts = {
        "code": _("S and a number. Other pages refer to it."),
        "moment": _("For example: at once, within the hour, the same day."),
        "say": _("One sentence a line, as somebody says it aloud. No quotation marks."),
        "contact": _("Whom one calls in this step, with the number."),
        "document": _("What is written down, and where it is kept. Never the picture itself."),
    }

    def preview_context(self, piece) -> dict:
        """As on the public page."""
        return {"step": piece, "guides": guides()}


@admin.register(Rule)
class RuleAdmin(PublishableAdmin):
    """The rules that always hold."""

    list_display = ["position", "title"]
    list_display_links = ["position", "title"]
    search_fields = ["title", "text"]
    help_texts = {"position": _("The number under which people know this rule.")}


@admin.register(Role)
class RoleAdmin(PublishableAdmin):
    """Who does what at school, and leaves what to others."""

    list_display = ["name"]
    search_fields = ["name", "does", "does_not"]
    help_texts = {"does": _("One per line."), "does_not": _("One per line.")}


@admin.register(Criterion)
class CriterionAdmin(PublishableAdmin):
    """The six criteria: questions for a team, never a sum."""

    list_display = ["name", "question"]
    search_fields = ["name", "question", "signal"]


@admin.register(Notice)
class NoticeAdmin(PublishableAdmin):
    """Sentences that stand by themselves on the page of the step plan."""

    list_display = ["slug", "text"]
    list_display_links = ["slug", "text"]
    search_fields = ["slug", "text"]
    help_texts = {"slug": _("The page finds the sentence by this name: leave it as it is.")}
