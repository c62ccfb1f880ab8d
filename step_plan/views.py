"""Stub."""
from django.views.decorators.http import require_safe
from ui.page import render_page


@require_safe
def plan(request, **kwargs):
    return render_page(request, "step_plan/plan.html", kwargs)
