"""Cora's day at the desk: she finds a lesson, edits it with its phases, and looks at it before anyone does."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape

from facts.models import Chapter
from learning_path.models import AgeGroup, Goal, KeyMessage
from lessons.models import Phase
from publishing.seeding import pieces
from tests import make
from tests.publishing.posting import as_shown, desk


def test_she_finds_a_lesson_by_word_state_and_age(cora_at):
    lesson = make.lesson(published=False, title="Zeldzaam woord", age_group="4-6")
    page = reverse("admin:lessons_lesson_changelist")
    ages = lesson.age_groups.get().pk
    for question in ("q=zeldzaam", "state__exact=draft", f"age_groups__id__exact={ages}&q=zeldzaam"):
        assert list(cora_at.get(f"{page}?{question}").context["cl"].result_list) == [lesson]
    assert "Zeldzaam woord" not in cora_at.get(f"{page}?state__exact=published").content.decode()


def test_the_list_asks_as_many_questions_with_many_lessons_as_with_few(cora_at):
    page, asked = reverse("admin:lessons_lesson_changelist"), []
    cora_at.get(page)
    for _ in range(2):
        with CaptureQueriesContext(connection) as questions:
            cora_at.get(page)
        asked.append(len(questions))
        for _ in range(10):
            make.lesson()
    assert asked[0] == asked[1] <= 14


def test_she_changes_a_lesson_and_its_phases_on_one_page(cora_at):
    lesson = make.lesson(published=False)
    typed = as_shown(cora_at.get(desk(lesson))) | {"title": "Nieuwe titel", "phases-0-minutes_maximum": 12}
    answer = cora_at.post(desk(lesson), typed)
    lesson.refresh_from_db()
    assert (answer.status_code, lesson.title, lesson.phases.first().minutes_maximum) == (302, "Nieuwe titel", 12)


def test_the_minutes_add_up_and_what_may_be_dropped_does_not_count_for_the_least(cora_at):
    lesson = make.lesson(published=False, minutes=(10, 15))
    lesson.phases.filter(position=2).update(optional=True, minutes_maximum=20)
    [phases, *_] = cora_at.get(desk(lesson)).context["inline_admin_formsets"]
    assert phases.formset.total == {"minutes_minimum": 10, "minutes": 25, "minutes_maximum": 30}


def test_a_phase_without_a_number_comes_last(cora_at):
    lesson = make.lesson(published=False, minutes=(10, 15))
    new = {"position": "", "title": "Slot", "instruction": "Rond af."}
    new |= {"minutes_minimum": 5, "minutes": 5, "minutes_maximum": 5}
    typed = as_shown(cora_at.get(desk(lesson))) | {f"phases-2-{name}": value for name, value in new.items()}
    cora_at.post(desk(lesson), typed | {"phases-TOTAL_FORMS": 3})
    assert [phase.title for phase in lesson.phases.all()] == ["Fase 1", "Fase 2", "Slot"]


def test_wrong_minutes_get_a_message_and_everything_typed_is_still_there(cora_at):
    lesson = make.lesson(published=False)
    typed = as_shown(cora_at.get(desk(lesson))) | {"summary": "Een lange nieuwe samenvatting."}
    typed |= {"phases-0-minutes_minimum": 20, "phases-0-instruction": "Getypte uitleg.", "phases-0-title": "Andere"}
    answer = cora_at.post(desk(lesson), typed)
    page = answer.content.decode()
    for kept in ("De minuten lopen op", "Een lange nieuwe samenvatting.", "Getypte uitleg.", 'value="Andere"'):
        assert kept in page
    assert Phase.objects.filter(lesson=lesson, title="Andere").count() == 0


@pytest.mark.parametrize("nonsense", ["", "-1", "0", "tien", "99999999999", "1e3", "٣٣٣٣٣٣"])
def test_nonsense_in_the_minutes_is_never_a_crash(cora_at, nonsense):
    lesson = make.lesson(published=False)
    typed = as_shown(cora_at.get(desk(lesson))) | {"phases-0-minutes": nonsense, "preparation_minutes": nonsense}
    assert cora_at.post(desk(lesson), typed).status_code in (200, 302)


def test_the_same_key_message_twice_is_a_message_not_a_crash(cora_at):
    lesson, first = make.lesson(published=False), KeyMessage.objects.first()
    typed = as_shown(cora_at.get(desk(lesson))) | {"lesson_messages-TOTAL_FORMS": 2}
    typed |= {f"lesson_messages-{number}-key_message": first.pk for number in (0, 1)}
    typed |= {f"lesson_messages-{number}-text": f"Zin {number}" for number in (0, 1)}
    answer = cora_at.post(desk(lesson), typed)
    assert "Dit staat hier twee keer." in answer.content.decode()
    assert lesson.lesson_messages.count() == 0


def test_two_curators_do_not_write_over_each_other_unseen(cora_at):
    lesson = make.lesson(published=False)
    mine = as_shown(cora_at.get(desk(lesson))) | {"title": "Mijn titel"}
    lesson.title = "Titel van een collega"
    lesson.save()
    answer = cora_at.post(desk(lesson), mine)
    lesson.refresh_from_db()
    assert (answer.status_code, lesson.title) == (200, "Titel van een collega")
    assert "Iemand heeft dit bewaard" in answer.content.decode()
    assert cora_at.post(desk(lesson), as_shown(answer)).status_code == 302
    lesson.refresh_from_db()
    assert lesson.title == "Mijn titel"


def test_a_draft_is_previewed_by_curators_only(client, cora_at):
    lesson = make.lesson(published=False, title="Nog niet klaar")
    answer = cora_at.get(desk(lesson, "preview"))
    page = answer.content.decode()
    assert ("Nog niet klaar" in page, "Voorbeeld: alleen beheerders zien dit." in page) == (True, True)
    assert (answer.headers["Cache-Control"], answer.templates[0].name) == ("private, no-store", "lessons/detail.html")
    client.logout()
    assert client.get(desk(lesson, "preview")).status_code == 302
    client.force_login(make.user("teacher@example.org"))
    assert client.get(desk(lesson, "preview")).status_code == 403


@pytest.mark.parametrize("model", [Goal, AgeGroup, Chapter])
def test_goals_ages_and_chapters_are_previewed_too(cora_at, model):
    row = model.objects.first()
    model.objects.filter(pk=row.pk).update(state="draft")
    page = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_preview", args=[row.pk])
    answer = cora_at.get(page)
    assert (answer.status_code, "Voorbeeld: alleen beheerders zien dit." in answer.content.decode()) == (200, True)


def test_every_page_of_planted_content_can_be_saved_as_it_stands(cora_at):
    """What was planted passes its own form, so that a curator who changes one word is not stopped by another."""
    refused = {}
    for model in pieces():
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}_change"
        for row in model._default_manager.all()[:2]:
            page = reverse(name, args=[row.pk])
            answer = cora_at.post(page, as_shown(cora_at.get(page)))
            if answer.status_code != 302:
                refused[page] = answer.context["errors"]
    assert refused == {}


def test_text_of_a_curator_is_never_markup(cora_at):
    nasty = "<script>alert(1)</script>{{7*7}}"
    lesson = make.lesson(published=False, title=nasty, summary=nasty)
    lesson.phases.update(title=nasty, say=nasty)
    lesson.title += " meer"
    lesson.save()
    pages = [desk(lesson), desk(lesson, "history"), desk(lesson, "simple_history", lesson.history.latest().pk)]
    pages += [desk(lesson, "preview"), f"{desk(lesson, 'advance')}?to=published"]
    for page in [*pages, reverse("admin:lessons_lesson_changelist")]:
        text = cora_at.get(page).content.decode()
        assert nasty not in text
        assert escape(nasty) in text
