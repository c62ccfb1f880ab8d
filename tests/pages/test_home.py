import datetime
import gzip
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from learning_path.models import AgeGroup
from lessons.models import Lesson
from tests import make

MARCH = datetime.date(2027, 3, 15)


@pytest.fixture
def in_march(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda: MARCH)


def test_three_doors_lead_to_lessons_step_plan_and_policy(client, db):
    doors = re.findall(r'<a class="door[^"]*" href="([^"]+)"', client.get("/").text)
    assert doors == ["/lessen/", "/stappenplan/", "/beleid/"]


def test_a_teacher_with_25_minutes_starts_without_script(client, db):
    page = client.get("/").text
    assert '<form class="quick-start" action="/lessen/snel/">' in page
    assert 'name="duur" min="10" max="100" step="5" value="25"' in page
    assert [f'<option value="{age}"' in page for age in ("4-6", "6-9", "9-12", "12-15", "15-plus", "0-4")] == [
        True, True, True, True, True, False,
    ]  # fmt: skip
    assert client.get("/lessen/snel/", {"duur": "25", "leeftijd": ""}).status_code == 200


def test_the_path_stands_at_home_with_counts_and_links(client, db):
    page = client.get("/").text
    assert '<table class="path compact"' in page
    assert 'href="/lessen/?leeftijd=9-12&amp;spoor=hulp"' in page
    assert 'href="/leerlijn/9-12/"' in page


def test_the_four_newest_lessons_lie_in_the_window(client, db):
    made = [make.lesson() for _ in range(5)]
    shown = client.get("/").context["window"].newest
    assert [lesson.slug for lesson in shown] == [lesson.slug for lesson in reversed(made)][:4]
    assert made[-1].title in client.get("/").text


def test_a_draft_does_not_lie_in_the_window(client, db):
    draft = make.lesson(published=False)
    assert draft.title not in client.get("/").text


def test_in_march_lessons_with_messages_of_the_2021_week_lie_in_front(client, db, in_march):
    shown = client.get("/").context["window"].of_the_season
    assert 0 < len(shown) <= 4
    for lesson in shown:
        assert lesson.key_messages.filter(collection="week-2021").exists()
    assert 'id="season"' in client.get("/").text


def test_the_campaign_week_stands_in_the_margin(client, db):
    assert 'href="/campagnes/" lang="nl">Week van de Lentekriebels</a>' in client.get("/").text


def queries_of_a_first_visit(client):
    with CaptureQueriesContext(connection) as asked:
        client.get("/")
    return len(asked)


def test_home_asks_one_query_until_content_changes(client, db, in_march, django_assert_num_queries):
    client.get("/")
    with django_assert_num_queries(1):  # the content version; all else is remembered
        client.get("/")


def test_the_first_visit_after_a_change_asks_no_more_with_three_lessons_more(client, db, in_march):
    make.lesson()
    before = queries_of_a_first_visit(client)
    for _ in range(3):
        make.lesson()
    assert queries_of_a_first_visit(client) == before


def test_home_still_stands_without_lessons_and_ages(client, db):
    for lesson in Lesson.objects.all():
        lesson.withdraw("Weg.")
    AgeGroup.objects.get(slug="9-12").withdraw("Weg.")
    page = client.get("/")
    assert page.status_code == 200
    assert page.context["window"].newest == []
    assert 'value="9-12"' not in page.text


def test_home_stays_light(client, db):
    assert len(gzip.compress(client.get("/").content)) < 15_000


def test_home_is_the_same_for_everyone_and_only_read(client, anna):
    stranger = client.get("/")
    client.force_login(anna)
    assert client.get("/").content == stranger.content
    assert client.post("/").status_code == 405
    assert not stranger.cookies
