"""The desk for what one reads and prints beside the steps."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from publishing.admin import Blocks, Lines, PublishableAdmin
from step_plan.models import Conversation, Document, Passage, Scenario, Sentence
from step_plan.whole import guides


class GuideAdmin(PublishableAdmin):
    """A page of its own."""

    list_display = ["title"]
    search_fields = ["title"]

    def preview_context(self, piece) -> dict:
        """As on the public page."""
        return {self.model.page: self.model.objects.with_details().get(pk=piece.pk), "guides": guides()}


@admin.register(Scenario)
class ScenarioAdmin(GuideAdmin):
    """Scenarios."""

    preview_template = "step_plan/scenario.html"
    help_texts = {"facts": _("Figures and laws that this page shows; they are changed in one place for all pages.")}


class SentenceInline(Lines):
    model = Sentence
    fields = ("position", "kind", "text", "why")


@admin.register(Conversation)
class ConversationAdmin(GuideAdmin):
    """Conversation guides."""

    inlines = [SentenceInline]
    preview_template = "step_plan/conversation.html"


class PassageInline(Blocks):
    model = Passage
    fields = ("position", "heading", "text")


@admin.register(Document)
class DocumentAdmin(GuideAdmin):
    """Letters, forms, notes and scripts."""

    list_display = ["title", "kind"]
    inlines = [PassageInline]
    preview_template = "step_plan/document.html"
    help_texts = {"intro": _("When to use it, and what must not be written in it.")}
