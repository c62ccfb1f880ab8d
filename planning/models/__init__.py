"""What a teacher or a visitor keeps: lessons in collections, and notes in their margin."""

from .keepers import Keeper, Owned, Stale, Visitor
from .kept import Collection, SavedLesson
from .notes import MarginNote

__all__ = ["Collection", "Keeper", "MarginNote", "Owned", "SavedLesson", "Stale", "Visitor"]
