"""The details of a plan."""

import pytest

from planning.models import ClassGroup, Plan
from tests import make

from .pressing import plan_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def annas(browser_of, anna):
    return browser_of(anna)


@pytest.fixture
def plan(annas):
    return plan_of(annas, make.lesson(minutes=(10, 15)))


def url(plan: Plan) -> str:
    return f"/mijn/lesplannen/{plan.pk}/gegevens/"


def typed(**changed) -> dict:
    return {"version": 1, "title": "Mijn lesplan", "hour_minutes": 50, "keeper": "account"} | changed


def test_class_day_and_hour_stand_beside_the_plan_and_set_the_clock(annas, anna, plan):
    group = ClassGroup.objects.create(user=anna, label="4B", size=22)
    more = {"class_group": group.pk, "planned_on": "2026-10-12", "starts_at": "08:30", "subject": "Godsdienst"}
    more |= {"number_in_series": 2, "length_of_series": 3}
    response = annas.post(url(plan), typed(**more), follow=True)
    text = response.content.decode()
    assert "4B · 22 leerlingen" in text
    assert "maandag 12 oktober 2026, 08.30" in text
    assert [row.starts for row in response.context["preparation"].rows] == ["08.30", "08.40"]
    plan.refresh_from_db()
    assert (plan.subject, plan.number_in_series, plan.version) == ("Godsdienst", 2, 2)


def test_pressing_twice_changes_once(annas, plan):
    for _ in range(2):
        assert annas.post(url(plan), typed(room="B12")).status_code == 302
    plan.refresh_from_db()
    assert (plan.room, plan.version) == ("B12", 2)


def test_a_second_window_sees_both_and_loses_none(annas, plan):
    annas.post(url(plan), typed(room="B12"))
    response = annas.post(url(plan), typed(room="C3"))
    text = response.content.decode()
    assert response.status_code == 409
    assert ('<dd class="theirs">B12</dd>' in text, 'value="C3"' in text) == (True, True)
    assert annas.post(url(plan), typed(room="C3", version=2)).status_code == 302


def test_the_class_of_bram_is_nobody_elses(annas, bram, plan):
    theirs = ClassGroup.objects.create(user=bram, label="5A")
    assert annas.post(url(plan), typed(class_group=theirs.pk)).status_code == 400
    assert "5A" not in annas.get(url(plan)).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": ""},
        {"planned_on": "31-31-2026"},
        {"starts_at": "25:00"},
        {"hour_minutes": 0},
        {"number_in_series": 4, "length_of_series": 3},
        {"subject": "x" * 100_000},
    ],
)
def test_nonsense_is_refused_and_nothing_changes(annas, plan, wrong):
    assert annas.post(url(plan), typed(room="B12") | wrong).status_code == 400
    assert Plan.objects.get().version == 1


def test_what_a_form_does_not_ask_cannot_be_set(annas, bram, plan):
    annas.post(url(plan), typed(user=bram.pk, owner=bram.pk, minutes=10, key="x", let_go_at="2020-01-01"))
    kept = Plan.objects.get()
    assert (kept.user, kept.minutes, kept.let_go_at) == (plan.user, 50, None)


def test_the_next_plan_knows_what_is_always_the_same(annas, plan):
    annas.post(url(plan), typed(school="Onze school", subject="Biologie", room="B12"))
    following = plan_of(annas, make.lesson())
    assert (following.school, following.subject, following.room) == ("Onze school", "Biologie", "")


def test_another_teachers_plan_is_not_there(browser_of, bram, plan):
    theirs = browser_of(bram)
    assert [theirs.get(url(plan)).status_code, theirs.post(url(plan), typed()).status_code] == [404, 404]
