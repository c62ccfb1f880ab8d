"""Putting a lesson, or some of its phases, into a plan."""

import uuid

import pytest

from lessons.models import LessonMaterial, Phase
from planning.models import Plan, PlanStep
from tests import make

from .pressing import plan_of, told

pytestmark = pytest.mark.django_db


def url(lesson) -> str:
    return f"/mijn/lesplannen/les/{lesson.slug}/"


def titles(plan: Plan) -> list[str]:
    return list(plan.steps.values_list("title", flat=True))


def test_a_whole_lesson_is_copied_and_remembers_where_it_came_from(client):
    lesson = make.lesson(minutes=(10, 15))
    Phase.objects.filter(lesson=lesson, position=2).update(say="Zeg dit.", optional=True)
    plan = plan_of(client, lesson)
    step = plan.steps.get(position=2)
    copied = (step.title, step.minutes, step.say, step.optional, step.lesson, step.phase_position, step.phase_title)
    assert copied == ("Fase 2", 15, "Zeg dit.", True, lesson, 2, "Fase 2")
    assert (step.method, step.copied_at is not None) == ("Quiz", True)


def test_single_phases_of_several_lessons_make_one_plan(client):
    plan = plan_of(client, make.lesson(minutes=(5, 6, 7)), phases=[1, 3])
    assert plan_of(client, make.lesson(minutes=(8, 9)), phases=[2], plan=plan.pk) == plan
    assert [(step.position, step.title) for step in plan.steps.all()] == [(1, "Fase 1"), (2, "Fase 3"), (3, "Fase 2")]


def test_the_form_chooses_the_phase_one_came_from(client):
    lesson = make.lesson(minutes=(5, 6, 7))
    assert client.get(url(lesson), {"fase": "2"}).context["form"].initial["phases"] == [2]
    assert client.get(url(lesson), {"fase": "x"}).context["form"].initial["phases"] == [1, 2, 3]


def test_pressing_twice_copies_once_and_a_second_time_on_purpose_copies_again(client):
    lesson, press = make.lesson(minutes=(5,)), {"key": uuid.uuid4(), "phases": [1]}
    assert client.post(url(lesson), press).url == client.post(url(lesson), press).url
    plan = Plan.objects.get()
    plan_of(client, lesson, plan=plan.pk)
    assert titles(plan) == ["Fase 1", "Fase 1"]


def test_goals_and_material_go_to_the_phase_that_names_them(client):
    lesson = make.lesson(minutes=(5, 6))
    Phase.objects.filter(lesson=lesson, position=2).update(instruction="Deel de exitkaart uit.")
    LessonMaterial.objects.create(lesson=lesson, text="exitkaart", use="print", per="pupil")
    LessonMaterial.objects.create(lesson=lesson, text="krijt", use="lay_out")
    plan = plan_of(client, lesson)
    goal = lesson.goals.get().code
    assert [step.materials for step in plan.steps.all()] == [
        [{"text": "krijt", "use": "lay_out", "per": "class"}],
        [{"text": "exitkaart", "use": "print", "per": "pupil"}],
    ]
    assert [step.goals for step in plan.steps.all()] == [[goal], [goal]]


@pytest.mark.parametrize("phases", [[], [9], ["x"]])
def test_no_phase_or_one_that_is_not_there_is_refused(client, phases):
    response = client.post(url(make.lesson()), {"key": uuid.uuid4(), "phases": phases})
    assert (response.status_code, Plan.objects.count()) == (400, 0)


def test_the_plan_of_bram_takes_nothing_from_anna(browser_of, anna, bram):
    theirs, lesson = plan_of(browser_of(bram), make.lesson()), make.lesson()
    response = browser_of(anna).post(url(lesson), {"key": uuid.uuid4(), "phases": [1], "plan": theirs.pk})
    assert (response.status_code, PlanStep.objects.filter(lesson=lesson).count()) == (400, 0)


def test_a_full_plan_says_so(client):
    plan = plan_of(client, make.lesson(minutes=(5,)))
    PlanStep.objects.bulk_create(
        PlanStep(plan=plan, position=n, title="x", minutes_minimum=1, minutes=1, minutes_maximum=1)
        for n in range(2, 201)
    )
    response = client.post(url(make.lesson()), {"key": uuid.uuid4(), "phases": [1], "plan": plan.pk})
    assert response.status_code == 400
    assert "plaats voor 200 stappen" in response.content.decode()


def test_a_lesson_that_nobody_may_read_is_not_there(client):
    assert client.get(url(make.lesson(published=False))).status_code == 404


def test_a_withdrawn_lesson_stays_readable_for_whoever_planned_it(browser_of, anna, bram):
    lesson = make.lesson()
    plan_of(browser_of(anna), lesson)
    lesson.withdraw("Verouderd.")
    statuses = [browser_of(person).get(f"/mijn/les/{lesson.slug}/").status_code for person in (anna, bram)]
    assert statuses == [200, 404]


def test_it_says_that_it_is_in_the_plan(client):
    lesson = make.lesson(minutes=(5, 6))
    response = client.post(url(lesson), {"key": uuid.uuid4(), "phases": [1, 2]}, follow=True)
    assert told(response)[0].startswith("2 stappen toegevoegd.")
