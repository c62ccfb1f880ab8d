import datetime

import pytest

from learning_path.models import CurriculumFramework, CurriculumGoal, Goal, PupilQuestion
from tests import make

GOAL = "/leerlijn/doel/LP-1215-SEX-K1/"


def goal_at(code):
    return Goal.objects.get(code=code)


def networks(client, code):
    return {part.network.value: part for part in client.get(f"/leerlijn/doel/{code}/").context["networks"]}


def test_a_teacher_reads_a_goal_and_its_place_in_the_path(client, db):
    page = client.get(GOAL)
    goal = goal_at("LP-1215-SEX-K1")
    assert goal.text in page.text
    assert goal.who_reference in page.text
    assert goal.status_note in page.text
    assert [earlier.code for earlier in page.context["builds_on"]] == ["LP-0912-REC-K1", "LP-0912-SOC-K1"]
    assert [later.code for later in page.context["prepares_for"]] == ["LP-15PL-SEX-K1"]
    assert 'href="/leerlijn/12-15/#beelden"' in page.text


@pytest.mark.parametrize("code", ["lp-1215-sex-k1", "Lp-1215-Sex-K1"])
def test_a_code_in_any_case_leads_to_its_one_address(client, db, code):
    answer = client.get(f"/leerlijn/doel/{code}/")
    assert (answer.status_code, answer.url) == (301, GOAL)


def test_a_code_in_any_case_keeps_the_language(client, db):
    assert client.get("/en/leerlijn/doel/lp-1215-sex-k1/").url == "/en" + GOAL


@pytest.mark.parametrize("code", ["LP-9999-REL-K1", "x", "LP-1215", "a" * 3000, "%00", "%F0%9F%99%82"])
def test_a_code_that_does_not_exist_is_not_found(client, db, code):
    assert client.get(f"/leerlijn/doel/{code}/").status_code == 404


def test_a_withdrawn_goal_stays_readable_with_its_reason(client, db):
    goal_at("LP-1215-SEX-K1").withdraw("Samengevoegd met een ander doel.")
    page = client.get(GOAL)
    assert page.status_code == 200
    assert "Samengevoegd met een ander doel." in page.text


def test_a_draft_goal_is_not_found(client, db):
    Goal.objects.filter(code="LP-1215-SEX-K1").update(state="draft")
    assert client.get(GOAL).status_code == 404


def test_official_goals_come_with_framework_code_and_days(client, db):
    page = client.get(GOAL).text
    assert '<b class="code" lang="nl">05.01</b>' in page
    assert "Secundair onderwijs, 1e graad: minimumdoelen, versie 2.1" in page
    assert "1 september 2024" in page


def test_a_lapsed_goal_stands_last_and_says_so(client, db):
    government = networks(client, "LP-1215-SEX-K1")["overheid"]
    assert [(official.row.code, official.has_lapsed) for official in government.goals] == [
        ("05.01", False),
        ("39", False),
        ("1.8", True),
    ]
    assert government.goals[-1].valid_until == datetime.date(2025, 8, 31)
    page = client.get(GOAL).text
    assert page.count('class="lapsed"') == 1
    assert "31 augustus 2025" in page


def test_a_network_without_rows_is_not_filled_in_and_one_without_a_link_says_that(client, db):
    parts = networks(client, "LP-1215-SEX-K1")
    assert {name: (part.is_filled_in, len(part.goals)) for name, part in parts.items()} == {
        "overheid": (True, 3),
        "go": (True, 0),
        "kov": (True, 0),
        "ovsg": (False, 0),
        "pov": (False, 0),
    }


def test_a_framework_that_is_not_published_is_not_shown(client, db):
    CurriculumFramework.objects.get(slug="buso-ov1").withdraw("Vervangen.")
    government = networks(client, "LP-1215-SEX-K1")["overheid"]
    assert [official.row.code for official in government.goals] == ["05.01", "1.8"]


def test_questions_and_lessons_stand_with_the_goal(client, db):
    page = client.get(GOAL)
    question = PupilQuestion.objects.get(goal__code="LP-1215-SEX-K1")
    assert question.question in page.text
    assert [lesson.slug for lesson in page.context["lessons"]] == [
        "anonieme-vragendoos",
        "begrippenbingo-sexting",
        "tijdlijn-van-een-foto",
    ]
    assert 'href="/lessen/?doel=LP-1215-SEX-K1"' in page.text


def test_what_is_not_published_is_not_shown(client, db):
    goal = goal_at("LP-1215-SEX-K1")
    draft = make.lesson(published=False)
    draft.goals.add(goal)
    question = PupilQuestion.objects.get(goal=goal)
    question.withdraw("Anders gezegd.")
    earlier, later = goal_at("LP-0912-REC-K1"), goal_at("LP-15PL-SEX-K1")
    earlier.withdraw("Dubbel.")
    later.withdraw("Dubbel.")
    page = client.get(GOAL).text
    texts = [draft.title, question.question, earlier.text, later.text]
    assert [text for text in texts if text in page] == []


def test_beside_a_goal_that_names_suicide_stands_1813(client, db):
    assert "lifeline" in client.get("/leerlijn/doel/LP-15PL-GEZ-K1/").text
    assert "lifeline" not in client.get(GOAL).text


def test_the_english_page_adds_the_english_gloss(client, db):
    gloss = goal_at("LP-1215-SEX-K1").gloss
    assert gloss
    assert gloss not in client.get(GOAL).text
    assert gloss in client.get("/en" + GOAL).text


def test_the_page_costs_the_same_with_three_rows_more(client, db, django_assert_num_queries):
    goal = goal_at("LP-1215-SEX-K1")
    client.get(GOAL)
    with django_assert_num_queries(7):
        client.get(GOAL)
    framework = CurriculumFramework.objects.get(slug="buso-ov1")
    for number in range(3):
        make.lesson().goals.add(goal)
        official = CurriculumGoal.objects.create(framework=framework, code=f"9{number}", summary="Een doel.")
        official.goals.add(goal)
    client.get(GOAL)
    with django_assert_num_queries(7):
        client.get(GOAL)


def test_every_goal_has_a_page(client, db):
    assert {client.get(goal.get_absolute_url()).status_code for goal in Goal.objects.all()} == {200}


def test_the_page_is_only_read(client, db):
    assert client.post(GOAL).status_code == 405
    assert not client.get(GOAL).cookies
