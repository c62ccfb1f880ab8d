"""What a teacher or a visitor keeps and makes: lessons in collections, notes in their margin, plans and classes."""

from .classes import ClassGroup
from .keepers import Keeper, NotKept, Owned, Stale, Visitor
from .kept import Collection, SavedLesson
from .notes import MarginNote
from .own_template import OwnTemplate
from .plans import Plan, PlanText
from .shares import Share
from .steps import PlanStep
from .taught import RealMinutes, Taught, TaughtLesson
from .versions import PlanVersion

__all__ = [
    "ClassGroup",
    "Collection",
    "Keeper",
    "MarginNote",
    "NotKept",
    "OwnTemplate",
    "Owned",
    "Plan",
    "PlanStep",
    "PlanText",
    "PlanVersion",
    "RealMinutes",
    "SavedLesson",
    "Share",
    "Stale",
    "Taught",
    "TaughtLesson",
    "Visitor",
]
