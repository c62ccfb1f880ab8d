"""A teacher narrows the lessons down to the one that fits."""

import pytest
from django.urls import reverse

from lessons.models import Lesson
from publishing import versions
from tests import make

pytestmark = pytest.mark.django_db
URL = "/lessen/"


def titles(response):
    return [lesson.title for lesson in response.context["lessons"]]


def test_all_lessons_stand_on_the_first_pages_24_at_a_time(client):
    response = client.get(URL)
    assert response.context["asked"].count == Lesson.objects.published().count()
    assert len(titles(response)) == 24


def test_a_teacher_of_ten_year_olds_sees_only_their_lessons(client):
    response = client.get(URL, {"leeftijd": "9-12"})
    expected = Lesson.objects.published().filter(age_groups__slug="9-12")
    assert sorted(titles(response)) == sorted(expected.values_list("title", flat=True))


def test_two_ages_are_joined_and_a_duration_narrows_them(client):
    response = client.get(URL, {"leeftijd": ["4-6", "6-9"], "duur": "30"})
    expected = (
        Lesson.objects.published().filter(age_groups__slug__in=["4-6", "6-9"]).with_minutes().filter(minutes__lte=30)
    )
    # the join with two ages would double the sum, so the minutes are asked for apart
    short = Lesson.objects.published().with_minutes().filter(minutes__lte=30).values_list("pk", flat=True)
    assert {lesson.pk for lesson in response.context["lessons"]} == set(
        expected.model.objects.published()
        .filter(age_groups__slug__in=["4-6", "6-9"], pk__in=list(short))
        .values_list("pk", flat=True)
    )


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ({"school": "okan"}, {"school_types__slug": "okan"}),
        ({"graad": "secundair-2"}, {"grades__slug": "secundair-2"}),
        ({"finaliteit": "arbeidsmarkt"}, {"finalities__slug": "arbeidsmarkt"}),
        ({"spoor": "omstander"}, {"goals__strand__slug": "omstander"}),
        ({"doel": "lp-0912-rec-k1"}, {"goals__code": "LP-0912-REC-K1"}),
        ({"werkvorm": "rollenspel"}, {"methods__slug": "rollenspel"}),
        ({"boodschap": "KM1"}, {"key_messages__code": "KM1"}),
        ({"gevoeligheid": "1"}, {"sensitivity__lte": 1}),
        ({"voorbereiding": "20"}, {"preparation_minutes__lte": 20}),
        ({"groep": "6"}, {"group_min__lte": 6, "group_max__gte": 6}),
        ({"toestellen": "zonder"}, {"devices": "none"}),
    ],
)
def test_every_filter_finds_what_the_database_says(client, asked, rows):
    expected = set(Lesson.objects.published().filter(**rows).values_list("pk", flat=True))
    response = client.get(URL, asked)
    assert expected
    assert set(response.context["asked"].ids) == expected


def test_every_count_is_what_pressing_it_would_show(client):
    asked = {"leeftijd": "12-15", "werkvorm": "rollenspel"}
    facets = {facet.name: facet for facet in client.get(URL, asked).context["margin"].facets}
    for option in facets["spoor"].options:
        assert client.get(URL, asked | {"spoor": option.value}).context["asked"].count == option.count
    for option in facets["leeftijd"].options:
        assert client.get(URL, asked | {"leeftijd": option.value}).context["asked"].count == option.count


def test_a_draft_is_not_on_the_list_and_not_in_a_count(client):
    before = client.get(URL, {"leeftijd": "9-12"}).context["asked"].count
    draft = make.lesson(published=False)
    response = client.get(URL, {"leeftijd": "9-12", "q": draft.title})
    assert draft.title not in titles(response)
    assert client.get(URL, {"leeftijd": "9-12"}).context["asked"].count == before


def test_a_published_lesson_is_on_the_list_at_once(client):
    before = client.get(URL, {"leeftijd": "9-12"}).context["asked"].count
    make.lesson()
    assert client.get(URL, {"leeftijd": "9-12"}).context["asked"].count == before + 1


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ({"leeftijd": "99"}, "“99”"),
        ({"duur": "abc"}, "“abc”"),
        ({"duur": "-5"}, "“-5”"),
        ({"groep": "0"}, "“0”"),
        ({"doel": "LP-9999-XXX-K1"}, "“lp-9999-xxx-k1”"),
        ({"sorteer": "duurst"}, "“duurst”"),
        ({"toestellen": "met"}, "“met”"),
        ({"pagina": "99999"}, "“99999”"),
        ({"pagina": "0"}, "“0”"),
    ],
)
def test_nonsense_is_named_and_the_page_still_works(client, asked, named):
    response = client.get(URL, asked)
    assert response.status_code == 200
    assert named in " ".join(response.context["asked"].notices)
    assert response.context["lessons"]


