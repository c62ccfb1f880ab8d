"""The campaign week, year by year."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from ui.page import render_page

from .models import Campaign


@require_safe
def campaigns(request):
    """Every year's week, with its theme only where a source names it."""
    campaigns = Campaign.objects.published().with_messages()
    return render_page(request, "campaigns/campaigns.html", {"campaigns": campaigns})


@require_safe
def campaign(request, slug):
    """One year's week: what is known of it, and its messages as posters with the lessons that carry them."""
    campaign = get_object_or_404(Campaign.objects.published().with_lessons(), slug=slug)
    return render_page(request, "campaigns/campaign.html", {"campaign": campaign})
