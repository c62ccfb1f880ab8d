"""Cora's day at the desk: she edits a lesson, gets it online, takes it offline, and puts an earlier version back."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape

from facts.models import Chapter
from learning_path.models import AgeGroup, CurriculumFramework, Goal, KeyMessage
from lessons.models import Lesson, Phase
from publishing.models import Review
from publishing.seeding import pieces
from tests import make
from tests.publishing.posting import as_shown


def desk(lesson, name="change", *more):
    """A page of the desk about a lesson."""
    return reverse(f"admin:lessons_lesson_{name}", args=[lesson.pk, *more])


def said(answer) -> str:
    """What the page says after a press."""
    return " ".join(str(message) for message in answer.context["messages"])


@pytest.fixture
def cora_at(client, cora):
    """A browser in which Cora is signed in."""
    client.force_login(cora)
    return client


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


def test_the_history_shows_what_changed_in_the_lesson_and_in_its_parts(cora_at):
    lesson = make.lesson(published=False)
    lesson.save()
    typed = as_shown(cora_at.get(desk(lesson))) | {"title": "Een andere titel", "phases-0-DELETE": "on"}
    cora_at.post(desk(lesson), typed | {"phases-1-say": "Nieuwe zin."})
    [(newest, changes), *_] = cora_at.get(desk(lesson, "history")).context["versions"]
    told = {change.label: (change.before, change.after) for change in changes}
    assert newest.history_user.email == "cora@example.org"
    assert told.pop("Fase “Fase 1”")[1] == ""
    assert told == {
        "Titel": (lesson.title, "Een andere titel"),
        "Fase “Fase 2” · wat je kunt zeggen": ("", "Nieuwe zin."),
    }


def test_one_press_is_one_version(cora_at):
    lesson = make.lesson(published=False)
    before = lesson.history.count()
    typed = as_shown(cora_at.get(desk(lesson))) | {"title": "Anders", "goals": [], "phases-0-title": "Anders"}
    typed["goals"] = [goal.pk for goal in Goal.objects.all()[:3]]
    cora_at.post(desk(lesson), typed)
    assert lesson.history.count() == before + 1
    assert lesson.history.latest().goals.count() == 3


def test_she_puts_back_an_earlier_version_with_its_phases_links_and_messages(cora_at):
    lesson = make.lesson(published=False, minutes=(10, 15), title="Zoals het was")
    lesson.lesson_messages.create(key_message=KeyMessage.objects.first(), text="Eerste zin.")
    lesson.save()
    was, goals = lesson.history.latest(), set(lesson.goals.all())
    phases = list(lesson.phases.values())
    typed = as_shown(cora_at.get(desk(lesson))) | {"title": "Verknoeid", "phases-0-DELETE": "on"}
    typed |= {"phases-1-instruction": "Verknoeid.", "lesson_messages-0-DELETE": "on", "phases-TOTAL_FORMS": 3}
    new = {"title": "Te veel", "instruction": "Weg.", "minutes_minimum": 1, "minutes": 1, "minutes_maximum": 1}
    typed |= {f"phases-2-{name}": value for name, value in new.items()}
    typed["goals"] = [goal.pk for goal in Goal.objects.all()[5:8]]
    cora_at.post(desk(lesson), typed)
    assert [phase.title for phase in lesson.phases.all()] == ["Fase 2", "Te veel"]

    page = desk(lesson, "simple_history", was.pk)
    assert "Zoals het was" in cora_at.get(page).content.decode()
    answer = cora_at.post(page, follow=True)
    lesson.refresh_from_db()
    assert "De vroegere versie staat terug." in said(answer)
    assert (lesson.title, lesson.state, set(lesson.goals.all())) == ("Zoals het was", "draft", goals)
    assert list(lesson.phases.values()) == phases
    assert [message.text for message in lesson.lesson_messages.all()] == ["Eerste zin."]
    assert lesson.history.latest().history_user.email == "cora@example.org"


def test_putting_back_can_be_undone_too(cora_at):
    lesson = make.lesson(published=False, title="Eerst")
    was = lesson.history.latest()
    cora_at.post(desk(lesson), as_shown(cora_at.get(desk(lesson))) | {"title": "Daarna", "phases-0-DELETE": "on"})
    now = lesson.history.latest()
    cora_at.post(desk(lesson, "simple_history", was.pk))
    cora_at.post(desk(lesson, "simple_history", now.pk))
    lesson.refresh_from_db()
    assert (lesson.title, [phase.title for phase in lesson.phases.all()]) == ("Daarna", ["Fase 2"])


def test_a_public_lesson_stays_public_and_complete_when_an_old_version_comes_back(cora_at):
    lesson = make.lesson(published=False, title="Zonder leerdoel")
    lesson.goals.clear()
    bare = lesson.history.latest()
    lesson.goals.add(Goal.objects.first())
    lesson.publish()
    answer = cora_at.post(desk(lesson, "simple_history", bare.pk), follow=True)
    lesson.refresh_from_db()
    assert "Kies minstens één leerdoel." in said(answer)
    assert (lesson.state, lesson.goals.exists()) == ("published", True)


def test_an_author_does_not_put_back_a_version_of_what_is_public(client, db):
    lesson = make.lesson()
    client.force_login(make.in_roles("auteur@example.org", ["Auteur"]))
    assert client.get(desk(lesson, "history")).status_code == 200
    assert client.post(desk(lesson, "simple_history", lesson.history.latest().pk)).status_code == 403


@pytest.mark.parametrize("number", ["0", "999999999", "x", "٣", "1;drop"])
def test_a_version_that_does_not_exist_is_a_404(cora_at, number):
    lesson = make.lesson()
    assert cora_at.get(f"{desk(lesson, 'history')}{number}/").status_code == 404


def test_a_planted_chapter_comes_back_with_its_passages_sources_and_facts(cora_at):
    chapter = Chapter.objects.filter(passages__facts__isnull=False).first()
    page = reverse("admin:facts_chapter_change", args=[chapter.pk])
    was = [_passage(passage) for passage in chapter.passages.all()]
    planted = chapter.history.latest()
    typed = as_shown(cora_at.get(page)) | {"title": "Verknoeid", "passages-0-DELETE": "on", "passages-1-sources": []}
    assert cora_at.post(page, typed).status_code == 302
    assert [_passage(passage) for passage in chapter.passages.all()] != was
    cora_at.post(reverse("admin:facts_chapter_simple_history", args=[chapter.pk, planted.pk]))
    assert [_passage(passage) for passage in chapter.passages.all()] == was


def _passage(passage):
    return passage.pk, passage.heading, passage.text, set(passage.sources.all()), set(passage.facts.all())


def test_a_planted_framework_comes_back_with_its_official_goals_and_concordance(cora_at):
    framework = CurriculumFramework.objects.filter(official_goals__goals__isnull=False).first()
    was = {goal.code: set(goal.goals.all()) for goal in framework.official_goals.all()}
    planted = framework.history.latest()
    for goal in framework.official_goals.all():
        goal.goals.clear()
    cora_at.post(reverse("admin:learning_path_curriculumframework_simple_history", args=[framework.pk, planted.pk]))
    assert {goal.code: set(goal.goals.all()) for goal in framework.official_goals.all()} == was


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
