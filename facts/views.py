"""Background for teachers: chapters, the wording guide, how the law changed."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from ui.page import render_page

from .models import Chapter, Fact, Wording
from .showing import chapter_page


@require_safe
def background(request):
    """The chapters as doors, words that do no harm, and how the law changed."""
    context = {
        "chapters": Chapter.objects.published(),
        "wordings": Wording.objects.published().by_group(),
        "timeline": Fact.objects.published().on_law_timeline().with_sources(),
    }
    return render_page(request, "facts/background.html", context)


@require_safe
def chapter(request, slug):
    """One chapter: its passages, each with the facts and sources that it leans on."""
    chapter = get_object_or_404(Chapter.objects.published().with_passages(), slug=slug)
    return render_page(request, "facts/chapter.html", chapter_page(chapter))
