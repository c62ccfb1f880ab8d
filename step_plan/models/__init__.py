"""The step plan "Een naaktfoto op school, wat nu?" as rows."""

from .guides import Conversation, Document, Passage, Scenario, Sentence
from .plan import Answer, Modifier, Outcome, Question, StepPlan, Urgency
from .steps import Criterion, Notice, Role, Rule, Step
from .team import AftercareMoment, ChecklistItem, Guideline, Rehearsal, RehearsalPart, TimelineMoment

__all__ = [
    "AftercareMoment",
    "Answer",
    "ChecklistItem",
    "Conversation",
    "Criterion",
    "Document",
    "Guideline",
    "Modifier",
    "Notice",
    "Outcome",
    "Passage",
    "Question",
    "Rehearsal",
    "RehearsalPart",
    "Role",
    "Rule",
    "Scenario",
    "Sentence",
    "Step",
    "StepPlan",
    "TimelineMoment",
    "Urgency",
]
