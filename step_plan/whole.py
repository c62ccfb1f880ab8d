"""The whole step plan as it stands today, read once and kept in memory until content changes."""

from publishing.versions import remember

from .models import Criterion, Notice, Role, Rule, Step


def whole_plan() -> dict:
    """Rules, notices by name, steps, roles and criteria: what everyone may read."""
    return remember("step_plan", _read)


def _read() -> dict:
    notices = Notice.objects.published().prefetch_related("sources")
    return {
        "rules": list(Rule.objects.published()),
        "notices": {notice.slug.replace("-", "_"): notice for notice in notices},
        "steps": list(Step.objects.published().prefetch_related("sources")),
        "roles": list(Role.objects.published()),
        "criteria": list(Criterion.objects.published()),
    }
