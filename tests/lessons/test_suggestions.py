"""While a teacher types: lessons first, then goals, methods and strands."""

import pytest

from tests import make

pytestmark = pytest.mark.django_db
URL = "/lessen/suggesties/"


def groups(client, typed):
    return {str(name): [one.label for one in some] for name, some in client.get(URL, {"q": typed}).context["groups"]}


def test_what_is_typed_begins_words_of_lessons_goals_methods_and_strands(client):
    shown = groups(client, "toe")
    assert list(shown) == ["Lessen", "Leerdoelen", "Sporen"]
    assert shown["Sporen"] == ["Toestemming"]
    assert groups(client, "groe")["Lessen"][0] == "Groepschat-alarm"
    assert groups(client, "rolle")["Werkvormen"] == ["Rollenspel"]


def test_half_a_word_is_made_whole(client):
    assert "Wetwijzer" not in groups(client, "toest")["Lessen"]
    assert "Over de lijn: doorsturen" in groups(client, "beeld door")["Lessen"]


def test_a_lesson_is_suggested_by_what_pupils_call_it(client):
    assert "Begrippenbingo" in next(iter(groups(client, "nudes").values()))


def test_a_suggestion_is_a_link_in_the_language_of_the_page(client):
    assert 'href="/lessen/groepschat-alarm/"' in client.get(URL, {"q": "groeps"}).content.decode()
    assert 'href="/en/lessen/groepschat-alarm/"' in client.get("/en" + URL, {"q": "groeps"}).content.decode()


def test_what_is_not_public_is_not_suggested(client):
    make.lesson(title="Zweefdraak", published=False)
    assert groups(client, "zweef") == {}


@pytest.mark.parametrize("typed", ["", "a", " ", "🙈", '"', "x" * 10_000, "a\x00b", "(((", "مرحبا"])
def test_nonsense_is_answered_calmly(client, typed):
    assert client.get(URL, {"q": typed}).status_code == 200


def test_a_suggestion_asks_at_most_two_questions(client, django_assert_max_num_queries):
    client.get(URL, {"q": "sex"})
    with django_assert_max_num_queries(2):
        client.get(URL, {"q": "sexti"})


def test_only_reading_is_possible(client):
    assert client.post(URL).status_code == 405
