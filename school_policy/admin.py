"""The desk for school policy: pillars, domains, texts."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from publishing.admin import PublishableAdmin

from .models import Pillar, PolicyDomain, PolicyText


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


@admin.register(PolicyText)
class PolicyTextAdmin(PublishableAdmin):
    """The texts of the policy page."""

    list_display = ["heading", "slug"]
    search_fields = ["heading", "text", "slug"]
    help_texts = {"slug": _("The page finds the text by this name: leave it as it is.")}
