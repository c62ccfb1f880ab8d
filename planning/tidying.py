"""What is swept away: visitors who stayed away, and what was taken away more than a day ago."""

from django.utils import timezone

from .models import Collection, MarginNote, SavedLesson, Visitor
from .models.keepers import UNDO


def tidy_visitors() -> int:
    """Let visitors go who did not come for 30 days, with all they kept; says how many."""
    expired = Visitor.objects.expired()
    count = expired.count()
    expired.delete()
    return count


def sweep() -> int:
    """Let rows go that their owner took away, and notes left empty, more than a day ago; says how many."""
    counts = [model.objects.to_sweep().delete()[0] for model in (SavedLesson, Collection)]
    empty = MarginNote.objects.filter(text="", written_at__lt=timezone.now() - UNDO)
    return sum(counts) + empty.delete()[0]
