"""Plants the step plan: rules, steps, roles, criteria and the sentences that stand by themselves."""

from collections import Counter
from pathlib import Path

from facts.seeding import SOURCED, pick, sources_named
from publishing.planting import Planter, read

from .models import Criterion, Notice, Role, Rule, Step

SEED = Path(__file__).parent / "seed"


def plant_all() -> Counter:
    """Plant the room's seed; answers what happened."""
    planter = Planter("step_plan")
    for rule in read(SEED / "rules.toml")["rule"]:
        planter.plant(Rule, {"position": rule["position"]}, pick(rule, "title", "text"))
    _plant_steps(planter)
    _plant_roles(planter)
    _plant_criteria(planter)
    _plant_accident(planter)
    return planter.counts


def _plant_steps(planter: Planter) -> None:
    for position, entry in enumerate(read(SEED / "steps.toml")["step"], start=1):
        lists = {name: "\n".join(entry[name]) for name in ("do", "do_not", "say")}
        fields = pick(entry, "title", "purpose", "who", "moment", "contact", "document", "note", *SOURCED)
        planter.plant(
            Step,
            {"code": entry["code"]},
            fields | lists | {"position": position},
            links={"sources": sources_named(entry.get("sources", []))},
        )


def _plant_roles(planter: Planter) -> None:
    seed = read(SEED / "roles.toml")
    for position, entry in enumerate(seed["role"], start=1):
        planter.plant(Role, {"slug": entry["slug"]}, pick(entry, "name", "does", "does_not") | {"position": position})
    _plant_notice(planter, "rollen", seed["note"])


def _plant_criteria(planter: Planter) -> None:
    seed = read(SEED / "criteria.toml")
    for position, entry in enumerate(seed["criterion"], start=1):
        planter.plant(
            Criterion, {"slug": entry["slug"]}, pick(entry, "name", "question", "signal") | {"position": position}
        )
    _plant_notice(planter, "criteria", seed["note"], status="seen", sources=seed["sources"])


def _plant_accident(planter: Planter) -> None:
    seed = read(SEED / "accident.toml")["accident"]
    _plant_notice(planter, "eerst-bellen", seed["first_sentence"])
    _plant_notice(planter, "per-ongeluk-gezien", seed["text"])


def _plant_notice(planter: Planter, slug: str, text: str, *, status: str = "own", sources: tuple = ()) -> None:
    planter.plant(
        Notice, {"slug": slug}, {"text": text, "status": status}, links={"sources": sources_named(list(sources))}
    )
