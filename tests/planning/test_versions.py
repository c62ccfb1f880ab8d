"""Earlier versions of a plan."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from planning.models import PlanVersion
from planning.versions import MOST_VERSIONS, Done, changing
from tests import make

from .pressing import plan_of

pytestmark = pytest.mark.django_db


def url(plan) -> str:
    return f"/mijn/lesplannen/{plan.pk}/versies/"


def test_each_change_leaves_how_it_was_and_says_what_was_done(client):
    plan = plan_of(client, make.lesson(minutes=(5, 10)))
    client.post(f"/mijn/lesplannen/{plan.pk}/stap/{plan.steps.first().pk}/schik/", {"do": "drop"})
    told = client.get(url(plan)).context["versions"]
    assert [(each.done, len(each.steps), each.minutes) for each in told] == [
        ("Stap weggelaten", 2, 15),
        ("Toegevoegd", 0, 0),
    ]


def test_typing_in_one_place_in_one_go_is_one_version(client):
    plan = plan_of(client, make.lesson(minutes=(5,)))
    for where in (1, 1, 2, 2, 2):
        with changing(plan, Done.EDITED, where):
            pass
    assert [version.done for version in plan.versions.all()] == ["edited-2", "edited-1", "added"]


def test_versions_stay_thirty_days_and_never_more_than_a_hundred(client, capsys):
    plan = plan_of(client, make.lesson(minutes=(5,)))
    old = plan.versions.get()
    for days in (29, 31):
        plan.versions.create(done="moved", made_at=timezone.now() - datetime.timedelta(days=days), contents={})
    call_command("tidy_visitors")
    assert plan.versions.count() == 2
    assert old in plan.versions.all()
    PlanVersion.objects.bulk_create(
        PlanVersion(plan=plan, done="moved", made_at=timezone.now(), contents={}) for _ in range(MOST_VERSIONS)
    )
    with changing(plan, Done.MOVED):
        pass
    assert plan.versions.count() == MOST_VERSIONS


def test_a_plan_without_end_keeps_fewer_versions(client):
    plan = plan_of(client, make.lesson(minutes=(5,)))
    plan.steps.update(instruction="x" * 900_000)
    for _ in range(7):
        with changing(plan, Done.MOVED):
            pass
    assert plan.versions.count() == 2


def test_a_change_that_fails_leaves_no_version(client):
    plan = plan_of(client, make.lesson(minutes=(5,)))
    with pytest.raises(RuntimeError), changing(plan, Done.MOVED):
        raise RuntimeError
    assert plan.versions.count() == 1


def test_another_teachers_versions_are_not_there(client, browser_of, bram):
    plan = plan_of(client, make.lesson())
    assert browser_of(bram).get(url(plan)).status_code == 404
