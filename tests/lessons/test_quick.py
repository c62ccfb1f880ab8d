"""“I have 25 minutes”: the few lessons that fit."""

import pytest

from tests import make

pytestmark = pytest.mark.django_db
URL = "/lessen/snel/"


def test_at_most_five_lessons_and_each_fits(client):
    lessons = client.get(URL, {"duur": "25"}).context["start"].lessons
    assert 1 <= len(lessons) <= 5
    assert all(lesson.minutes_minimum <= 25 for lesson in lessons)


def test_the_least_preparation_comes_first(client):
    ready = make.lesson(minutes=(20,), preparation_minutes=0)
    assert client.get(URL, {"duur": "25", "leeftijd": "9-12"}).context["start"].lessons[0] == ready


def test_only_lessons_of_the_age_asked_for(client):
    lessons = client.get(URL, {"duur": "50", "leeftijd": "6-9"}).context["start"].lessons
    assert all("6-9" in [group.slug for group in lesson.words.age_groups] for lesson in lessons)


def test_when_nothing_fits_it_says_so_and_shows_the_shortest(client):
    start = client.get(URL, {"duur": "10", "leeftijd": "15-plus"}).context["start"]
    assert start.nothing_fits
    assert [lesson.minutes_minimum for lesson in start.lessons] == sorted(
        lesson.minutes_minimum for lesson in start.lessons
    )


def test_with_five_minutes_it_offers_a_question_and_its_answer_instead(client):
    response = client.get(URL, {"duur": "5", "leeftijd": "9-12"})
    page = response.content.decode()
    assert f"De kortste duurt er {min(lesson.minutes_minimum for lesson in response.context['start'].lessons)}." in page
    assert page.count("#speaking") == page.count("/leerlijn/9-12/#speaking") == 1


def test_it_says_how_soon_the_first_lesson_is_ready(client):
    start = client.get(URL, {"duur": "25"}).context["start"]
    assert start.soonest == min(lesson.preparation_minutes for lesson in start.lessons)
    assert f"Het snelst klaar: na {start.soonest} minuten" in client.get(URL, {"duur": "25"}).content.decode()


@pytest.mark.parametrize("asked", [{"duur": "veel"}, {"duur": "9999"}, {"duur": "-1"}, {"leeftijd": "honderd"}])
def test_nonsense_is_named_and_the_page_still_works(client, asked):
    response = client.get(URL, asked)
    assert response.status_code == 200
    assert next(iter(asked.values())) in response.context["start"].notices[0]
    assert response.context["start"].lessons


def test_one_press_leads_to_the_print(client):
    response = client.get(URL)
    assert f"{response.context['start'].lessons[0].get_absolute_url()}?afdrukken=1" in response.content.decode()
