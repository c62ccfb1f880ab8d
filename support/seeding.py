"""Plants where help is: situations, help sources, how you tell it, training for teams."""

from collections import Counter
from pathlib import Path

from facts.seeding import SOURCED, pick, sources_named
from publishing.planting import Planter, read

from .models import HelpSource, Need, Telling, Training

SEED = Path(__file__).parent / "seed"
HELP_SOURCE = (
    *("name", "audience", "audiences", "phone", "website", "website_url", "chat", "channels", "hours", "cost"),
    *("anonymous", "purpose", "not_for", "notice", "is_emergency", "emergency_label", "year", "position"),
    *SOURCED,
)


def plant_all() -> Counter:
    """Plant the room's seed; answers what happened."""
    planter = Planter("support")
    for entry in read(SEED / "needs.toml")["need"]:
        planter.plant(Need, {"slug": entry["slug"]}, pick(entry, "name", "first", "then", "avoid", "position"))
    for entry in read(SEED / "help_sources.toml")["help_source"]:
        links = {"sources": sources_named(entry["sources"]), "needs": needs_named(entry["needs"])}
        planter.plant(HelpSource, {"slug": entry["slug"]}, pick(entry, *HELP_SOURCE), links=links)
    for position, entry in enumerate(read(SEED / "tellings.toml")["telling"], start=1):
        planter.plant(Telling, {"slug": entry["slug"]}, pick(entry, "audience", "text") | {"position": position})
    for position, entry in enumerate(read(SEED / "trainings.toml")["training"], start=1):
        fields = pick(entry, "title", "provider", "audience", "description", "url", *SOURCED) | {"position": position}
        planter.plant(Training, {"slug": entry["slug"]}, fields, links={"sources": sources_named(entry["sources"])})
    return planter.counts


def needs_named(slugs: list[str]) -> list[Need]:
    """The situations under these short names, in order; KeyError names one that does not exist."""
    known = {need.slug: need for need in Need.objects.filter(slug__in=slugs)}
    return [known[slug] for slug in slugs]
