"""The next version of the decision tree begins as a copy of another."""

from django.db import transaction
from django.db.models import Max

from publishing.undoing import one_version

from .models import StepPlan


@transaction.atomic
def next_version(plan: StepPlan, *, by) -> StepPlan:
    """A draft with the parts of this version, under the next number."""
    last = StepPlan.objects.select_for_update().aggregate(last=Max("number"))["last"]
    draft = StepPlan(number=last + 1)
    with one_version(draft, by=by):
        draft.save()
        for part in StepPlan.parts:
            for row in getattr(plan, part).all():
                _copy(row, draft)
    return draft


def _copy(row, draft: StepPlan) -> None:
    links = {field.name: list(getattr(row, field.name).all()) for field in row._meta.many_to_many}
    row.pk, row._state.adding, row.plan = None, True, draft
    row.save()
    for name, rows in links.items():
        getattr(row, name).set(rows)