def test_a_known_age_still_narrows_beside_an_unknown_one(client):
    both = client.get(URL, {"leeftijd": ["9-12", "zeven"]})
    assert both.context["asked"].ids == client.get(URL, {"leeftijd": "9-12"}).context["asked"].ids
    assert "zeven" in both.context["asked"].notices[0]


def test_with_nothing_found_it_names_the_one_filter_to_drop(client):
    response = client.get(URL, {"leeftijd": "4-6", "boodschap": "W21-5"})
    assert response.context["asked"].count == 0
    choice, number = response.context["way_out"]
    without = {"leeftijd": "4-6"} if choice.facet == "boodschap" else {"boodschap": "W21-5"}
    assert client.get(URL, without).context["asked"].count == number
    assert str(choice.label) in response.content.decode()


def test_a_chip_takes_away_just_its_own_filter(client):
    response = client.get(URL, {"leeftijd": ["9-12", "12-15"], "duur": "50"})
    addresses = {choice.value: address for choice, address in response.context["chips"]}
    assert addresses["9-12"] == "?leeftijd=12-15&duur=50"
    assert addresses["50"] == "?leeftijd=9-12&leeftijd=12-15"


def test_lessons_are_sorted_as_asked(client):
    shortest = [lesson.minutes for lesson in client.get(URL, {"sorteer": "kort"}).context["lessons"]]
    by_title = [title.casefold() for title in titles(client.get(URL, {"sorteer": "titel"}))]
    assert shortest == sorted(shortest)
    assert by_title == sorted(by_title)


def test_a_word_in_the_search_box_narrows_too(client):
    response = client.get(URL, {"q": "groepschat"})
    assert "Groepschat-alarm" in titles(response)
    assert response.context["asked"].count < Lesson.objects.published().count()


def test_what_is_swapped_equals_what_is_reloaded(client):
    asked = {"leeftijd": "9-12", "q": "", "duur": ""}
    whole = client.get(URL, asked).content.decode()
    part = client.get(URL, asked, headers={"HX-Request": "true", "HX-Target": "results"})
    cards = part.content.decode().split('<ul class="cards"')[1].split("</ul>")[0]
    assert cards in whole
    assert "<html" not in part.content.decode()
    assert part.headers["HX-Push-Url"] == "/lessen/?leeftijd=9-12"
    assert "HX-Target" in part.headers["Vary"]


def test_going_back_in_history_gets_the_whole_page(client):
    headers = {"HX-Request": "true", "HX-Target": "results", "HX-History-Restore-Request": "true"}
    assert "<html" in client.get(URL, headers=headers).content.decode()


def test_the_list_asks_as_many_questions_for_3_lessons_as_for_many(client, django_assert_num_queries):
    for number in (3, 30):
        for _ in range(number):
            make.lesson()
        client.get(URL)  # fills the memory
        with django_assert_num_queries(4):  # the version; lessons not shown before, their material and their words
            client.get(URL, {"pagina": 2})
        with django_assert_num_queries(1):  # the version
            client.get(URL, {"pagina": 2, "sorteer": "relevant"})


def test_filling_the_shelf_takes_as_many_questions_for_one_lesson_more(client, django_assert_max_num_queries):
    versions.forget()
    with django_assert_max_num_queries(40):
        client.get(URL)


def test_only_reading_is_possible(client):
    assert client.post(URL).status_code == 405
    assert reverse("lessons:browse") == URL


def test_a_withdrawn_goal_no_longer_brings_its_lessons_under_its_strand(client):
    lesson = make.lesson()
    [goal] = lesson.goals.all()
    goal.withdraw("Vervangen.")
    lesson.goals.set([goal])
    assert lesson.pk not in client.get(URL, {"spoor": goal.strand.slug}).context["asked"].ids


def test_every_card_says_in_a_sentence_what_comes(client):
    lesson = make.lesson(title="Zinnige les", sensitivity_sentence="We praten over een verzonnen groepsfoto.")
    assert lesson.sensitivity_sentence in client.get("/lessen/?q=zinnige").content.decode()
