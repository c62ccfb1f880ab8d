"""What a keeper may still see of a lesson that they kept or copied from."""

from django.utils.translation import gettext_lazy as _

from lessons.models import Lesson
from publishing.models import State


def is_readable(lesson: Lesson) -> bool:
    """A published lesson, and one that was withdrawn; a text that is being rewritten is not for readers."""
    return lesson.state in (State.PUBLISHED, State.WITHDRAWN)


def name_of(lesson: Lesson) -> str:
    """What it is called on the screen of its keeper."""
    return lesson.title if is_readable(lesson) else _("Lesson %s") % lesson.number
