"""Sharing a plan: a code for colleagues, and what goes along."""

import datetime

import pytest
from django.utils import timezone

from planning.models import ClassGroup, Plan, PlanText, Share
from planning.sharing import frozen
from tests import make

from .pressing import plan_of, share, told

pytestmark = pytest.mark.django_db
PRIVATE = {"teacher": "Anna Peeters", "school": "Sint-Jan", "room": "B12", "lesson_hour": "3e uur"}


@pytest.fixture
def plan(client):
    """A visitor's plan with everything that must stay at home."""
    plan = plan_of(client, make.lesson())
    label = ClassGroup.objects.create(visitor=plan.visitor, label="3B Latijn", size=24)
    Plan.objects.filter(pk=plan.pk).update(class_group=label, planned_on="2026-10-12", starts_at="08:30", **PRIVATE)
    plan.steps.update(note="geheime stapnotitie")
    for field, text in {"note": "geheime notitie", "reflection": "geheime reflectie", "board": "het bord"}.items():
        PlanText.objects.create(plan=plan, field=field, text=text, written_at=timezone.now())
    return plan


def page_of(client, plan: Plan):
    return client.get(f"/mijn/lesplannen/{plan.pk}/deel/")


def test_the_owner_sees_four_words_and_a_link_and_can_see_them_again(client, plan):
    shared = share(client, plan)
    for _ in range(2):
        text = page_of(client, plan).content.decode()
        assert (shared.words in text, f"http://testserver{shared.get_absolute_url()}" in text) == (True, True)
    assert len(shared.words.split()) == 4


def test_neither_the_words_nor_the_link_stand_in_the_database(client, plan):
    shared = share(client, plan)
    stored = str(Share.objects.values_list().get())
    assert [word for word in (shared.words, *shared.words.split(), shared.token) if word in stored] == []


def test_pressing_twice_keeps_one_code(client, plan):
    assert share(client, plan).words == share(client, plan).words
    assert Share.objects.count() == 1


def test_class_day_hour_room_teacher_and_school_stay_at_home(client, plan, browser_of, bram):
    shared = share(client, plan, notes="on", reflection="on")
    read = browser_of(bram).get(shared.get_absolute_url()).content.decode()
    for said in (str(shared.contents), read):
        assert [word for word in ("3B", "2026-10-12", "12 oktober", "08:30", *PRIVATE.values()) if word in said] == []


@pytest.mark.parametrize(
    ("chosen", "goes_along"),
    [
        ({}, []),
        ({"notes": "on"}, ["geheime stapnotitie", "geheime notitie"]),
        ({"reflection": "on"}, ["geheime reflectie"]),
    ],
)
def test_notes_and_reflection_stay_out_unless_they_are_chosen(client, plan, browser_of, bram, chosen, goes_along):
    shared = share(client, plan, **chosen)
    secrets = ("geheime stapnotitie", "geheime notitie", "geheime reflectie")
    for said in (str(shared.contents), browser_of(bram).get(shared.get_absolute_url()).content.decode()):
        assert [secret for secret in secrets if secret in said] == goes_along
        assert "het bord" in said


def test_a_changed_plan_is_shared_anew_under_the_same_code(client, plan):
    first = share(client, plan)
    PlanText.objects.filter(plan=plan, field="board").update(text="het digibord")
    assert page_of(client, plan).context["has_changed"]
    second = share(client, plan)
    assert (second.words, second.contents["texts"]["board"]) == (first.words, "het digibord")
    assert not page_of(client, plan).context["has_changed"]


def test_a_year_later_there_is_another_code(client, plan):
    first = share(client, plan)
    Share.objects.update(made_at=timezone.now() - datetime.timedelta(days=366))
    assert page_of(client, plan).context["share"] is None
    second = share(client, plan)
    assert (second.words != first.words, second.closes_at > timezone.now()) == (True, True)


def test_what_looks_like_a_pupil_gets_a_kind_word(client, plan):
    plan.steps.update(instruction="Emma uit 3B vertelt wat er gebeurde.")
    response = client.post(f"/mijn/lesplannen/{plan.pk}/deel/", follow=True)
    assert told(response)[-1].startswith("Dit lijkt op de naam van een leerling")


def test_a_signed_out_teacher_gets_a_word_and_another_teacher_a_404(client, browser_of, anna, bram):
    plan = plan_of(browser_of(anna), make.lesson())
    address = f"/mijn/lesplannen/{plan.pk}/deel/"
    assert client.post(address, {"keeper": "account"}).status_code == 403
    assert (browser_of(bram).get(address).status_code, browser_of(bram).post(address).status_code) == (404, 404)
    assert Share.objects.count() == 0


def test_two_hundred_steps_and_strange_signs_can_be_shared(client, browser_of, bram):
    plan = plan_of(client, make.lesson(minutes=(1,) * 200))
    strange = "😀 \u202eomgekeerd =CMD() </script>" + "é" * 9_000
    plan.steps.update(instruction=strange)
    shared = share(client, plan)
    assert shared.contents == frozen(plan, notes=False, reflection=False)
    response = browser_of(bram).get(shared.get_absolute_url())
    assert (response.status_code, len(response.context["shared"].rows)) == (200, 200)
    assert "</script>é" not in response.content.decode()
