"""The workspace: what somebody keeps, writes in margins and plans. Open to visitors; never in a cache."""

from .keeping import (
    collect,
    collection,
    dissolve,
    forget,
    keep,
    lesson,
    let_go,
    marks,
    notes,
    place,
    restore,
    seen,
    shift,
    take_back,
    workspace,
)
from .plans import drop_plan, fit_plan, plan, plan_back, plan_lesson, plans
from .steps import add_step, arrange, step
from .versions import return_to, versions

__all__ = [
    "add_step",
    "arrange",
    "collect",
    "collection",
    "dissolve",
    "drop_plan",
    "fit_plan",
    "forget",
    "keep",
    "lesson",
    "let_go",
    "marks",
    "notes",
    "place",
    "plan",
    "plan_back",
    "plan_lesson",
    "plans",
    "restore",
    "return_to",
    "seen",
    "shift",
    "step",
    "take_back",
    "versions",
    "workspace",
]
