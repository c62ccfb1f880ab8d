"""The whole step plan as it stands today, read once and kept in memory until content changes."""

from django.db.models import Prefetch

from facts.models import Fact
from publishing.versions import remember
from support.models import HelpSource

from . import models
from .showing import branches, outcomes_shown
from .tree import tree_of


def whole() -> dict:
    """Everything that everyone may read: rules, steps, roles, guides, lists, and the tree as rows."""
    return remember("step_plan", _read)


def plan_page(plan: models.StepPlan | None = None) -> dict:
    """What the page of the step plan shows; with another plan than the public one for a preview."""
    if plan is None:
        return remember("step_plan.page", lambda: _with_tree(whole()["plan"]))
    return _with_tree(plan)


def guides() -> dict:
    """What has a page of its own, for links between the pages."""
    names = ("steps", "roles", "scenarios", "conversations", "documents", "rehearsals")
    return {name: whole()[name] for name in names}


def _with_tree(plan: models.StepPlan | None) -> dict:
    context = whole() | {"plan": plan}
    if plan is None:
        return context
    tree = tree_of(plan)
    scenarios = {scenario.slug: scenario for scenario in context["scenarios"]}
    return context | {
        "tree": tree,
        "branch": branches(tree),
        "outcomes": outcomes_shown(tree, context["contacts"], context["steps"], scenarios),
        "modifiers": [(modifier, scenarios.get(modifier.scenario)) for modifier in tree.modifiers.values()],
    }


def _read() -> dict:
    notices = models.Notice.objects.published().prefetch_related("sources")
    facts = Prefetch("facts", Fact.objects.published().with_sources())
    steps = list(models.Step.objects.published().prefetch_related("sources"))
    read = {
        "rules": list(models.Rule.objects.published()),
        "notices": {notice.slug.replace("-", "_"): notice for notice in notices},
        "steps": steps,
        "roles": list(models.Role.objects.published()),
        "criteria": list(models.Criterion.objects.published()),
        "scenarios": list(models.Scenario.objects.published().prefetch_related("sources", facts)),
        "conversations": list(models.Conversation.objects.published().prefetch_related("sources", "sentences")),
        "documents": list(models.Document.objects.published().prefetch_related("sources", "passages")),
        "rehearsals": list(models.Rehearsal.objects.published().prefetch_related("scenes")),
        "timeline": list(models.TimelineMoment.objects.published().prefetch_related("sources")),
        "checklist": list(models.ChecklistItem.objects.published()),
        "aftercare": list(models.AftercareMoment.objects.published()),
        "guidelines": list(models.Guideline.objects.published().prefetch_related("sources", facts)),
        "contacts": {source.slug: source for source in HelpSource.objects.published()},
        "plan": models.StepPlan.objects.published().with_parts().first(),
    }
    for step in steps:
        _tie(step, read)
    return read


def _tie(step: models.Step, read: dict) -> None:
    """Let a step know the guides that go with it."""
    step.guides = {
        name: [guide for guide in read[name] if step.code in guide.steps.split()]
        for name in ("conversations", "documents", "roles")
    }
    step.to_avoid = [sentence for guide in step.guides["conversations"] for sentence in guide.to_avoid]
