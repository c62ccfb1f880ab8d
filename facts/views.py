"""Stub."""
from django.views.decorators.http import require_safe
from ui.page import render_page


@require_safe
def background(request, **kwargs):
    return render_page(request, "facts/background.html", kwargs)


@require_safe
def chapter(request, **kwargs):
    return render_page(request, "facts/chapter.html", kwargs)
