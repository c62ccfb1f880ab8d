"""Goals as a curator picks them: by age group, then strand."""

from publishing.widgets import Picker

from .models import Goal


def _label(goal: Goal) -> str:
    return f"{goal.strand.name} · {goal.code} · {goal.text}"


GOALS_BY_AGE = Picker(
    rows=lambda: Goal.objects.in_order().with_place(), label=_label, group=lambda goal: goal.age_group.name
)
# For a list that can be searched: the code itself begins with the age and the strand.
GOALS_BY_CODE = Picker(rows=lambda: Goal.objects.order_by("code"))
