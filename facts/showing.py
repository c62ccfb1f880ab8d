"""All that a chapter's page shows; the public page and the curators' preview both use it."""

from .models import Chapter


def chapter_page(chapter: Chapter) -> dict:
    """The context of `facts/chapter.html`; the chapter comes with its passages."""
    others = Chapter.objects.published().exclude(pk=chapter.pk)
    return {
        "chapter": chapter,
        "earlier": [other for other in others if other.position < chapter.position],
        "later": [other for other in others if other.position > chapter.position],
    }
