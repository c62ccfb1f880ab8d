"""Stub."""
from django.views.decorators.http import require_safe
from ui.page import render_page


@require_safe
def grid(request, **kwargs):
    return render_page(request, "learning_path/grid.html", kwargs)


@require_safe
def goal(request, **kwargs):
    return render_page(request, "learning_path/goal.html", kwargs)


@require_safe
def age_group(request, **kwargs):
    return render_page(request, "learning_path/age_group.html", kwargs)
