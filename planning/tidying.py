"""What is swept away: visitors who stayed away, what was taken away more than a day ago, old versions of plans,
and what was shared more than a year ago."""

from django.utils import timezone

from .models import ClassGroup, Collection, MarginNote, Plan, PlanVersion, SavedLesson, Share, Visitor
from .models.keepers import UNDO


def tidy_visitors() -> int:
    """Let visitors go who did not come for 30 days, with all they kept; says how many."""
    expired = Visitor.objects.expired()
    count = expired.count()
    expired.delete()
    return count


def sweep() -> int:
    """Let rows go that their owner took away, and notes left empty, more than a day ago; says how many."""
    swept = (SavedLesson, Collection, Plan, ClassGroup, PlanVersion, Share)
    counts = [model.objects.to_sweep().delete()[0] for model in swept]
    empty = MarginNote.objects.filter(text="", written_at__lt=timezone.now() - UNDO)
    return sum(counts) + empty.delete()[0]
