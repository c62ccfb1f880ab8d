"""Plants the learning path: words, goals, questions, messages, official goals."""

from collections import Counter
from pathlib import Path

from facts.seeding import SOURCED, pick, sources_named
from publishing.planting import Planter, read

from .models import (
    AgeGroup,
    CurriculumFramework,
    Finality,
    Goal,
    Grade,
    KeyMessage,
    Message,
    PupilQuestion,
    PupilVoice,
    SchoolType,
    Strand,
    Theme,
)

SEED = Path(__file__).parent / "seed"


def plant_all() -> Counter:
    """Plant the room's seed; answers what happened."""
    planter = Planter("learning_path")
    _plant_words(planter)
    _plant_goals(planter)
    _plant_speaking(planter)
    _plant_curriculum(planter)
    return planter.counts


def _entries(file: str, kind: str):
    return enumerate(read(SEED / file).get(kind, []), start=1)


def _sourced(entry: dict) -> dict:
    return {"sources": sources_named(entry.get("sources", []))}


def _plant_words(planter: Planter) -> None:
    for position, entry in _entries("age_groups.toml", "age_group"):
        planter.plant(
            AgeGroup,
            {"slug": entry["slug"]},
            pick(entry, "code", "name", "ages", "school_years", "who_page", "is_background", "introduction")
            | {"position": position},
            children={
                "developments": [
                    pick(line, "text", "ordinary", *SOURCED) | _sourced(line) for line in entry.get("development", [])
                ]
            },
        )
    for position, entry in _entries("themes.toml", "theme"):
        fields = pick(entry, "name", "english_name", "in_path", "note", "status") | {"position": position}
        planter.plant(Theme, {"code": entry["code"]}, fields, links=_sourced(entry))
    for position, entry in _entries("strands.toml", "strand"):
        planter.plant(Strand, {"slug": entry["slug"]}, pick(entry, "name", "description") | {"position": position})
    for position, entry in _entries("school.toml", "school_type"):
        fields = pick(entry, "name", "note", "status") | {"position": position}
        planter.plant(SchoolType, {"slug": entry["slug"]}, fields, links=_sourced(entry))
    for position, entry in _entries("school.toml", "grade"):
        ages = list(AgeGroup.objects.filter(slug__in=entry.get("age_groups", [])))
        planter.plant(
            Grade,
            {"slug": entry["slug"]},
            pick(entry, "name", "years") | {"position": position},
            links={"age_groups": ages},
        )
    for position, entry in _entries("school.toml", "finality"):
        planter.plant(Finality, {"slug": entry["slug"]}, pick(entry, "name") | {"position": position})


def _plant_goals(planter: Planter) -> None:
    ages, strands, themes = _by(AgeGroup, "slug"), _by(Strand, "slug"), _by(Theme, "code")
    for position, entry in _entries("goals.toml", "goal"):
        older = _by(Goal.objects.filter(code__in=entry["builds_on"]), "code")
        planter.plant(
            Goal,
            {"code": entry["code"]},
            pick(entry, "domain", "text", "gloss", "status_note", "who_reference", *SOURCED)
            | {
                "age_group": ages[entry["age_group"]],
                "strand": strands[entry["strand"]],
                "theme": themes[entry["theme"]],
                "position": position,
            },
            links=_sourced(entry) | {"builds_on": [older[code] for code in entry["builds_on"]]},
        )


def _plant_speaking(planter: Planter) -> None:
    for position, entry in _entries("key_messages.toml", "key_message"):
        planter.plant(
            KeyMessage,
            {"code": entry["code"]},
            pick(entry, "collection", "text", "text_young", "is_closing", "status") | {"position": position},
            links=_sourced(entry),
        )
    ages, strands = _by(AgeGroup, "slug"), _by(Strand, "slug")
    goals, key_messages = _by(Goal, "code"), _by(KeyMessage, "code")
    for position, entry in _entries("questions.toml", "question"):
        place = {
            "age_group": ages[entry["age_group"]],
            "strand": strands[entry["strand"]],
            "goal": goals[entry["goal"]],
            "key_message": key_messages[entry["key_message"]],
            "position": position,
        }
        planter.plant(PupilQuestion, {"key": entry["key"]}, pick(entry, "question", "answer", "status") | place)
    for position, entry in _entries("messages.toml", "message"):
        place = {
            "age_group": ages[entry["age_group"]],
            "strand": strands[entry["strand"]],
            "position": position,
        }
        planter.plant(Message, {"key": entry["key"]}, pick(entry, "text", "status") | place)
    for position, entry in _entries("voices.toml", "voice"):
        fields = pick(entry, "text", *SOURCED) | {
            "strand": strands.get(entry["strand"]),
            "position": position,
        }
        planter.plant(PupilVoice, {"key": f"stem-{position:02}"}, fields, links=_sourced(entry))


def _plant_curriculum(planter: Planter) -> None:
    goals, schools, grades = _by(Goal, "code"), _by(SchoolType, "slug"), _by(Grade, "slug")
    for position, entry in _entries("curriculum.toml", "framework"):
        official = [
            pick(goal, "code", "section", "summary", "valid_from", "valid_until", "status", "note")
            | {"goals": [goals[code] for code in goal["goals"]]}
            for goal in entry["goal"]
        ]
        planter.plant(
            CurriculumFramework,
            {"slug": entry["slug"]},
            pick(entry, "name", "network", "level", "valid_from", "valid_until", "status", "note")
            | {"position": position},
            links=_sourced(entry)
            | {
                "school_types": [schools[slug] for slug in entry.get("school_types", [])],
                "grades": [grades[slug] for slug in entry.get("grades", [])],
            },
            children={"official_goals": official},
        )


def _by(rows, name: str) -> dict:
    """Rows by one of their words."""
    rows = rows._default_manager.all() if isinstance(rows, type) else rows
    return {getattr(row, name): row for row in rows}
