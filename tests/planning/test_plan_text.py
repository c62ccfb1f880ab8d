"""The fields of a lesson preparation."""

import pytest

from learning_path.models import Goal, SchoolType
from planning.models import ClassGroup, PlanText
from tests import make

from .pressing import plan_of, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def annas(browser_of, anna):
    return browser_of(anna)


@pytest.fixture
def plan(annas):
    lesson = make.lesson(
        aim="Leerlingen kunnen hulp vragen.", group_note="groepjes van 4", discussion_questions="Wat viel op?"
    )
    return plan_of(annas, lesson)


def url(plan, field="goals") -> str:
    return f"/mijn/lesplannen/{plan.pk}/veld/{field}/"


def write(client, plan, text, *, field="goals", version=0, **more):
    return client.post(url(plan, field), {"version": version, "text": text, "keeper": "account"} | more)


def fields(client, plan) -> dict:
    shown = client.get(plan.get_absolute_url()).context["preparation"].fields
    return {field.field.value: field for field in shown}


def test_every_field_is_proposed_as_far_as_the_lesson_goes(annas, plan):
    shown = fields(annas, plan)
    goal = plan.steps.first().lesson.goals.get()
    first, second = shown["goals"].text.splitlines()
    assert first == "De leerlingen kunnen hulp vragen."
    assert second.casefold() == f"de leerling {goal.text}".casefold()
    assert (shown["organisation"].text, shown["evaluation"].text) == ("Groepjes van 4.", "Wat viel op?")
    assert all(field.is_proposed for field in shown.values())
    assert PlanText.objects.count() == 0


def test_what_a_teacher_writes_stays_whatever_the_steps_become(annas, plan):
    response = write(annas, plan, "De leerlingen kunnen\r\ntwee zinnen zeggen. 🙂 شكرا")
    assert response.url == f"{plan.get_absolute_url()}#veld-goals"
    plan_of(annas, make.lesson(aim="Leerlingen kunnen nog iets."), plan=plan.pk)
    shown = fields(annas, plan)["goals"]
    assert (shown.text, shown.is_proposed) == ("De leerlingen kunnen\ntwee zinnen zeggen. 🙂 شكرا", False)
    assert "nog iets" in shown.proposal


def test_an_emptied_field_stays_empty_until_the_proposal_is_wanted_again(annas, plan):
    write(annas, plan, "")
    assert fields(annas, plan)["goals"].text == ""
    annas.post(url(plan), {"propose": "1", "version": 1})
    assert fields(annas, plan)["goals"].is_proposed


def test_saving_a_proposal_unchanged_keeps_it_a_proposal(annas, plan):
    write(annas, plan, fields(annas, plan)["goals"].text)
    assert PlanText.objects.count() == 0


def test_pressing_twice_writes_once(annas, plan):
    for version in (0, 0, 1, 1):
        assert write(annas, plan, "zelfde", version=version).status_code == 302
    assert PlanText.objects.get().version == 1


def test_a_second_window_sees_both_texts_and_can_keep_both(annas, plan):
    write(annas, plan, "eerste")
    response = write(annas, plan, "tweede")
    text = response.content.decode()
    assert response.status_code == 409
    assert ('<p class="theirs">eerste</p>' in text, "tweede</textarea>" in text) == (True, True)
    assert write(annas, plan, "tweede", version=1, both="1").status_code == 302
    assert PlanText.objects.get().text == "eerste\n\ntweede"


def test_a_text_without_end_is_refused_and_stays_in_sight(annas, plan):
    response = write(annas, plan, "x" * 100_000)
    assert (response.status_code, PlanText.objects.count()) == (400, 0)
    assert "x" * 100_000 in response.content.decode()
    assert 'maxlength="10000"' not in response.content.decode()  # a browser would cut in silence what one pastes


@pytest.mark.parametrize(
    ("goals", "number"),
    [
        ("De leerlingen kunnen één.\nDe leerlingen kunnen twee.", 0),
        ("- De leerlingen kunnen één.\n1. De leerling zegt twee.", 0),
        ("De leerlingen kunnen één.", 1),
        ("Uitleggen.\nZeggen.", 1),
        ("De leerlingen begrijpen één.\nDe leerlingen kunnen twee.", 1),
        ("", 0),
    ],
)
def test_lesson_goals_get_a_kind_word_on_how_they_are_put(annas, plan, goals, number):
    write(annas, plan, goals)
    assert len(fields(annas, plan)["goals"].remarks) == number


def test_only_official_goals_of_the_own_kind_of_school_are_proposed(annas, plan):
    official_goal = Goal.objects.filter(official_goals__framework__name__startswith="Lager").first()
    plan.steps.update(goals=[official_goal.code])

    def official(slug: str) -> str:
        group = ClassGroup.objects.create(user=plan.user, label=slug, school_type=SchoolType.objects.get(slug=slug))
        type(plan).objects.filter(pk=plan.pk).update(class_group=group)
        return fields(annas, plan)["official_goals"].text

    assert "Lager" in official("lager")
    assert "Lager" not in official("kleuter")


def test_a_kind_word_when_it_looks_like_a_pupil(annas, plan):
    response = annas.post(url(plan, "note"), {"version": 0, "text": "Lotte uit 3B huilde"}, follow=True)
    assert "Dit lijkt op" in told(response)[-1]


@pytest.mark.parametrize("field", ["title", "nonsens"])
def test_a_field_that_no_form_has_is_not_there(annas, plan, field):
    assert annas.get(url(plan, field)).status_code == 404


def test_another_teachers_field_is_not_there(browser_of, bram, plan):
    assert [browser_of(bram).get(url(plan)).status_code, write(browser_of(bram), plan, "x").status_code] == [404, 404]


def test_the_part_that_saves_as_one_types_is_the_form_of_the_page(annas, plan):
    headers = {"HX-Request": "true", "HX-Target": "plan_text"}
    response = annas.post(url(plan), {"version": 0, "text": "geschreven", "stay": "1"}, headers=headers, follow=True)
    text = response.content.decode()
    assert ("<html" in text, 'id="field-goals"' in text, 'name="version" value="1"' in text) == (False, True, True)
