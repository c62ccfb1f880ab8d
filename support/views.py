"""Stub."""
from django.views.decorators.http import require_safe
from ui.page import render_page


@require_safe
def help(request, **kwargs):
    return render_page(request, "support/help.html", kwargs)


@require_safe
def trainings(request, **kwargs):
    return render_page(request, "support/trainings.html", kwargs)
