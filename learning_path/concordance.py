"""What a goal counts for: the official goals of the government and of each network, and where nothing is known yet."""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from publishing.versions import remember

from .models import CurriculumFramework, CurriculumGoal, Goal
from .models.curriculum import Network


@dataclass(frozen=True)
class OfficialGoal:
    """An official goal with the days between which it holds."""

    row: CurriculumGoal
    has_lapsed: bool
    valid_from: datetime.date | None
    valid_until: datetime.date | None


@dataclass(frozen=True)
class NetworkGoals:
    """The official goals of one network that a goal works on."""

    network: Network
    goals: list[OfficialGoal]
    is_filled_in: bool


@dataclass(frozen=True)
class _Concordance:
    """All official goals by the primary key of ours, and the networks that have any."""

    by_goal: dict[int, list[CurriculumGoal]]
    filled_in: frozenset[str]


def official_goals(goal: Goal) -> list[NetworkGoals]:
    """For the government and each network: what this goal counts for, those that still hold first."""
    concordance = remember("learning_path.concordance", _read)
    found = defaultdict(list)
    for row in concordance.by_goal.get(goal.pk, []):
        found[row.framework.network].append(_dated(row))
    return [
        NetworkGoals(network, _current_first(found[network]), network in concordance.filled_in) for network in Network
    ]


def frameworks_of(networks: list[NetworkGoals]) -> list[CurriculumFramework]:
    """The frameworks that these official goals stand in, each once."""
    found = {official.row.framework_id: official.row.framework for part in networks for official in part.goals}
    return sorted(found.values(), key=lambda framework: framework.position)


def _read() -> _Concordance:
    rows = CurriculumGoal.objects.filter(framework__state="published").select_related("framework")
    by_goal, filled_in = defaultdict(list), set()
    for row in rows.prefetch_related("goals", "framework__sources"):
        filled_in.add(row.framework.network)
        for goal in row.goals.all():
            by_goal[goal.pk].append(row)
    return _Concordance(dict(by_goal), frozenset(filled_in))


def _dated(row: CurriculumGoal) -> OfficialGoal:
    ends = [day for day in (row.valid_until, row.framework.valid_until) if day]
    begins = row.valid_from or row.framework.valid_from
    return OfficialGoal(row, row.has_lapsed(), begins, min(ends, default=None))


def _current_first(goals: list[OfficialGoal]) -> list[OfficialGoal]:
    return sorted(goals, key=lambda official: official.has_lapsed)
