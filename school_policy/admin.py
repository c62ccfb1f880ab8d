"""The desk for school policy: pillars, domains, learning points, texts."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from publishing.admin import PublishableAdmin

from .models import LearningPoint, Pillar, PolicyDomain, PolicyText


@admin.register(Pillar)
class PillarAdmin(PublishableAdmin):
    """Quality, prevention, reaction."""

    list_display = ["name", "question"]
    search_fields = ["name", "question", "plain"]


@admin.register(PolicyDomain)
class PolicyDomainAdmin(PublishableAdmin):
    """What a team looks at, piece by piece."""

    list_display = ["code", "name"]
    list_display_links = ["code", "name"]
    search_fields = ["code", "name", "description"]


@admin.register(LearningPoint)
class LearningPointAdmin(PublishableAdmin):
    """What a team ticks after a debriefing, instead of writing it."""

    list_display = ["text", "domain", "pillar"]
    list_filter = ["domain", "pillar"]
    list_select_related = ["domain", "pillar"]
    search_fields = ["text", "advice"]


@admin.register(PolicyText)
class PolicyTextAdmin(PublishableAdmin):
    """The texts of the policy page."""

    list_display = ["heading", "slug"]
    search_fields = ["heading", "text", "slug"]
    help_texts = {"slug": _("The page finds the text by this name: leave it as it is.")}
