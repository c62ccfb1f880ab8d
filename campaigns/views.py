"""Stub."""
from django.views.decorators.http import require_safe
from ui.page import render_page


@require_safe
def campaigns(request, **kwargs):
    return render_page(request, "campaigns/campaigns.html", kwargs)


@require_safe
def campaign(request, **kwargs):
    return render_page(request, "campaigns/campaign.html", kwargs)
