"""What is done with the steps of a plan: put elsewhere, taken out, split, merged, chosen."""

import random

import pytest

from planning.arranging import halves
from planning.models import Plan, PlanStep
from tests import make

from .pressing import plan_of, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(client) -> Plan:
    return plan_of(client, make.lesson(minutes=(5, 10, 15)))


def press(client, plan: Plan, *, step: int, **what):
    return client.post(f"/mijn/lesplannen/{plan.pk}/stap/{step}/schik/", what, follow=True)


def order(plan: Plan) -> list[str]:
    assert [step.position for step in plan.steps.all()] == list(range(1, plan.steps.count() + 1))
    return [step.title for step in plan.steps.all()]


def test_a_step_goes_before_or_after_another_and_twice_is_as_good_as_once(client, plan):
    first, second, third = plan.steps.all()
    for _ in range(2):
        press(client, plan, step=third.pk, before=first.pk)
    assert order(plan) == ["Fase 3", "Fase 1", "Fase 2"]
    press(client, plan, step=third.pk, after=second.pk)
    assert order(plan) == ["Fase 1", "Fase 2", "Fase 3"]


def test_a_dropped_step_comes_back_with_one_press_as_it_was(client, plan):
    before = list(plan.steps.values())
    page = press(client, plan, step=plan.steps.get(position=2).pk, do="drop")
    assert order(plan) == ["Fase 1", "Fase 3"]
    last = page.context["preparation"].last
    assert (str(last.done), last.may_undo) == ("Stap weggelaten", True)
    client.post(f"/mijn/lesplannen/{plan.pk}/versies/{last.version.pk}/terug/")
    kept = {"version", "copied_at"}
    assert [{k: v for k, v in row.items() if k not in kept} for row in plan.steps.values()] == [
        {k: v for k, v in row.items() if k not in kept} for row in before
    ]


def test_split_makes_two_of_half_the_minutes_and_half_the_words(client, plan):
    step = plan.steps.get(position=2)
    PlanStep.objects.filter(pk=step.pk).update(instruction="Eerst dit. Dan dat.")
    press(client, plan, step=step.pk, do="split")
    assert order(plan) == ["Fase 1", "Fase 2", "Fase 2 (vervolg)", "Fase 3"]
    halved = plan.steps.filter(position__in=(2, 3)).values_list("minutes", "instruction", "lesson")
    assert list(halved) == [(5, "Eerst dit.", step.lesson_id), (5, "Dan dat.", step.lesson_id)]


def test_a_step_of_one_minute_cannot_be_split(client, plan):
    step = plan.steps.first()
    PlanStep.objects.filter(pk=step.pk).update(minutes=1, minutes_minimum=1)
    page = press(client, plan, step=step.pk, do="split")
    assert told(page)[-1] == "Dat kan niet met deze stap."


def test_merged_steps_keep_both_texts_both_sources_and_all_minutes(client, plan):
    other = make.lesson(minutes=(7,))
    plan_of(client, other, plan=plan.pk)
    step = plan.steps.get(position=3)
    press(client, plan, step=step.pk, do="merge")
    assert order(plan) == ["Fase 1", "Fase 2", "Fase 3 + Fase 1"]
    merged = plan.steps.get(position=3)
    assert (merged.minutes, merged.instruction) == (22, "Doe iets.\n\nDoe iets.")
    assert (merged.lesson, merged.more_lessons) == (step.lesson, [other.pk])
    preparation = client.get(plan.get_absolute_url()).context["preparation"]
    assert [lesson.pk for lesson in preparation.lessons] == [step.lesson_id, other.pk]


def test_the_last_step_merges_with_nothing(client, plan):
    page = press(client, plan, step=plan.steps.last().pk, do="merge")
    assert (told(page)[-1], plan.steps.count()) == ("Dat kan niet met deze stap.", 3)


def test_a_step_can_be_left_out_this_time_and_done_anyway(client, plan):
    step = plan.steps.get(position=2)
    page = press(client, plan, step=step.pk, choice="out")
    assert [row.minutes for row in page.context["preparation"].rows] == [5, 0, 15]
    page = press(client, plan, step=step.pk, choice="in")
    assert [row.minutes for row in page.context["preparation"].rows] == [5, 10, 15]


@pytest.mark.parametrize("what", [{}, {"do": "burn"}, {"choice": "x"}, {"before": "0"}, {"before": "x", "after": "y"}])
def test_nonsense_does_nothing_and_says_so(client, plan, what):
    page = press(client, plan, step=plan.steps.first().pk, **what)
    assert told(page)[-1].startswith("De lijst is in een ander venster gewijzigd")
    assert order(plan) == ["Fase 1", "Fase 2", "Fase 3"]


def test_whatever_is_pressed_positions_have_no_gap_and_no_double(client, plan):
    chance = random.Random(6)  # noqa: S311 - the same presses every time
    for _ in range(15):
        steps = list(plan.steps.all())
        step, other = chance.choice(steps), chance.choice(steps)
        what = chance.choice([{"before": other.pk}, {"after": other.pk}, {"do": "split"}, {"do": "merge"}])
        press(client, plan, step=step.pk, **what)
        order(plan)
    assert sum(step.minutes for step in plan.steps.all()) == 30


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("Een zin.", ("Een zin.", "")),
        ("Eén. Twee. Drie. Vier.", ("Eén. Twee.", "Drie. Vier.")),
        ("a\nb", ("a", "b")),
        ("", ("", "")),
    ],
)
def test_a_text_is_cut_between_sentences(text, two):
    assert halves(text) == two
