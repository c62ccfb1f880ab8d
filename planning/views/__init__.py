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
from .plans import plan, plan_lesson, plans

__all__ = [
    "collect",
    "collection",
    "dissolve",
    "forget",
    "keep",
    "lesson",
    "let_go",
    "marks",
    "notes",
    "place",
    "plan",
    "plan_lesson",
    "plans",
    "restore",
    "seen",
    "shift",
    "take_back",
    "workspace",
]
