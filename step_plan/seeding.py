"""Plants the step plan: rules, steps, roles, the decision tree, and what one reads, prints and practises beside it."""

from collections import Counter
from pathlib import Path

from facts.models import Fact
from facts.seeding import SOURCED, pick, sources_named
from publishing.planting import Planter, read

from . import models

SEED = Path(__file__).parent / "seed"


def plant_all() -> Counter:
    """Plant the room's seed; answers what happened. The tree comes last: it refers to all the rest."""
    planter = Planter("step_plan")
    for rule in read(SEED / "rules.toml")["rule"]:
        planter.plant(models.Rule, {"position": rule["position"]}, pick(rule, "title", "text"))
    _plant_steps(planter)
    _plant_roles(planter)
    _plant_criteria(planter)
    _plant_accident(planter)
    _plant_scenarios(planter)
    _plant_conversations(planter)
    _plant_documents(planter)
    _plant_what_a_team_fills_in(planter)
    _plant_guidelines(planter)
    _plant_rehearsals(planter)
    _plant_tree(planter)
    return planter.counts


def _plant_steps(planter: Planter) -> None:
    for position, entry in enumerate(read(SEED / "steps.toml")["step"], start=1):
        fields = pick(entry, "title", "purpose", "who", "moment", "contact", "document", "note", *SOURCED)
        _plant(planter, models.Step, "code", entry, fields | _lines(entry, "do", "do_not", "say"), position)


def _plant_roles(planter: Planter) -> None:
    seed = read(SEED / "roles.toml")
    for position, entry in enumerate(seed["role"], start=1):
        fields = pick(entry, "name", "does", "does_not", "steps") | {"position": position}
        planter.plant(models.Role, {"slug": entry["slug"]}, fields)
    _plant_notice(planter, "rollen", seed["note"])


def _plant_criteria(planter: Planter) -> None:
    seed = read(SEED / "criteria.toml")
    for position, entry in enumerate(seed["criterion"], start=1):
        fields = pick(entry, "name", "question", "signal") | {"position": position}
        planter.plant(models.Criterion, {"slug": entry["slug"]}, fields)
    _plant_notice(planter, "criteria", seed["note"], status="seen", sources=seed["sources"])


def _plant_accident(planter: Planter) -> None:
    seed = read(SEED / "accident.toml")["accident"]
    _plant_notice(planter, "eerst-bellen", seed["first_sentence"])
    _plant_notice(planter, "per-ongeluk-gezien", seed["text"])


def _plant_scenarios(planter: Planter) -> None:
    for position, entry in enumerate(read(SEED / "scenarios.toml")["scenario"], start=1):
        fields = pick(entry, "title", "intro", *SOURCED) | _lines(entry, "do", "do_not", "say")
        _plant(planter, models.Scenario, "slug", entry, fields, position, facts=_facts_named(entry["facts"]))


def _plant_conversations(planter: Planter) -> None:
    for position, entry in enumerate(read(SEED / "conversations.toml")["conversation"], start=1):
        fields = pick(entry, "title", "audience", "who", *SOURCED)
        fields |= {"order": "\n".join(entry["steps"]), "steps": entry.get("for_steps", "")}
        sentences = [
            pick(sentence, "text", "why") | {"kind": kind} for kind in ("say", "avoid") for sentence in entry[kind]
        ]
        _plant(planter, models.Conversation, "slug", entry, fields, position, children={"sentences": sentences})


def _plant_documents(planter: Planter) -> None:
    for position, entry in enumerate(read(SEED / "templates.toml")["template"], start=1):
        fields = pick(entry, "title", "kind", "audience", "file_name", "intro", *SOURCED)
        fields["steps"] = entry.get("for_steps", "")
        passages = [pick(part, "heading", "text") for part in entry["parts"]]
        _plant(planter, models.Document, "slug", entry, fields, position, children={"passages": passages})


