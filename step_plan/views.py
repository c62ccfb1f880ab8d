"""The step plan: it asks nothing, keeps nothing and sends nothing."""

from django.views.decorators.http import require_safe

from ui.page import render_page

from .whole import whole_plan


@require_safe
def plan(request):
    """The five rules, the numbers to call, and every step, to read and to print."""
    return render_page(request, "step_plan/plan.html", whole_plan())
