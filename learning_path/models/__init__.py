"""Goals per age and strand, and the words that every room uses for them."""

from .curriculum import CurriculumFramework, CurriculumGoal
from .goals import Goal, GoalQuerySet
from .speaking import Development, KeyMessage, Message, PupilQuestion, PupilVoice
from .vocabulary import AgeGroup, Finality, Grade, SchoolType, Strand, Theme

__all__ = [
    "AgeGroup",
    "CurriculumFramework",
    "CurriculumGoal",
    "Development",
    "Finality",
    "Goal",
    "GoalQuerySet",
    "Grade",
    "KeyMessage",
    "Message",
    "PupilQuestion",
    "PupilVoice",
    "SchoolType",
    "Strand",
    "Theme",
]
