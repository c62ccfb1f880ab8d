"""What a public page says of how lessons are taught."""

from django import template

from lessons.models import Lesson
from publishing.versions import remember

from ..models import RealMinutes

register = template.Library()


@register.simple_tag
def real_minutes(lesson: Lesson) -> RealMinutes | None:
    """How long this lesson really takes, once enough teachers said so; the same for every reader."""
    return remember("planning.real minutes", lambda: RealMinutes.objects.in_bulk()).get(lesson.pk)
