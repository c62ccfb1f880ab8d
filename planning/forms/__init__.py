"""What somebody types in the workspace."""

from .keeping import CollectionForm, KeepForm, LessonPlaceForm, NoteForm, PlaceForm, version_field
from .plans import NewPlanForm, PlanLessonForm

__all__ = [
    "CollectionForm",
    "KeepForm",
    "LessonPlaceForm",
    "NewPlanForm",
    "NoteForm",
    "PlaceForm",
    "PlanLessonForm",
    "version_field",
]
