"""What somebody types in the workspace."""

from .keeping import CollectionForm, KeepForm, LessonPlaceForm, NoteForm, PlaceForm
from .plans import MinutesForm, NewPlanForm, PlanLessonForm
from .steps import ArrangeForm, OwnStepForm, StepForm

__all__ = [
    "ArrangeForm",
    "CollectionForm",
    "KeepForm",
    "LessonPlaceForm",
    "MinutesForm",
    "NewPlanForm",
    "NoteForm",
    "OwnStepForm",
    "PlaceForm",
    "PlanLessonForm",
    "StepForm",
]
