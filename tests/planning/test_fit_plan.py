"""“I have 40 minutes.”"""

import pytest

from planning.models import Plan, PlanStep
from tests import make

from .pressing import plan_of, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(client) -> Plan:
    plan = plan_of(client, make.lesson(minutes=(10, 20, 15)))
    goals = make.lesson(age_group="12-15").goals.all() | plan.steps.first().lesson.goals.all()
    first, second = [goal.code for goal in goals]
    plan.steps.update(goals=[first])
    PlanStep.objects.filter(plan=plan, position=2).update(optional=True, minutes_minimum=18, goals=[second])
    return plan


def have(client, plan: Plan, minutes, was=50):
    return client.post(f"/mijn/lesplannen/{plan.pk}/tijd/", {"minutes": minutes, "was": was}, follow=True)


def test_less_time_drops_the_optional_step_and_says_which_goal_that_costs(client, plan):
    preparation = have(client, plan, 40).context["preparation"]
    assert ([row.minutes for row in preparation.rows], preparation.fit.over) == ([10, 0, 15], 15)
    assert [goal.code for goal in preparation.lost_goals] == plan.steps.get(position=2).goals
    assert Plan.objects.get(pk=plan.pk).minutes == 40


def test_trying_minutes_saves_nothing_and_says_what_would_fall_out_next(client, plan):
    response = client.get(plan.get_absolute_url(), {"minutes": 45})
    preparation = response.context["preparation"]
    assert ([row.minutes for row in preparation.rows], preparation.cut.available) == ([10, 20, 15], 42)
    assert "Bij 42 minuten valt “Fase 2” weg" in response.content.decode()
    assert Plan.objects.get(pk=plan.pk).minutes == 50


def test_the_part_that_the_slider_swaps_is_the_part_of_the_page(client, plan):
    headers = {"HX-Request": "true", "HX-Target": "fitted"}
    part = client.get(plan.get_absolute_url(), {"minutes": 40}, headers=headers).content.decode()
    assert ("<html" in part, part.count("data-place="), "past niet in deze tijd" in part) == (False, 3, True)


@pytest.mark.parametrize("minutes", ["0", "-5", "601", "veel", "", "٣"])
def test_nonsense_changes_nothing_and_says_so(client, plan, minutes):
    page = have(client, plan, minutes)
    if minutes != "٣":
        assert told(page)[-1:] == ["Geef een aantal minuten van 1 tot 600."]
        assert Plan.objects.get(pk=plan.pk).minutes == 50
    assert client.get(plan.get_absolute_url(), {"minutes": minutes}).status_code == 200


def test_another_window_is_not_overwritten_in_silence(client, plan):
    have(client, plan, 40)
    page = have(client, plan, 45, was=50)
    assert told(page)[-1:] == ["Een ander venster wijzigde de minuten intussen; ze staan hieronder."]
    assert Plan.objects.get(pk=plan.pk).minutes == 40
    assert told(have(client, plan, 40, was=50)) == []


def test_the_balance_is_made_against_whole_lesson_hours(client, plan):
    assert "Eén lesuur van 50 minuten: 5 over." in client.get(plan.get_absolute_url()).content.decode()
    Plan.objects.filter(pk=plan.pk).update(hour_minutes=25)
    assert "2 lesuren van 25 minuten: 5 over." in client.get(plan.get_absolute_url()).content.decode()
