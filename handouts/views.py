"""Stub."""
from django.views.decorators.http import require_safe
from ui.page import render_page


@require_safe
def materials(request, **kwargs):
    return render_page(request, "handouts/materials.html", kwargs)
