"""Cora sees what changed and who changed it, and puts an earlier version back."""

import pytest
from django.urls import reverse

from facts.models import Chapter
from learning_path.models import CurriculumFramework, Goal, KeyMessage
from tests import make
from tests.publishing.posting import as_shown, desk, said


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
