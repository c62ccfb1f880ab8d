"""A plan as plain values, to bring back later or to take along, and back again."""

from typing import Any

from .models import Plan, PlanStep

HEAD = (
    "title",
    "class_group_id",
    "minutes",
    "hour_minutes",
    "planned_on",
    "starts_at",
    "lesson_hour",
    "teacher",
    "school",
    "subject",
    "room",
    "number_in_series",
    "length_of_series",
)
LEFT_OUT = {"id", "plan_id", "version"}
STEP = tuple(f.attname for f in PlanStep._meta.concrete_fields if f.attname not in LEFT_OUT)


def contents_of(plan: Plan) -> dict[str, Any]:
    """The head of a plan, its steps in order, and what was written in its fields."""
    return {
        "head": {name: getattr(plan, name) for name in HEAD},
        "steps": [{"id": step.pk} | {name: getattr(step, name) for name in STEP} for step in plan.steps.all()],
        "texts": {text.field: text.text for text in plan.texts.all()},
    }
