"""One lesson plan: its steps in the minutes there are."""

import pytest
from django.test import Client
from django.utils import timezone

from lessons.models import Lesson
from planning.models import OwnTemplate, Plan, PlanStep
from planning.versions import Done, changing
from tests import make
from tests.whole_site.watching import questions

from . import sample
from .pressing import plan_of, share

pytestmark = pytest.mark.django_db


@pytest.fixture
def annas(browser_of, anna):
    return browser_of(anna)


def test_the_steps_stand_on_the_clock_with_their_source(annas):
    lesson = make.lesson(minutes=(10, 15, 20), title="Over de lijn")
    plan = plan_of(annas, lesson)
    Plan.objects.filter(pk=plan.pk).update(starts_at="08:30")
    response = annas.get(plan.get_absolute_url())
    rows = response.context["preparation"].rows
    assert [(row.starts, row.ends, row.part) for row in rows] == [
        ("08.30", "08.40", "Instap"),
        ("08.40", "08.55", "Kern"),
        ("08.55", "09.15", "Afronding"),
    ]
    assert response.content.decode().count("uit “Over de lijn”") == 3


def test_another_teachers_plan_is_not_there(annas, browser_of, bram, client):
    plan = plan_of(annas, make.lesson())
    assert [person.get(plan.get_absolute_url()).status_code for person in (browser_of(bram), client)] == [404, 404]


def test_what_the_lesson_says_later_leaves_the_copy_as_it_was(annas):
    lesson = make.lesson(minutes=(10,))
    plan = plan_of(annas, lesson)
    lesson.phases.update(title="Heel anders", instruction="Iets anders.")
    lesson.withdraw("Verouderd.")
    response = annas.get(plan.get_absolute_url())
    text = response.content.decode()
    assert ("Heel anders" in text, "Fase 1" in text, response.status_code) == (False, True, 200)


def test_a_lesson_that_is_being_rewritten_shows_no_title(annas):
    lesson = make.lesson(title="Nog geheim")
    plan = plan_of(annas, lesson)
    lesson.state = "draft"
    lesson.save()
    text = annas.get(plan.get_absolute_url()).content.decode()
    assert ("Nog geheim" in text, f"Les {lesson.number}" in text) == (False, True)


def test_title_and_heading_say_nothing_to_a_class(annas):
    plan = plan_of(annas, make.lesson(), title="Sexting in 3B")
    text = annas.get(plan.get_absolute_url()).content.decode()
    assert "<title>Lesplan · Kantlijn</title>" in text
    assert "<h1>Lesplan</h1>" in text


def test_it_asks_as_much_for_two_hundred_steps_as_for_two(annas):
    plan = plan_of(annas, make.lesson())
    annas.get(plan.get_absolute_url())
    with questions() as few:
        annas.get(plan.get_absolute_url())
    first = plan.steps.first()
    PlanStep.objects.bulk_create(
        PlanStep(plan=plan, position=n, title=f"Stap {n}", minutes_minimum=1, minutes=2, minutes_maximum=3)
        for n in range(3, 201)
    )
    with questions() as many:
        response = annas.get(plan.get_absolute_url())
    assert (response.status_code, len(response.context["preparation"].rows)) == (200, 200)
    assert first
    assert len(many) == len(few) <= 15


def test_no_cache_keeps_it(annas):
    plan = plan_of(annas, make.lesson())
    assert annas.get(plan.get_absolute_url()).headers["Cache-Control"] == "private, no-store"


def test_a_visitor_has_plans_too_and_keeps_them_after_signing_in(client: Client, anna):
    from planning.merging import merge
    from planning.models import Visitor

    plan = plan_of(client, make.lesson())
    assert client.get(plan.get_absolute_url()).status_code == 200
    assert merge(visitor=Visitor.objects.get(), user=anna) == (0, 0, 1)
    assert Plan.objects.get().user == anna


def test_with_everything_in_it_two_hundred_steps_ask_as_little_as_ten(annas, anna):
    plan, url = sample.plan(anna), "/mijn/lesplannen/"
    lessons = list(Lesson.objects.published()[:8])
    make_shared(annas, plan)
    asked = {}
    for length in (10, 200):
        first = plan.steps.count()
        PlanStep.objects.bulk_create(
            PlanStep(
                plan=plan, position=n, title=f"Stap {n}", minutes_minimum=1, minutes=2, minutes_maximum=3, note="Noot",
                lesson=lessons[n % 8], more_lessons=[lessons[(n + 1) % 8].pk], copied_at=timezone.now(),
                goals=["LP-1215-SOC-V1"], materials=[{"text": f"blad {n}", "use": "print", "per": "pupil"}],
            )
            for n in range(first + 1, length + 1)
        )  # fmt: skip
        with changing(plan, Done.ADDED):
            pass
        annas.get(f"{url}{plan.pk}/")
        with questions() as seen:
            response = annas.get(f"{url}{plan.pk}/")
        assert len(response.context["preparation"].rows) == length
        asked[length] = len(seen)
    assert asked[200] <= asked[10] <= 15


def make_shared(annas, plan) -> None:
    """A code, a report that it was taught, and a template of the school."""
    share(annas, plan)
    said = {"key": plan.key, "taught_on": "2026-01-05", "minutes": 50, "sentence": "Rustig."}
    annas.post(f"/mijn/lesplannen/{plan.pk}/gegeven/", said)
    OwnTemplate.objects.create(user=plan.user, content=b"")
