"""Whatever Anna keeps and makes: at each address of it, with each method, nobody else finds it or changes it.

The addresses are read from the routes; a new route about a private row is tried here by itself.
"""

import pytest
from django.core.serializers import serialize
from django.db import transaction
from django.test import Client
from django.utils import timezone

from lessons.models import Lesson
from planning.models import (
    ClassGroup,
    Collection,
    MarginNote,
    OwnTemplate,
    Plan,
    PlanStep,
    PlanText,
    PlanVersion,
    SavedLesson,
    Share,
    Taught,
)
from planning.sharing import freeze
from planning.versions import Done, changing
from tests.planning import sample

from .doors import METHODS
from .routes import Route, fill, public_routes

HERS = "Alleen van Anna"
ROWS = (
    ClassGroup,
    Collection,
    MarginNote,
    OwnTemplate,
    Plan,
    PlanStep,
    PlanText,
    PlanVersion,
    SavedLesson,
    Share,
    Taught,
)


def private_routes() -> list[Route]:
    """The routes of the workspace that lead to a row."""
    return [route for route in public_routes() if route.name.startswith("planning:") and route.holes]


def make_all(user) -> dict:
    """One of everything for somebody, and what fills the holes in the addresses of it."""
    plan = sample.plan(user, title=HERS, room=HERS)
    plan.steps.update(title=HERS, note=HERS, instruction=HERS)
    plan.texts.update(text=HERS)
    ClassGroup.objects.filter(user=user).update(label=HERS)
    lesson, now = Lesson.objects.get(slug="over-de-lijn-doorsturen"), timezone.now()
    collection = Collection.objects.create(user=user, name=HERS)
    SavedLesson.objects.create(user=user, lesson=lesson, seen_at=now, note=HERS, collection=collection)
    MarginNote.objects.create(user=user, lesson=lesson, text=HERS, written_at=now)
    OwnTemplate.objects.create(user=user, content=HERS.encode())
    taught = Taught.objects.create(user=user, plan=plan, taught_on=now.date(), minutes=50, sentence=HERS)
    with changing(plan, Done.HEAD):
        pass
    freeze(plan=plan, notes=True, reflection=True)
    return {
        "plan": plan.pk,
        "class_group": ClassGroup.objects.get(user=user).pk,
        "collection": collection.pk,
        "step_pk": plan.steps.first().pk,
        "version_pk": plan.versions.first().pk,
        "taught_pk": taught.pk,
        "field": "goals",
        "paper": "lesplan",
        "ending": "docx",
        "slug": lesson.slug,
        "token": "geraden",
    }


def address_of(route: Route, holes: dict) -> str:
    """The address of the row of somebody; which row a number means is read from the words before it."""
    kinds = {"verzameling/": "collection", "klassen/": "class_group"}
    kind = next((kind for words, kind in kinds.items() if words in route.pattern), "plan")
    return "/" + fill(route.pattern, holes | {"pk": holes[kind]})


def rows_of_everybody() -> str:
    """Every private row there is, to see that nothing changed."""
    return "".join(serialize("json", model.objects.order_by("pk")) for model in ROWS)


def everything_typed() -> dict:
    """A press that fills in whatever a form of the workspace may ask."""
    return {
        "key": "7f7c711e-3450-4a3e-9a2e-000000000001", "version": 1, "was": 50, "minutes": 40, "do": "drop",
        "title": "Van iemand anders", "text": "Van iemand anders", "label": "Van iemand anders",
        "name": "Van iemand anders", "hour_minutes": 50, "taught_on": "2026-01-05", "minutes_minimum": 1,
        "minutes_maximum": 600, "note": "Van iemand anders", "words": "appel molen tijger wolk",
    }  # fmt: skip


@pytest.fixture
def others(bram):
    """Bram, who has one of everything himself; a visitor who keeps something; and somebody who never did."""
    teacher, visitor = Client(), Client()
    teacher.force_login(bram)
    visitor.post("/mijn/lesplannen/", {"key": "7f7c711e-3450-4a3e-9a2e-000000000002", "title": "Van een bezoeker"})
    return {"bram": teacher, "visitor": visitor, "nobody": Client()}


