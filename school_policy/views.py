"""What a school agrees on beforehand."""

from django.views.decorators.http import require_safe

from ui.page import render_page

from .models import LearningPoint, Pillar, PolicyDomain, PolicyText

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


@require_safe
def learning_points(request):
    """What a team can learn from what happened, and which part of the policy each point touches."""
    points = LearningPoint.objects.to_choose_from()
    return render_page(request, "school_policy/learning_points.html", {"points": points})
