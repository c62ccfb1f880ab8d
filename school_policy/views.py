"""Stub."""
from django.views.decorators.http import require_safe
from ui.page import render_page


@require_safe
def policy(request, **kwargs):
    return render_page(request, "school_policy/policy.html", kwargs)
