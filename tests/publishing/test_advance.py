"""Cora takes a lesson along its road: online when it is complete, offline with a reason, and nobody else does."""

import pytest
from django.test import Client
from django.urls import reverse

from lessons.models import Lesson
from publishing.models import Review
from tests import make
from tests.publishing.posting import as_shown, desk, said

LACKS = {
    "leerdoel": lambda lesson: lesson.goals.clear(),
    "licentie": lambda lesson: Lesson.objects.filter(pk=lesson.pk).update(licence=""),
    "minuten": lambda lesson: lesson.phases.all().delete(),
    "gevoelig": lambda lesson: Lesson.objects.filter(pk=lesson.pk).update(sensitivity_sentence=""),
    "hulpblok": lambda lesson: Lesson.objects.filter(pk=lesson.pk).update(has_help_block=False),
}


@pytest.mark.parametrize("lack", LACKS)
def test_publishing_is_refused_with_the_name_of_what_is_missing(cora_at, lack):
    lesson = make.lesson(published=False)
    LACKS[lack](lesson)
    assert lack in cora_at.get(desk(lesson)).content.decode()
    answer = cora_at.post(desk(lesson, "advance"), {"to": "published"}, follow=True)
    lesson.refresh_from_db()
    assert (lesson.state, [word for word in LACKS if word in said(answer)]) == ("draft", [lack])


def test_she_publishes_and_everyone_reads_it(client, cora_at):
    lesson = make.lesson(published=False, title="Doorsturen, wat nu")
    public = reverse("lessons:detail", args=[lesson.slug])
    assert client.get(public).status_code == 404
    answer = cora_at.post(desk(lesson, "advance"), {"to": "published"}, follow=True)
    assert "is nu: gepubliceerd" in said(answer)
    client.logout()
    assert (client.get(public).status_code, "Doorsturen, wat nu" in client.get(public).content.decode()) == (200, True)


def test_saving_and_publishing_are_one_press(cora_at):
    lesson = make.lesson(published=False)
    typed = as_shown(cora_at.get(desk(lesson))) | {"title": "Af", "_step": "published"}
    cora_at.post(desk(lesson), typed)
    lesson.refresh_from_db()
    assert (lesson.title, lesson.state) == ("Af", "published")


def test_a_press_on_publish_with_a_mistake_in_the_form_keeps_the_text_and_takes_no_step(cora_at):
    lesson = make.lesson(published=False)
    typed = as_shown(cora_at.get(desk(lesson))) | {"title": "", "summary": "Nog te bewaren.", "_step": "published"}
    answer = cora_at.post(desk(lesson), typed)
    lesson.refresh_from_db()
    assert (answer.status_code, lesson.state, "Nog te bewaren." in answer.content.decode()) == (200, "draft", True)


def test_publishing_twice_is_as_good_as_once(cora_at):
    lesson = make.lesson(published=False)
    for _ in range(2):
        answer = cora_at.post(desk(lesson, "advance"), {"to": "published"}, follow=True)
    assert ("staat al zo" in said(answer), Review.objects.count()) == (True, 1)


def test_looking_at_the_page_that_asks_why_changes_nothing(cora_at):
    lesson = make.lesson()
    answer = cora_at.get(desk(lesson, "advance"), {"to": "withdrawn"})
    lesson.refresh_from_db()
    assert (answer.status_code, lesson.state) == (200, "published")


def test_withdrawing_asks_why_and_tells_readers(client, cora_at):
    lesson = make.lesson()
    asked = cora_at.post(desk(lesson, "advance"), {"to": "withdrawn"})
    refused = cora_at.post(desk(lesson, "advance"), {"to": "withdrawn", "remark": " "})
    assert ("Zeg waarom." in asked.content.decode(), "Zeg waarom." in refused.content.decode()) == (False, True)
    cora_at.post(desk(lesson, "advance"), {"to": "withdrawn", "remark": "De wet is veranderd."})
    client.logout()
    page = client.get(reverse("lessons:detail", args=[lesson.slug]))
    assert (page.status_code, "De wet is veranderd." in page.content.decode()) == (410, True)


def test_a_step_needs_a_token_of_our_own_form(cora):
    lesson, strict = make.lesson(published=False), Client(enforce_csrf_checks=True)
    strict.force_login(cora)
    assert strict.post(desk(lesson, "advance"), {"to": "published"}).status_code == 403
    lesson.refresh_from_db()
    assert lesson.state == "draft"


def test_from_the_list_she_publishes_what_is_ready_and_hears_what_is_not(cora_at):
    ready, bare = make.lesson(published=False), make.lesson(published=False)
    bare.goals.clear()
    page = reverse("admin:lessons_lesson_changelist")
    picked = {"action": "publish_selected", "_selected_action": [ready.pk, bare.pk]}
    answer = cora_at.post(page, picked, follow=True)
    ready.refresh_from_db(), bare.refresh_from_db()
    assert (ready.state, bare.state) == ("published", "draft")
    assert said(answer) == f"{bare}: Kies minstens één leerdoel. 1 stuk gepubliceerd."


def test_from_the_list_she_withdraws_several_with_one_reason(cora_at):
    one, two = make.lesson(), make.lesson()
    page = reverse("admin:lessons_lesson_changelist")
    picked = {"action": "withdraw_selected", "_selected_action": [one.pk, two.pk]}
    assert "Dit gaat offline" in cora_at.post(page, picked).content.decode()
    cora_at.post(page, picked | {"to": "withdrawn", "remark": "Vervangen."})
    assert set(Lesson.objects.filter(withdrawn_reason="Vervangen.")) == {one, two}


def test_an_author_cannot_publish_from_the_list_nor_from_the_page(client, db):
    client.force_login(make.in_roles("auteur@example.org", ["Auteur"]))
    lesson = make.lesson(published=False)
    page = reverse("admin:lessons_lesson_changelist")
    client.post(page, {"action": "publish_selected", "_selected_action": [lesson.pk]})
    assert client.post(desk(lesson, "advance"), {"to": "published"}).status_code == 403
    client.post(desk(lesson), as_shown(client.get(desk(lesson))) | {"_step": "published", "state": "published"})
    lesson.refresh_from_db()
    assert lesson.state == "draft"


@pytest.mark.parametrize(
    "spoiled", [{"has_help_block": None}, {"licence": " "}, {"phases-0-DELETE": "on", "phases-1-DELETE": "on"}]
)
def test_a_public_lesson_stays_complete_while_it_is_edited(cora_at, spoiled):
    lesson = make.lesson()
    typed = as_shown(cora_at.get(desk(lesson))) | spoiled
    answer = cora_at.post(desk(lesson), {name: value for name, value in typed.items() if value is not None})
    lesson.refresh_from_db()
    assert (answer.status_code, lesson.what_is_missing()) == (200, [])
    assert "errornote" in answer.content.decode()
