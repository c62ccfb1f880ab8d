"""Ready-made activities with their timed phases."""

from .lesson import Lesson, LessonMessage, LessonQuerySet
from .parts import LessonMaterial, Phase
from .searching import MissedWord, SearchDocument, SynonymGroup, VocabularyWord
from .words import Method, SafetyAgreement

__all__ = [
    "Lesson",
    "LessonMaterial",
    "LessonMessage",
    "LessonQuerySet",
    "Method",
    "MissedWord",
    "Phase",
    "SafetyAgreement",
    "SearchDocument",
    "SynonymGroup",
    "VocabularyWord",
]
