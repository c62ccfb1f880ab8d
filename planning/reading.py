"""Which lessons a keeper may read: what is public, and what was withdrawn after they kept, used or wrote beside it."""

from django.http import Http404

from lessons.models import Lesson
from publishing.models import State

from .models import Keeper, MarginNote, Plan, PlanStep, SavedLesson


def lesson_for(keeper: Keeper, slug: str) -> Lesson:
    """The lesson at this address, when this person may read it; a 404 tells nobody else whether it exists."""
    lesson = Lesson.objects.with_card_details().select_related("successor").filter(slug=slug).first()
    if lesson is None or not (lesson.is_public or keeps_withdrawn(keeper, lesson)):
        raise Http404
    return lesson


def keeps_withdrawn(keeper: Keeper, lesson: Lesson) -> bool:
    """Whether a withdrawn lesson stays readable for this person."""
    if lesson.state != State.WITHDRAWN:
        return False
    own = (
        SavedLesson.objects.owned_by(keeper).filter(lesson=lesson),
        MarginNote.objects.owned_by(keeper).filled().filter(lesson=lesson),
        PlanStep.objects.filter(plan__in=Plan.objects.owned_by(keeper), lesson=lesson),
    )
    return any(rows.exists() for rows in own)
