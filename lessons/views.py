"""Stub."""
from django.views.decorators.http import require_safe
from ui.page import render_page


@require_safe
def browse(request, **kwargs):
    return render_page(request, "lessons/browse.html", kwargs)


@require_safe
def quick(request, **kwargs):
    return render_page(request, "lessons/quick.html", kwargs)


@require_safe
def detail(request, **kwargs):
    return render_page(request, "lessons/detail.html", kwargs)


@require_safe
def pupil_sheet(request, **kwargs):
    return render_page(request, "lessons/pupil_sheet.html", kwargs)
