"""What a lesson changed since a step was copied: three texts side by side, and a choice for each field."""

import pytest

from lessons.models import Lesson
from planning.models import Plan, PlanStep
from tests import make

from .pressing import plan_of, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def annas(browser_of, anna):
    return browser_of(anna)


@pytest.fixture
def step(annas) -> PlanStep:
    """A step whose say Anna changed; later the lesson changed its say, its instruction and its minutes."""
    lesson = make.lesson(minutes=(10, 15))
    phase = lesson.phases.first()
    phase.title, phase.instruction, phase.say = "Lijn", "Trek een lijn.", "Waar sta jij?"
    phase.save()
    step = plan_of(annas, lesson).steps.first()
    PlanStep.objects.filter(pk=step.pk).update(say="Waar sta jij, en waarom?", is_adapted=True)
    phase.instruction, phase.say, phase.minutes_maximum = "Leg een touw.", "Kies je plek.", 20
    phase.save()
    lesson.save()
    return PlanStep.objects.select_related("lesson").get(pk=step.pk)


def url(step: PlanStep) -> str:
    return f"/mijn/lesplannen/{step.plan_id}/stap/{step.pk}/nieuws/"


def choose(browser, step: PlanStep, *names: str, version: int = 1):
    return browser.post(url(step), {"version": version, "keeper": "account", "names": names})


def now(step: PlanStep) -> tuple:
    step = PlanStep.objects.get(pk=step.pk)
    return step.instruction, step.say, step.minutes_maximum


def test_each_field_that_changed_stands_there_as_own_as_copied_and_as_it_is_now(annas, step):
    assert f'href="{url(step)}"' in annas.get(f"/mijn/lesplannen/{step.plan_id}/").content.decode()
    news = {one.name: (one.own, one.then, one.now) for one in annas.get(url(step)).context["form"].news}
    assert list(news) == ["minutes", "instruction", "say"]
    assert news["instruction"] == ("Trek een lijn.", "Trek een lijn.", "Leg een touw.")
    assert news["say"] == ("Waar sta jij, en waarom?", "Waar sta jij?", "Kies je plek.")


def test_what_is_chosen_is_taken_over_and_the_rest_stays_as_it_was(annas, step):
    response = choose(annas, step, "instruction", "minutes")
    assert response.url == f"/mijn/lesplannen/{step.plan_id}/#stap-{step.pk}"
    assert now(step) == ("Leg een touw.", "Waar sta jij, en waarom?", 20)
    page = annas.get(f"/mijn/lesplannen/{step.plan_id}/")
    assert [row.kept.step.has_changed for row in page.context["rows"]] == [False, True]
    assert annas.get(url(step)).url == response.url

    version = Plan.objects.get(pk=step.plan_id).versions.first()
    annas.post(f"/mijn/lesplannen/{step.plan_id}/versies/{version.pk}/terug/", {"keeper": "account"})
    assert now(step) == ("Trek een lijn.", "Waar sta jij, en waarom?", step.minutes_maximum)


def test_taking_nothing_over_is_having_seen_it(annas, step):
    choose(annas, step)
    assert now(step) == ("Trek een lijn.", "Waar sta jij, en waarom?", step.minutes_maximum)
    assert annas.get(url(step)).status_code == 302


def test_a_phase_that_did_not_change_or_is_gone_can_only_be_seen(annas, step):
    other = PlanStep.objects.filter(plan=step.plan_id).last()
    assert annas.get(url(other)).context["form"].news == []
    step.lesson.phases.first().delete()
    assert annas.get(url(step)).context["form"].news == []
    choose(annas, step)
    assert now(step) == ("Trek een lijn.", "Waar sta jij, en waarom?", step.minutes_maximum)


def test_another_window_is_not_overwritten_in_silence(annas, step):
    PlanStep.objects.filter(pk=step.pk).update(instruction="Getypt in een ander venster.", version=2)
    response = choose(annas, step, "instruction")
    assert (response.status_code, now(step)[0]) == (409, "Getypt in een ander venster.")
    assert "Een ander venster wijzigde deze stap intussen" in response.content.decode()
    assert choose(annas, step, "instruction", version=2).status_code == 302
    assert choose(annas, step, "instruction", version=2).status_code == 302
    assert now(step)[0] == "Leg een touw."


@pytest.mark.parametrize("names", [["id"], ["version"], ["pupils"]])
def test_only_what_changed_can_be_taken_over(annas, step, names):
    assert choose(annas, step, *names).status_code == 400


def test_a_lesson_that_is_not_public_and_a_plan_of_somebody_else_show_nothing(annas, step, browser_of, bram):
    assert browser_of(bram).get(url(step)).status_code == 404
    Lesson.objects.filter(pk=step.lesson_id).update(state="draft")
    assert annas.get(url(step)).status_code == 302


def test_it_says_what_was_done(annas, step):
    choose(annas, step, "say")
    assert told(annas.get(f"/mijn/lesplannen/{step.plan_id}/"))[-1].startswith("De stap is bijgewerkt")
