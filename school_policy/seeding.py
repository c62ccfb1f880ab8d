"""Plants the policy pages: pillars, domains, learning points, the existing kit and what is already agreed."""

from collections import Counter
from pathlib import Path

from facts.seeding import SOURCED, pick, sources_named
from publishing.planting import Planter, read

from .models import LearningPoint, Pillar, PolicyDomain, PolicyText

SEED = Path(__file__).parent / "seed"


def plant_all() -> Counter:
    """Plant the room's seed; answers what happened."""
    planter = Planter("school_policy")
    for position, entry in enumerate(read(SEED / "pillars.toml")["pillar"], start=1):
        fields = pick(entry, "name", "question", "plain", *SOURCED) | {"position": position}
        planter.plant(Pillar, {"slug": entry["slug"]}, fields, links=_sources(entry))
    for entry in read(SEED / "domains.toml")["domain"]:
        planter.plant(PolicyDomain, {"code": entry["code"]}, pick(entry, "name", "description", "position"))
    for position, entry in enumerate(read(SEED / "learning_points.toml")["learning_point"], start=1):
        fields = pick(entry, "text", "advice") | {
            "pillar": Pillar.objects.get(slug=entry["pillar"]),
            "domain": PolicyDomain.objects.get(code=entry["domain"]),
            "position": position,
        }
        planter.plant(LearningPoint, {"slug": entry["slug"]}, fields)
    for position, entry in enumerate(read(SEED / "kit.toml")["kit"]["text"], start=1):
        fields = pick(entry, "heading", "text", "url", "url_label", *SOURCED) | {"position": position}
        planter.plant(PolicyText, {"slug": entry["slug"]}, fields, links=_sources(entry))
    return planter.counts


def _sources(entry: dict) -> dict:
    return {"sources": sources_named(entry.get("sources", []))}
