"""Saying that a plan was taught."""

import uuid

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from planning.models import RealMinutes, Taught
from planning.reporting import work_out_minutes
from publishing.versions import content_version
from tests import make

from .pressing import plan_of, told

pytestmark = pytest.mark.django_db


def teach(client, plan, **typed):
    fields = {"key": uuid.uuid4(), "taught_on": timezone.localdate(), "minutes": 47, "sentence": "Fase 2 duurt langer."}
    return client.post(f"{plan.get_absolute_url()}gegeven/", fields | typed, follow=True)


def test_it_takes_one_press_and_the_sentence_stands_in_the_reflection(browser_of, anna):
    client = browser_of(anna)
    plan = plan_of(client, make.lesson(minutes=(20, 25)))
    assert client.get(f"{plan.get_absolute_url()}gegeven/").context["form"].initial["minutes"] == 45
    press = {"key": uuid.uuid4()}
    for _ in range(2):
        assert teach(client, plan, **press).status_code == 200
    assert Taught.objects.count() == 1
    fields = client.get(plan.get_absolute_url()).context["preparation"].fields
    reflection = next(field.text for field in fields if field.field == "reflection")
    assert reflection.endswith("47 minuten: Fase 2 duurt langer.")


@pytest.mark.parametrize(
    "wrong", [{"taught_on": "2999-01-01"}, {"taught_on": ""}, {"minutes": 0}, {"sentence": "x" * 301}]
)
def test_nonsense_is_refused(client, wrong):
    plan = plan_of(client, make.lesson())
    assert teach(client, plan, **wrong).status_code == 400
    assert Taught.objects.count() == 0


def test_each_lesson_gets_its_share_and_only_a_whole_one(client):
    plan = plan_of(client, make.lesson(minutes=(10, 20)))
    plan_of(client, make.lesson(minutes=(10, 20)), phases=[1], plan=plan.pk)
    teach(client, plan, minutes=60)
    whole = plan.steps.first().lesson
    assert list(Taught.objects.get().lessons.values_list("lesson", "minutes")) == [(whole.pk, 45)]


def test_a_kind_word_when_the_sentence_looks_like_a_pupil(client):
    plan = plan_of(client, make.lesson())
    assert "Dit lijkt op" in told(teach(client, plan, sentence="Lotte uit 3B huilde"))[-1]


def test_another_teachers_plan_is_not_there(client, browser_of, bram):
    plan = plan_of(client, make.lesson())
    assert teach(browser_of(bram), plan).status_code == 404


def test_after_five_teachers_the_lesson_says_how_long_it_really_takes(browser_of, client, capsys):
    lesson = make.lesson(minutes=(30,))
    for number, minutes in enumerate((30, 32, 34, 40), start=1):
        teacher = browser_of(make.user(f"leraar{number}@example.org"))
        plan = plan_of(teacher, lesson)
        teach(teacher, plan, minutes=99, taught_on="2026-01-01")
        teach(teacher, plan, minutes=minutes)
    visitor = Client()
    teach(visitor, plan_of(visitor, lesson), minutes=400)
    before = content_version()
    assert (work_out_minutes(), RealMinutes.objects.count(), content_version()) == (0, 0, before)
    fifth = browser_of(make.user("leraar5@example.org"))
    teach(fifth, plan_of(fifth, lesson), minutes=36)
    call_command("work_out_minutes")
    assert capsys.readouterr().out == "lessons with real minutes: 1\n"
    assert (
        "In de klas duurt ze meestal 34 minuten, zeggen 5 leraren."
        in client.get(lesson.get_absolute_url()).content.decode()
    )
    after = content_version()
    assert (after > before, work_out_minutes(), content_version()) == (True, 1, after)
