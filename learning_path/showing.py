"""All that a goal's page shows; the public page and the curators' preview both use it."""

from .booklet import MOST_LESSONS
from .concordance import frameworks_of, official_goals
from .models import Goal


def goal_page(goal: Goal) -> dict:
    """The context of `learning_path/goal.html`."""
    networks = official_goals(goal)
    return {
        "goal": goal,
        "builds_on": goal.builds_on.published().with_place().in_order(),
        "prepares_for": goal.prepares_for.published().with_place().in_order(),
        "networks": networks,
        "frameworks": frameworks_of(networks),
        "questions": goal.questions.published().select_related("key_message"),
        "lessons": goal.lessons.published().with_minutes().order_by("position")[:MOST_LESSONS],
    }
