"""What somebody types in the workspace."""

from .keeping import CollectionForm, KeepForm, NoteForm, PlaceForm, version_field
from .plans import NewPlanForm, PlanLessonForm

__all__ = [
    "CollectionForm",
    "KeepForm",
    "NewPlanForm",
    "NoteForm",
    "PlaceForm",
    "PlanLessonForm",
    "version_field",
]
