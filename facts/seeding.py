"""Plants the sources, facts, background chapters and wording guide."""

from collections import Counter
from pathlib import Path

from publishing.planting import Planter, read

from .models import Chapter, Fact, Source, Wording

SEED = Path(__file__).parent / "seed"
SOURCED = ("status", "source_note")


def sources_named(keys: list[str]) -> list[Source]:
    """The sources under these keys, in order; KeyError names a key that no source has."""
    known = {source.key: source for source in Source.objects.filter(key__in=keys)}
    return [known[key] for key in dict.fromkeys(keys)]


def pick(entry: dict, *names: str) -> dict:
    """The values an entry has among these names."""
    return {name: entry[name] for name in names if name in entry}


def plant_all() -> Counter:
    """Plant the room's seed; answers what happened."""
    planter = Planter("facts")
    for entry in read(SEED / "sources.toml")["source"]:
        planter.plant(
            Source, {"key": entry["key"]}, pick(entry, "title", "publisher", "year", "url", "note", "language")
        )
    for position, entry in enumerate(read(SEED / "facts.toml")["fact"], start=1):
        fields = pick(
            entry,
            "kind",
            "topic",
            "statement",
            "caveat",
            "year",
            "article_note",
            "valid_from",
            "valid_until",
            *SOURCED,
        )
        planter.plant(
            Fact,
            {"slug": entry["slug"]},
            fields | {"position": position},
            links={"sources": sources_named(entry.get("sources", []))},
        )
    for position, entry in enumerate(read(SEED / "chapters.toml")["chapter"], start=1):
        planter.plant(
            Chapter,
            {"slug": entry["slug"]},
            pick(entry, "title", "introduction") | {"position": position},
            children={"passages": [_passage(passage) for passage in entry["passage"]]},
        )
    for position, entry in enumerate(read(SEED / "wording.toml")["wording"], start=1):
        planter.plant(
            Wording,
            {"group": entry["group"], "avoid": entry["avoid"]},
            pick(entry, "prefer", "why", *SOURCED) | {"position": position},
            links={"sources": sources_named(entry.get("sources", []))},
        )
    return planter.counts


def _passage(entry: dict) -> dict:
    facts = {fact.slug: fact for fact in Fact.objects.filter(slug__in=entry.get("facts", []))}
    return pick(entry, "heading", "text", *SOURCED) | {
        "sources": sources_named(entry.get("sources", [])),
        "facts": [facts[slug] for slug in entry.get("facts", [])],
    }
