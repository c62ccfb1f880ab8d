"""Writing in a field of a plan, and its details, so that no window overwrites another in silence."""

from typing import Any

from django.utils import timezone

from .models import Plan, PlanText
from .versions import Done, changing


def write(plan: Plan, field: str, *, version: int, text: str) -> None:
    """These words in this field; `Stale` when another window wrote others there meanwhile."""
    row = plan.texts.filter(field=field).first()
    if row and row.text == text:
        return
    with changing(plan, Done.WRITTEN, field[:12]):
        now = timezone.now()
        if row is None:
            row, is_new = PlanText.objects.get_or_create(
                plan=plan, field=field, defaults={"text": text, "written_at": now}
            )
            if is_new:
                return
        row.change(version, text=text, written_at=now)


def propose_again(plan: Plan, field: str) -> None:
    """Empty what was written, so that the field shows the proposal; an earlier version still has the words."""
    with changing(plan, Done.WRITTEN):
        plan.texts.filter(field=field).delete()


def describe(plan: Plan, version: int, **head: Any) -> None:
    """The details of a plan; `Stale` when another window saved others meanwhile."""
    if all(getattr(plan, name) == value for name, value in head.items()):
        return
    with changing(plan, Done.HEAD):
        plan.change(version, **head)
