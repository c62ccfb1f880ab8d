"""Ready-made activities with their timed phases."""

from .lesson import Lesson, LessonMessage, LessonQuerySet
from .parts import LessonMaterial, Phase
from .words import Method, SafetyAgreement

__all__ = [
    "Lesson",
    "LessonMaterial",
    "LessonMessage",
    "LessonQuerySet",
    "Method",
    "Phase",
    "SafetyAgreement",
]