def test_nobody_else_finds_or_changes_what_anna_keeps(anna, bram, others):
    hers = make_all(anna)
    Plan.objects.create(user=bram, title="Van Bram")
    before, found = rows_of_everybody(), []
    for route in private_routes():
        address = address_of(route, hers)
        is_open = "<slug:slug>" in route.pattern  # a public lesson, with one's own rows beside it
        for who, browser in others.items():
            for method in METHODS:
                typed = {} if is_open else everything_typed()
                response = browser.post(address, typed) if method == "POST" else browser.generic(method, address)
                body = b"" if response.streaming else response.content
                allowed = {404, 405} | ({200, 302, 400} if is_open else set())
                if response.status_code not in allowed or HERS.encode() in body:
                    found.append((who, method, address, response.status_code))
    assert found == []
    assert rows_of_everybody() == before


def test_anna_herself_is_let_in_at_each_of_those_addresses(anna):
    """So the test above knocks at doors behind which something is."""
    hers, browser, closed = make_all(anna), Client(), []
    browser.force_login(anna)
    for route in private_routes():
        if "<str:token>" not in route.pattern and route.name != "planning:filled_template":  # hers is no real Word file
            address = address_of(route, hers)
            answers = [status_of(browser, method, address) for method in ("GET", "POST")]
            if not {200, 302, 400} & set(answers):
                closed.append((address, answers))
    assert closed == []


def status_of(browser: Client, method: str, address: str) -> int:
    """How a door answers, with nothing changed afterwards."""
    try:
        with transaction.atomic():
            response = browser.generic(method, address)
            raise Forgotten
    except Forgotten:
        return response.status_code


class Forgotten(Exception):
    """What a press did is undone."""


def test_a_part_of_annas_plan_is_not_reached_through_a_plan_of_ones_own(anna, bram, others):
    hers, his = make_all(anna), make_all(bram)
    mixed = his | {name: hers[name] for name in ("step_pk", "version_pk", "taught_pk")}
    before = rows_of_everybody()
    for route in private_routes():
        if "_pk>" in route.pattern:
            address = address_of(route, mixed)
            answers = {others["bram"].generic(method, address).status_code for method in ("GET", "POST")}
            # a step that is gone says so: with a page, or with a word above one's own plan
            assert (address, answers - {302, 404, 405, 409}) == (address, set())
    assert rows_of_everybody() == before


@pytest.mark.parametrize("ending", ["gegevens/", "kopie/"])
def test_a_class_of_anna_goes_into_no_plan_of_bram(anna, bram, others, ending):
    hers, his = make_all(anna), make_all(bram)
    before = rows_of_everybody()
    typed = everything_typed() | {"class_group": hers["class_group"]}
    response = others["bram"].post(f"/mijn/lesplannen/{his['plan']}/{ending}", typed)
    assert (response.status_code, rows_of_everybody()) == (400, before)


def test_what_anna_has_is_no_choice_in_a_form_of_bram(anna, bram, others):
    hers, his = make_all(anna), make_all(bram)
    before, bram_ = rows_of_everybody(), others["bram"]
    slug = hers["slug"]
    into_her_plan = {"key": "7f7c711e-3450-4a3e-9a2e-000000000003", "phases": [1], "plan": hers["plan"]}
    assert bram_.post(f"/mijn/lesplannen/les/{slug}/", into_her_plan).status_code == 400
    into_her_collection = {"version": 1, "note": "x", "collection": hers["collection"]}
    assert bram_.post(f"/mijn/bewaar/{slug}/", into_her_collection).status_code == 400
    bram_.post(f"/mijn/bewaar/{slug}/plaats/", {"into": hers["collection"]})
    bram_.post(f"/mijn/verzameling/{his['collection']}/plaats/", {"after": hers["collection"]})
    bram_.post(f"/mijn/lesplannen/{his['plan']}/stap/{his['step_pk']}/schik/", {"after": hers["step_pk"]})
    assert rows_of_everybody() == before
