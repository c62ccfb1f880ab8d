"""The desk for dated facts: sources, facts, background chapters, the wording guide."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from publishing.admin import Blocks, PublishableAdmin

from .models import Chapter, Fact, Passage, Source, Wording
from .showing import chapter_page


@admin.register(Fact)
class FactAdmin(PublishableAdmin):
    """Laws, figures, rules, terms and events: stated here once."""

    list_display = ["statement", "kind", "topic", "year", "review_by"]
    list_filter = ["kind", "topic", "owner"]
    search_fields = ["slug", "statement", "topic", "article_note"]
    help_texts = {
        "statement": _("One sentence that is true as it stands, wherever it is quoted."),
        "caveat": _("What a reader should know before quoting it: who was asked, how few, how old."),
        "owner": _("The role that keeps this up to date."),
        "review_by": _("The day before which somebody looks again. Six months for a law."),
        "valid_until": _("Leave empty while it holds."),
    }


@admin.register(Source)
class SourceAdmin(PublishableAdmin):
    """Public works that we refer to."""

    list_display = ["key", "title", "publisher", "year"]
    list_display_links = ["key", "title"]
    search_fields = ["key", "title", "publisher", "url"]
    help_texts = {
        "key": _("Short, such as “Sensoa 2021”; texts name the source by it."),
        "note": _("What was found in it, or why the address is missing."),
    }


class PassageInline(Blocks):
    """The passages of a chapter."""

    model = Passage
    fields = (
        ("position", "heading"), "text", "facts", "status", "sources", "source_note", "checked_on", "checked_by",
    )  # fmt: skip
    help_texts = {"facts": _("Figures and laws in this passage: refer to the fact, do not write the number again.")}


@admin.register(Chapter)
class ChapterAdmin(PublishableAdmin):
    """Background reading."""

    list_display = ["title", "slug"]
    search_fields = ["title", "passages__heading", "passages__text"]
    inlines = [PassageInline]
    preview_template = "facts/chapter.html"

    def preview_context(self, piece):
        """As on the public page."""
        return chapter_page(Chapter.objects.with_passages().get(pk=piece.pk))


@admin.register(Wording)
class WordingAdmin(PublishableAdmin):
    """Words to avoid and words that do no harm."""

    list_display = ["avoid", "prefer", "group"]
    list_filter = ["group"]
    search_fields = ["avoid", "prefer", "why"]
    help_texts = {"avoid": _("As people say it."), "prefer": _("As we say it.")}
