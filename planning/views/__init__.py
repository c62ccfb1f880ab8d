"""The workspace: what somebody keeps, writes in margins and plans. Open to visitors; never in a cache."""

from .afterwards import copy_plan, cover, ready, taught, untaught
from .classes import class_back, class_group, classes, drop_class
from .files import plan_calendar, plan_fiche, plan_file
from .keeping import (
    collect,
    collection,
    collection_pdf,
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
from .own_template import drop_template, example_template, filled_template, own_template
from .plans import drop_plan, fit_plan, plan, plan_back, plan_lesson, plans
from .sharing import code, share, shared, shared_file, take_copy, withdraw
from .steps import add_step, arrange, news, step
from .teaching import present, take_along
from .versions import return_to, versions
from .writing import plan_head, plan_text

__all__ = [
    "add_step",
    "arrange",
    "class_back",
    "class_group",
    "classes",
    "code",
    "collect",
    "collection",
    "collection_pdf",
    "copy_plan",
    "cover",
    "dissolve",
    "drop_class",
    "drop_plan",
    "drop_template",
    "example_template",
    "filled_template",
    "fit_plan",
    "forget",
    "keep",
    "lesson",
    "let_go",
    "marks",
    "news",
    "notes",
    "own_template",
    "place",
    "plan",
    "plan_back",
    "plan_calendar",
    "plan_fiche",
    "plan_file",
    "plan_head",
    "plan_lesson",
    "plan_text",
    "plans",
    "present",
    "ready",
    "restore",
    "return_to",
    "seen",
    "share",
    "shared",
    "shared_file",
    "shift",
    "step",
    "take_along",
    "take_back",
    "take_copy",
    "taught",
    "untaught",
    "versions",
    "withdraw",
    "workspace",
]
