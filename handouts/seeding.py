"""Plants the material of other publishers."""

from collections import Counter
from pathlib import Path

from facts.seeding import SOURCED, pick, sources_named
from learning_path.models import AgeGroup, Goal, SchoolType
from publishing.planting import Planter, read

from .models import Material

SEED = Path(__file__).parent / "seed"
PLAIN = (
    "number",
    "title",
    "publisher",
    "url",
    "audience",
    "format",
    "licence",
    "year",
    "origin",
    "note",
    *SOURCED,
)
NOT_MENTIONED = "niet vermeld"


def plant_all() -> Counter:
    """Plant the room's seed; answers what happened."""
    planter = Planter("handouts")
    schools = {school.slug: school for school in SchoolType.objects.all()}
    ages = {age.slug: age for age in AgeGroup.objects.all()}
    goals = {goal.code: goal for goal in Goal.objects.all()}
    for position, entry in enumerate(read(SEED / "materials.toml")["material"], start=1):
        fields = pick(entry, *PLAIN) | {"position": position}
        if fields["licence"] == NOT_MENTIONED:
            fields["licence"] = ""
        planter.plant(
            Material,
            {"slug": entry["slug"]},
            fields,
            links={
                "sources": sources_named(entry.get("sources", [])),
                "school_types": [schools[slug] for slug in entry["school_types"]],
                "age_groups": [ages[slug] for slug in entry["age_groups"]],
                "goals": [goals[code] for code in entry["goals"]],
            },
        )
    return planter.counts