def _plant_what_a_team_fills_in(planter: Planter) -> None:
    timeline = read(SEED / "timeline.toml")
    for position, entry in enumerate(timeline["moment"], start=1):
        fields = pick(entry, "title", *SOURCED) | _lines(entry, "questions")
        entry = entry | {"sources": timeline["sources"]}
        _plant(planter, models.TimelineMoment, "slug", entry, fields, position)
    _plant_notice(planter, "tijdlijn", timeline["note"], status=timeline["status"], sources=timeline["sources"])
    for item in read(SEED / "checklist.toml")["item"]:
        planter.plant(models.ChecklistItem, {"position": item["position"]}, pick(item, "text"))
    for check in read(SEED / "aftercare.toml")["check"]:
        planter.plant(models.AftercareMoment, {"day": check["day"]}, pick(check, "label", "title", "text"))


def _plant_guidelines(planter: Planter) -> None:
    entries = [*read(SEED / "external.toml")["external"], *read(SEED / "what_never.toml")["list"]]
    for position, entry in enumerate(entries, start=1):
        fields = pick(entry, "title", "intro", *SOURCED) | _lines(entry, "items")
        fields["closing"] = entry.get("closing") or entry.get("note", "")
        facts = _facts_named(entry.get("facts", []))
        _plant(planter, models.Guideline, "slug", entry, fields, position, facts=facts)


def _plant_rehearsals(planter: Planter) -> None:
    for position, entry in enumerate(read(SEED / "rehearsal.toml")["rehearsal"], start=1):
        fields = pick(entry, "title", "situation", "outcome") | {"position": position}
        fields["answers"] = "\n".join(f"{code} {label}" for code, label in entry["answers"].items())
        scenes = [pick(part, "title", "minutes", "text") | _lines(part, "questions") for part in entry["part"]]
        planter.plant(models.Rehearsal, {"slug": entry["slug"]}, fields, children={"scenes": scenes})


def _plant_tree(planter: Planter) -> None:
    seed = read(SEED / "tree.toml")
    answers = [
        {"question": question["code"], **pick(answer, "label", "goes_to", "via", "flag", "not_with", "otherwise")}
        | {"advice": answer.get("advice", "")}
        for question in seed["question"]
        for answer in question["answer"]
    ]
    planter.plant(
        models.StepPlan,
        {"number": 1},
        {"remark": ""},
        children={
            "questions": [pick(question, "code", "text", "why", "is_safety") for question in seed["question"]],
            "answers": answers,
            "outcomes": [_outcome(entry) for entry in seed["outcome"]],
            "modifiers": [pick(entry, "code", "name", "text", "scenario") for entry in seed["modifier"]],
            "urgencies": [pick(entry, "code", "name", "meaning", "icon") for entry in seed["urgency"]],
        },
    )


def _outcome(entry: dict) -> dict:
    plain = ("code", "title", "urgency", "is_between", "who", "contact_note", "scenario", "note", "status")
    return pick(entry, *plain) | _lines(entry, "actions", "contacts") | {"steps": " ".join(entry["steps"])}


def _plant(planter: Planter, model, key: str, entry: dict, fields: dict, position: int, *, facts=None, children=None):
    links = {"sources": sources_named(entry.get("sources", []))} | ({} if facts is None else {"facts": facts})
    planter.plant(model, {key: entry[key]}, fields | {"position": position}, links=links, children=children)


def _plant_notice(planter: Planter, slug: str, text: str, *, status: str = "own", sources: tuple = ()) -> None:
    links = {"sources": sources_named(list(sources))}
    planter.plant(models.Notice, {"slug": slug}, {"text": text, "status": status}, links=links)


def _lines(entry: dict, *names: str) -> dict:
    """Lists as texts of one item a line."""
    return {name: "\n".join(entry.get(name, ())) for name in names}


def _facts_named(slugs: list[str]) -> list[Fact]:
    known = {fact.slug: fact for fact in Fact.objects.filter(slug__in=slugs)}
    return [known[slug] for slug in slugs]
