"""How much one person may keep: generous, never without a word, and nothing typed is lost."""

import uuid

import pytest
from django.test import Client

from planning import versions, visitors
from planning.models import ClassGroup, Collection, Keeper, MarginNote, Plan, SavedLesson, Visitor, room
from planning.models.room import Most
from planning.versions import Done, changing
from tests import make

from .pressing import collect, keep, plan_of, write

pytestmark = pytest.mark.django_db
PLANS = "/mijn/lesplannen/"


def only(monkeypatch, where: str, teacher: int, visitor: int) -> None:
    """From here on there is room for so few."""
    name = where.rpartition(".")[2]
    monkeypatch.setattr(f"planning.{where}", Most(teacher, visitor, getattr(room, name).said))


def new_plan(client: Client, title: str):
    return client.post(PLANS, {"key": uuid.uuid4(), "title": title})


def test_one_plan_too_many_is_refused_with_a_word_and_the_title_still_there(client, monkeypatch):
    only(monkeypatch, "models.plans.PLANS", 5, 1)
    new_plan(client, "Eerste")
    response = new_plan(client, "Over grenzen 😀 شكرا")
    page = response.content.decode()
    assert (response.status_code, Plan.objects.count()) == (400, 1)
    assert "Je hebt 1 lesplannen, en er is geen plaats voor meer." in page
    assert "Over grenzen 😀 شكرا" in page
    assert "Met een account is er veel meer plaats" in page
    Plan.objects.get().take_away()
    assert new_plan(client, "Over grenzen").status_code == 302
    assert Plan.objects.get().title == "Over grenzen"


def test_a_teacher_has_more_room_and_hears_nothing_of_an_account(browser_of, anna, monkeypatch):
    only(monkeypatch, "models.plans.PLANS", 2, 1)
    client = browser_of(anna)
    assert [new_plan(client, f"Plan {n}").status_code for n in range(3)] == [302, 302, 400]
    assert "Met een account" not in new_plan(client, "Nog een").content.decode()


def test_classes_collections_lessons_and_notes_have_an_end_too(client, monkeypatch):
    for where in ("classes.CLASSES", "kept.COLLECTIONS", "kept.LESSONS", "notes.NOTES"):
        only(monkeypatch, f"models.{where}", 1, 1)
    first, second = make.lesson(), make.lesson()
    collect(client, "Herfst")
    answers = {
        ClassGroup: [client.post("/mijn/klassen/", {"version": 0, "label": label}) for label in ("3A", "3B")],
        Collection: [client.post("/mijn/verzameling/", {"version": 0, "name": "Winter"})],
        SavedLesson: [keep(client, first), keep(client, second)],
        MarginNote: [write(client, first, "Eén"), write(client, second, "Mijn tweede notitie")],
    }
    for model, responses in answers.items():
        last = responses[-1]
        assert (model, model.objects.count(), last.status_code) == (model, 1, 400)
        assert "geen plaats voor meer" in last.content.decode()
    assert "Mijn tweede notitie" in answers[MarginNote][-1].content.decode()


def test_what_is_there_already_can_still_be_changed_when_it_is_full(client, monkeypatch):
    lesson = make.lesson()
    keep(client, lesson)
    write(client, lesson, "Eén")
    for where in ("kept.LESSONS", "notes.NOTES"):
        only(monkeypatch, f"models.{where}", 1, 1)
    assert keep(client, lesson, version=1, note="Voor mei").status_code == 302
    assert write(client, lesson, "Twee", version=1).status_code == 302
    assert (SavedLesson.objects.get().note, MarginNote.objects.get().text) == ("Voor mei", "Twee")


def test_a_plan_as_thick_as_a_book_takes_no_more_text_but_steps_can_go(client):
    plan = plan_of(client, make.lesson(minutes=(5, 5)))
    first, second = plan.steps.all()
    plan.steps.filter(pk=first.pk).update(instruction="x" * room.LARGEST_PLAN)
    response = client.post(f"{PLANS}{plan.pk}/veld/board/", {"version": 0, "text": "Wat ik nog typte"})
    assert response.status_code == 400
    assert "Wat ik nog typte" in response.content.decode()
    assert (
        client.post(f"{PLANS}{plan.pk}/stap/", {"key": uuid.uuid4(), "title": "Nog", "minutes": 1}).status_code == 400
    )
    client.post(f"{PLANS}{plan.pk}/stap/{first.pk}/schik/", {"do": "drop"})
    assert [step.pk for step in plan.steps.all()] == [second.pk]
    assert client.post(f"{PLANS}{plan.pk}/veld/board/", {"version": 0, "text": "Past"}).status_code == 302


def test_the_versions_of_a_visitor_take_less_room_than_those_of_a_teacher(client, browser_of, anna, monkeypatch):
    monkeypatch.setattr(versions, "MOST_CHARACTERS_OF_VISITOR", 100_000)
    for browser, kept in ((client, 4), (browser_of(anna), 9)):
        plan = plan_of(browser, make.lesson(minutes=(5,)))
        plan.steps.update(instruction="x" * 20_000)
        for _ in range(8):
            with changing(plan, Done.MOVED):
                pass
        assert plan.versions.count() == kept


def test_a_school_begins_to_keep_at_once_but_a_program_does_not_begin_for_ever(monkeypatch):
    monkeypatch.setattr(visitors, "NEW_FROM_A_NETWORK", 3)
    answers = [new_plan(Client(REMOTE_ADDR=f"203.0.113.{n}"), "Van een nieuwe bezoeker") for n in range(5)]
    assert [answer.status_code for answer in answers] == [302, 302, 302, 429, 429]
    assert "Van een nieuwe bezoeker" in answers[-1].content.decode()
    assert Visitor.objects.count() == 3
    assert new_plan(Client(REMOTE_ADDR="198.51.100.1"), "Elders").status_code == 302
    monkeypatch.setattr(visitors, "NEW_EVERYWHERE", 4)
    assert new_plan(Client(REMOTE_ADDR="192.0.2.1"), "Overal").status_code == 429


def test_whoever_keeps_something_already_does_not_count_again(client, monkeypatch):
    monkeypatch.setattr(visitors, "NEW_FROM_A_NETWORK", 1)
    assert [new_plan(client, f"Plan {n}").status_code for n in range(3)] == [302] * 3


def test_a_visitor_who_fills_every_corner_stays_below_thirty_million_characters():
    """Plans with their versions and shared copies, and notes: the rest is small beside them."""
    nobody = Keeper()
    a_plan = 2 * room.LARGEST_PLAN + versions.MOST_CHARACTERS_OF_VISITOR + room.LARGEST_PLAN
    assert room.PLANS.of(nobody) * a_plan + room.NOTES.of(nobody) * 5_000 <= 31_000_000
