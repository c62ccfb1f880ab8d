"""Making a copy of a shared plan."""

import uuid

import pytest
from django.utils import timezone

from planning.exports import export_of
from planning.merging import merge
from planning.models import Plan, PlanText
from tests import make

from .pressing import copy_of, plan_of, share, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def shared(browser_of, anna):
    lesson = make.lesson()
    plan = plan_of(browser_of(anna), lesson)
    Plan.objects.filter(pk=plan.pk).update(minutes=40, subject="Zedenleer")
    plan.steps.update(note="voor mezelf")
    PlanText.objects.create(plan=plan, field="board", text="het bord", written_at=timezone.now())
    return share(browser_of(anna), plan)


def test_a_visitor_gets_a_plan_of_their_own_with_its_links_to_the_lesson(client, shared):
    copy = copy_of(client, shared)
    original = shared.plan
    names = ("title", "minutes", "lesson_id", "phase_position", "phase_title", "copied_at", "goals", "materials")
    then, now = ([[getattr(step, n) for n in names] for step in plan.steps.all()] for plan in (original, copy))
    for step in then + now:
        step[5] = step[5].replace(microsecond=0)
    assert now == then
    assert (copy.user, copy.minutes, copy.subject, copy.texts.get().text) == (None, 40, "Zedenleer", "het bord")
    assert [step.note for step in copy.steps.all()] == ["", ""]
    assert client.get(copy.get_absolute_url()).status_code == 200


def test_pressing_twice_makes_one_copy_and_going_back_to_press_again_another(client, shared):
    key = uuid.uuid4()
    assert copy_of(client, shared, key=key) == copy_of(client, shared, key=key)
    copy_of(client, shared)
    assert Plan.objects.filter(shared_from=shared).count() == 2


def test_a_press_without_a_key_leads_back_and_makes_nothing(client, shared):
    assert client.post(f"{shared.get_absolute_url()}kopie/").url == shared.get_absolute_url()
    assert Plan.objects.count() == 1


def test_the_copy_says_that_there_is_a_newer_version_until_it_is_withdrawn(client, browser_of, anna, shared):
    copy = copy_of(client, shared)
    assert "Er is een nieuwere versie" not in client.get(copy.get_absolute_url()).content.decode()
    shared.plan.steps.update(title="Beter")
    assert "Er is een nieuwere versie" in client.get(copy.get_absolute_url()).content.decode()
    share(browser_of(anna), shared.plan)
    assert "Er is een nieuwere versie" in client.get(copy.get_absolute_url()).content.decode()
    browser_of(anna).post(f"/mijn/lesplannen/{shared.plan_id}/deel/weg/")
    assert client.get(copy.get_absolute_url()).context["source"] is None


def test_the_copy_comes_along_when_its_visitor_signs_in_and_so_does_what_they_shared(client, shared, bram):
    copy = copy_of(client, shared)
    theirs = share(client, copy)
    merge(visitor=copy.visitor, user=bram)
    copy.refresh_from_db()
    assert (copy.user, copy.shared_from, copy.share) == (bram, shared, theirs)


def test_everything_that_was_shared_is_in_the_download(anna, shared):
    (plan,) = export_of(anna)["plans"]
    assert (plan["shared"]["words"], plan["shared"]["contents"]) == (shared.words, shared.contents)


def test_the_copy_stays_when_the_owner_deletes_the_account(client, shared, anna):
    copy = copy_of(client, shared)
    anna.delete()
    copy.refresh_from_db()
    assert (copy.shared_from, client.get(copy.get_absolute_url()).status_code) == (None, 200)


def test_a_new_visitor_hears_of_the_cookie(client, shared):
    response = client.post(f"{shared.get_absolute_url()}kopie/", {"key": uuid.uuid4()}, follow=True)
    assert told(response)[0].startswith("Deze kopie is van jou. Deze browser kreeg daarvoor een cookie.")


def test_from_a_link_that_opens_nothing_nothing_is_copied(client, shared):
    assert client.post("/mijn/gedeeld/geraden/kopie/", {"key": uuid.uuid4()}).status_code == 404
