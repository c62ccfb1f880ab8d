"""What somebody types in the workspace."""

from .classes import ClassForm
from .keeping import CollectionForm, KeepForm, LessonPlaceForm, NoteForm, PlaceForm
from .own_template import OwnTemplateForm
from .plans import CopyForm, MinutesForm, NewPlanForm, PlanHeadForm, PlanLessonForm, PlanTextForm, TaughtForm
from .sharing import CodeForm, ShareForm, TakeCopyForm
from .steps import ArrangeForm, NewsForm, OwnStepForm, StepForm

__all__ = [
    "ArrangeForm",
    "ClassForm",
    "CodeForm",
    "CollectionForm",
    "CopyForm",
    "KeepForm",
    "LessonPlaceForm",
    "MinutesForm",
    "NewPlanForm",
    "NewsForm",
    "NoteForm",
    "OwnStepForm",
    "OwnTemplateForm",
    "PlaceForm",
    "PlanHeadForm",
    "PlanLessonForm",
    "PlanTextForm",
    "ShareForm",
    "StepForm",
    "TakeCopyForm",
    "TaughtForm",
]
