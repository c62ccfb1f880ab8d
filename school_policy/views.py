"""What a school agrees on beforehand."""

from django.views.decorators.http import require_safe

from ui.page import render_page

from .models import Pillar, PolicyDomain, PolicyText

FRAMEWORK = "raamwerk"  # the text that introduces the pillars


@require_safe
def policy(request):
    """Three pillars, seven domains, the kit that exists, the course of work and what is already agreed."""
    texts = list(PolicyText.objects.published().prefetch_related("sources"))
    context = {
        "framework": next((text for text in texts if text.slug == FRAMEWORK), None),
        "pillars": Pillar.objects.published(),
        "domains": PolicyDomain.objects.published(),
        "texts": [text for text in texts if text.slug != FRAMEWORK],
    }
    return render_page(request, "school_policy/policy.html", context)
