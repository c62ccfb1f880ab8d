"""Plants the methods, the safety agreements and the lessons, one file a lesson."""

from collections import Counter
from pathlib import Path

from facts.seeding import pick
from learning_path.models import AgeGroup, Finality, Goal, Grade, KeyMessage, SchoolType
from publishing.planting import Planter, read

from .models import Lesson, Method, SafetyAgreement, SynonymGroup
from .search import index

SEED = Path(__file__).parent / "seed"
PLAIN = (
    "number", "title", "summary", "aim", "audience_note", "group_min", "group_max", "group_note", "preparation",
    "preparation_minutes", "devices", "sensitivity", "sensitivity_sentence", "aftercare", "licence", "status",
)  # fmt: skip
ONE_PER_LINE = ("discussion_questions", "safety_notes", "may_happen", "involve", "do_not_say")
WORDS = {
    "age_groups": (AgeGroup, "slug"),
    "school_types": (SchoolType, "slug"),
    "grades": (Grade, "slug"),
    "finalities": (Finality, "slug"),
    "methods": (Method, "slug"),
    "goals": (Goal, "code"),
}


def plant_all() -> Counter:
    """Plant the room's seed; answers what happened."""
    planter = Planter("lessons")
    for position, entry in enumerate(read(SEED / "methods.toml")["method"], start=1):
        planter.plant(Method, {"slug": entry["slug"]}, pick(entry, "name", "description") | {"position": position})
    for position, entry in enumerate(read(SEED / "agreements.toml")["agreement"], start=1):
        planter.plant(SafetyAgreement, {"code": entry["code"]}, pick(entry, "title", "text") | {"position": position})
    for path in sorted((SEED / "lessons").glob("*.toml")):
        plant_lesson(planter, path.stem, read(path))
    for entry in read(SEED / "synonyms.toml")["group"]:
        planter.plant(
            SynonymGroup, {"name": entry["words"][0]}, {"words": "\n".join(entry["words"])} | pick(entry, "note")
        )
    index.write_missing()
    return planter.counts


def plant_lesson(planter: Planter, slug: str, entry: dict) -> None:
    """Plant one lesson with its words, phases, materials and messages; KeyError names an unknown word."""
    fields = pick(entry, *PLAIN) | {name: "\n".join(entry[name]) for name in ONE_PER_LINE}
    fields["position"] = int(entry["number"].lstrip("A"))
    links = {name: _words(model, key, entry[name]) for name, (model, key) in WORDS.items()}
    messages = {message.code: message for message in KeyMessage.objects.all()}
    planter.plant(
        Lesson,
        {"slug": slug},
        fields,
        links=links,
        children={
            "phases": [_phase(phase) for phase in entry["phases"]],
            "materials": [pick(material, "text", "use", "per") for material in entry["materials"]],
            "lesson_messages": [
                {"key_message": messages[message["code"]], "text": message["text"]} for message in entry["key_messages"]
            ],
        },
    )


def _phase(entry: dict) -> dict:
    names = (
        "title",
        "minutes_minimum",
        "minutes",
        "minutes_maximum",
        "optional",
        "instruction",
        "differentiation",
    )
    return pick(entry, *names) | {name: "\n".join(entry[name]) for name in ("say", "assignment")}


def _words(model, key: str, names: list[str]) -> list:
    known = {getattr(row, key): row for row in model.objects.filter(**{f"{key}__in": names})}
    return [known[name] for name in names]
