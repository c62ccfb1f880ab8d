"""Many presses at the very same moment, on both databases: once is enough, nothing is lost, nobody meets a 500."""

import uuid
from collections import Counter
from itertools import count

import pytest
from django.test import Client

from lessons.models import Lesson
from planning.merging import merge
from planning.models import (
    ClassGroup,
    Collection,
    Keeper,
    MarginNote,
    NotKept,
    Plan,
    PlanStep,
    SavedLesson,
    Share,
    Taught,
    Visitor,
    room,
)
from tests import make
from tests.racing import TEN, at_once

from .pressing import plan_of, share

pytestmark = pytest.mark.usefixtures("real_database")
number = count(1)


@pytest.fixture
def anna():
    """A teacher with a plan of six steps."""
    return make.user(f"anna{next(number)}@example.org")


@pytest.fixture
def lesson():
    return Lesson.objects.published().first()


@pytest.fixture
def plan(anna):
    return plan_of(browser_of(anna), make.lesson(minutes=(10, 10, 10, 10, 10, 10)))


def browser_of(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def press(person, address: str, typed) -> Counter[int]:
    """How ten presses of one person were answered; each browser is ready before they begin."""
    browsers = [browser_of(person) for _ in range(TEN)]
    return Counter(at_once(lambda n: browsers[n].post(address, typed(n)).status_code))


def stands_in_order(plan: Plan) -> bool:
    return list(plan.steps.values_list("position", flat=True)) == list(range(1, plan.steps.count() + 1))


def test_one_press_that_arrives_ten_times_makes_one_of_each(anna, plan, lesson):
    key, at = uuid.uuid4(), f"/mijn/lesplannen/{plan.pk}/"
    presses = {
        "/mijn/lesplannen/": {"key": key, "title": "Eén plan"},
        f"/mijn/lesplannen/les/{lesson.slug}/": {"key": key, "phases": [1, 2], "plan": plan.pk},
        f"{at}stap/": {"key": key, "title": "Eén stap", "minutes": 5},
        f"{at}kopie/": {"key": uuid.uuid4(), "title": "Eén kopie"},
        f"{at}gegeven/": {"key": key, "taught_on": "2026-01-05", "minutes": 50, "sentence": "Eén keer."},
        f"{at}deel/": {},
        "/mijn/klassen/": {"version": 0, "label": "4B"},
        "/mijn/verzameling/": {"version": 0, "name": "Herfst"},
        f"/mijn/bewaar/{lesson.slug}/": {"version": 0},
    }
    for address, typed in presses.items():
        assert (address, press(anna, address, lambda _, typed=typed: typed)) == (address, {302: TEN})
    assert sorted(Plan.objects.filter(user=anna).values_list("title", flat=True)) == [
        "Eén kopie",
        "Eén plan",
        "Mijn lesplan",
    ]
    assert (plan.steps.count(), stands_in_order(plan)) == (6 + 2 + 1, True)
    kept = (Taught, ClassGroup, Collection, SavedLesson)
    assert [model.objects.filter(user=anna).count() for model in kept] == [1, 1, 1, 1]
    assert Share.objects.filter(plan=plan).count() == 1


def test_ten_windows_with_other_words_and_one_is_first(anna, plan, lesson):
    step = plan.steps.first()
    typed = {"title": step.title, "minutes": 10, "minutes_minimum": 10, "minutes_maximum": 10, "version": step.version}
    windows = {
        f"/mijn/lesplannen/{plan.pk}/veld/board/": lambda n: {"version": 0, "text": f"uit venster {n}"},
        f"/mijn/lesplannen/{plan.pk}/stap/{step.pk}/": lambda n: typed | {"note": f"uit venster {n}"},
        f"/mijn/lesplannen/{plan.pk}/gegevens/": lambda n: {
            "version": 1,
            "title": f"uit venster {n}",
            "hour_minutes": 50,
        },
        f"/mijn/notities/{lesson.slug}/": lambda n: {
            "note0-position": 0,
            "note0-title": "",
            "note0-version": 0,
            "note0-text": f"uit venster {n}",
        },
    }
    for address, says in windows.items():
        assert (address, press(anna, address, says)) == (address, {302: 1, 409: TEN - 1})
    plan.refresh_from_db()
    texts = [plan.texts.get().text, plan.steps.first().note, plan.title, MarginNote.objects.get(user=anna).text]
    assert [text.rpartition(" ")[0] for text in texts] == ["uit venster"] * 4


def test_moving_taking_out_splitting_and_adding_leave_a_list_without_gaps(anna, plan):
    steps, at = list(plan.steps.all()), f"/mijn/lesplannen/{plan.pk}/stap/"
    does = [
        (steps[0], {"after": steps[5].pk}),
        (steps[1], {"do": "drop"}),
        (steps[1], {"do": "drop"}),
        (steps[2], {"before": steps[1].pk}),
        (steps[3], {"do": "split", "version": 1}),
        (steps[3], {"do": "split", "version": 1}),
        (steps[4], {"before": steps[3].pk}),
        (steps[5], {"before": steps[0].pk}),
        (None, {"key": uuid.uuid4(), "title": "Nieuw", "minutes": 5}),
        (steps[2], {"choice": "out"}),
    ]
    browsers = [browser_of(anna) for _ in does]

    def one(n: int) -> int:
        step, typed = does[n]
        return browsers[n].post(f"{at}{step.pk}/schik/" if step else at, typed).status_code

    assert Counter(at_once(one)) == {302: TEN}
    assert stands_in_order(plan)
    pieces = list(plan.steps.filter(title__startswith="Fase 4"))
    assert (len(pieces), sum(step.minutes for step in pieces) % 10) == (2, 0)
    # six, one taken out, one split, one new; what merges depends on which step stands next at that moment
    assert plan.steps.count() == 7


def test_nine_steps_for_the_last_place_in_a_plan(anna, plan):
    PlanStep.objects.bulk_create(
        PlanStep(plan=plan, position=n, title=f"Stap {n}", minutes_minimum=1, minutes=1, minutes_maximum=1)
        for n in range(7, room.MOST_STEPS)
    )
    address = f"/mijn/lesplannen/{plan.pk}/stap/"
    answers = press(anna, address, lambda n: {"key": uuid.uuid4(), "title": f"Nieuw {n}", "minutes": 1})
    assert answers == {302: 1, 400: TEN - 1}
    assert (plan.steps.count(), stands_in_order(plan)) == (room.MOST_STEPS, True)


def test_ten_plans_for_the_last_place(anna, monkeypatch):
    keeper = Keeper(user=anna)
    few = room.Most(3, 3, room.PLANS.said)
    monkeypatch.setattr("planning.models.plans.PLANS", few)

    def one(n: int) -> str:
        try:
            return Plan.objects.start(keeper, uuid.uuid4(), f"Plan {n}").title[:4]
        except NotKept:
            return "full"

    assert Counter(at_once(one)) == {"Plan": 3, "full": TEN - 3}
    assert Plan.objects.filter(user=anna).count() == 3


def test_what_is_kept_while_its_visitor_signs_in_is_with_the_account_or_not_there_at_all(anna):
    visitor, _key = Visitor.start()
    keeper = Keeper(visitor=visitor)
    lessons = list(Lesson.objects.published()[:TEN])
    SavedLesson.objects.keep(keeper, lessons[0])

    def one(n: int) -> str:
        if n == 0 or n == TEN - 1:
            merge(visitor=visitor, user=anna)
            return "merged"
        try:
            SavedLesson.objects.keep(keeper, lessons[n])
            Plan.objects.start(keeper, uuid.uuid4(), "Van een bezoeker")
        except NotKept:
            return "press again"
        return "kept"

    answers = Counter(at_once(one))
    assert answers["merged"] == 2
    assert SavedLesson.objects.filter(user=anna).count() >= 1 + answers["kept"]
    assert Plan.objects.filter(user=anna).count() == answers["kept"]
    assert not Visitor.objects.filter(pk=visitor.pk).exists()


def test_a_shared_plan_is_copied_once_a_press_and_withdrawn_meanwhile_says_so(anna, plan):
    shared, bram = share(browser_of(anna), plan), make.user(f"bram{next(number)}@example.org")
    address, key = shared.get_absolute_url() + "kopie/", uuid.uuid4()
    assert press(bram, address, lambda n: {"key": key}) == {302: TEN}
    assert Plan.objects.get(user=bram).steps.count() == 6
    browsers, owner = [browser_of(bram) for _ in range(TEN)], browser_of(anna)

    def one(n: int) -> int:
        if n == 5:
            return owner.post(f"/mijn/lesplannen/{plan.pk}/deel/weg/").status_code
        return browsers[n].post(address, {"key": uuid.uuid4()}).status_code

    answers = Counter(at_once(one))
    assert set(answers) <= {302, 404}
    assert Plan.objects.filter(user=bram).count() == 1 + answers[302] - 1
    assert Plan.objects.filter(user=bram, steps=None).count() == 0


def test_whoever_guesses_codes_at_once_gets_no_more_tries(anna, plan):
    share(browser_of(anna), plan)
    bram = make.user(f"bram{next(number)}@example.org")
    browsers = [browser_of(bram) for _ in range(2 * TEN)]
    words = {"words": "appel molen tijger wolk"}
    answers = Counter(at_once(lambda n: browsers[n].post("/mijn/gedeeld/", words).status_code, 2 * TEN))
    assert answers == {400: 10, 429: 10}
