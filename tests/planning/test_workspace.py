"""The workspace: everything that somebody keeps."""

import pytest

from planning.models import SavedLesson
from tests import make
from tests.whole_site.watching import questions, writes_of

from .pressing import collect, keep, write

pytestmark = pytest.mark.django_db
URL = "/mijn/"


def titles(client, **asked) -> list[str]:
    shown = client.get(URL, asked).context["workspace"].shelves
    return [row.kept.lesson.title for shelf in shown for row in shelf.rows]


def test_a_visitor_finds_it_empty_and_without_a_cookie(client):
    response = client.get(URL)
    assert "Nog niets bewaard." in response.content.decode()
    assert {"visitor", "keeps"}.isdisjoint(response.cookies)


def test_looking_writes_nothing(client):
    keep(client, make.lesson())
    with questions() as asked:
        client.get(URL)
    assert writes_of(asked) == []


def test_collections_stand_in_their_order_and_the_rest_comes_last(browser_of, anna):
    client = browser_of(anna)
    first, second = collect(client, "Eerst"), collect(client, "Dan")
    for title, collection in (("los", ""), ("b", second.pk), ("a", first.pk)):
        lesson = make.lesson(title=title)
        keep(client, lesson)
        keep(client, lesson, version=1, collection=collection)
    assert titles(client) == ["a", "b", "los"]
    text = client.get(URL).content.decode()
    assert text.index("Eerst") < text.index("Dan") < text.index("In geen verzameling")


def test_search_looks_in_titles_and_in_own_lines(browser_of, anna):
    client = browser_of(anna)
    lessons = [make.lesson(title=title) for title in ("Over de lijn", "Mag dat?", "Stop")]
    for lesson in lessons:
        keep(client, lesson)
    keep(client, lessons[2], version=1, note="na de LIJN beginnen")
    assert titles(client, q="lijn") == ["Over de lijn", "Stop"]
    assert titles(client, q="lijn over") == ["Over de lijn"]
    assert titles(client, q="zebra") == []


def test_ages_narrow_and_orders_sort(browser_of, anna):
    client = browser_of(anna)
    for title, age, minutes in (("b", "9-12", (30,)), ("a", "12-15", (20,)), ("c", "9-12", (10,))):
        keep(client, make.lesson(title=title, age_group=age, minutes=minutes))
    assert titles(client, leeftijd="9-12") == ["b", "c"]
    assert titles(client, sorteer="titel") == ["a", "b", "c"]
    assert titles(client, sorteer="kort") == ["c", "a", "b"]
    assert titles(client, sorteer="nieuw") == ["c", "a", "b"]


@pytest.mark.parametrize(("name", "value"), [("leeftijd", "99"), ("sorteer", "owner__email"), ("leeftijd", "\x00")])
def test_what_is_not_known_is_named_and_left_out(browser_of, anna, name, value):
    client = browser_of(anna)
    keep(client, make.lesson(title="a"))
    response = client.get(URL, {name: value})
    assert len(response.context["workspace"].notices) == 1
    assert titles(client, **{name: value}) == ["a"]


def test_arrows_are_there_only_in_the_own_order(browser_of, anna):
    client = browser_of(anna)
    for _ in range(2):
        keep(client, make.lesson())
    assert "Zet hoger" in client.get(URL).content.decode()
    for asked in ({"sorteer": "titel"}, {"q": "testles"}):
        assert "Zet hoger" not in client.get(URL, asked).content.decode()


def test_what_was_taken_away_can_be_brought_back_from_here(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson(title="Weggehaald")
    keep(client, lesson)
    client.post(f"/mijn/bewaar/{lesson.slug}/weg/")
    response = client.get(URL)
    assert titles(client) == []
    assert f'action="/mijn/bewaar/{lesson.slug}/terug/"' in response.content.decode()


def test_a_withdrawn_lesson_says_why_and_what_took_its_place(browser_of, anna):
    client, old, new = browser_of(anna), make.lesson(), make.lesson(title="De nieuwe les")
    keep(client, old)
    old.successor = new
    old.withdraw("De wet is veranderd.")
    text = client.get(URL).content.decode()
    assert "De wet is veranderd." in text
    assert "De nieuwe les" in text
    assert f'href="/mijn/les/{old.slug}/"' in text


def test_a_lesson_that_is_being_rewritten_shows_nothing_of_its_text(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    keep(client, lesson)
    lesson.title, lesson.summary, lesson.state = "Geheime titel", "Geheime tekst", "draft"
    lesson.save()
    text = client.get(URL).content.decode()
    assert "Geheime" not in text
    assert f"Les {lesson.number}" in text
    assert titles(client, q="geheime") == []


def test_notes_beside_a_lesson_that_is_not_kept_are_found_again(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson(title="Alleen genoteerd")
    write(client, lesson, "mijn notitie")
    assert f'href="/mijn/notities/{lesson.slug}/"' in client.get(URL).content.decode()


def test_nothing_of_anybody_else(browser_of, client, anna, bram):
    owner = browser_of(anna)
    keep(owner, make.lesson(title="Van Anna"))
    collect(owner, "Verzameling van Anna")
    keep(client, make.lesson(title="Van de bezoeker"))
    assert "Van Anna" not in client.get(URL).content.decode()
    text = browser_of(bram).get(URL).content.decode()
    assert "Van Anna" not in text
    assert "Verzameling van Anna" not in text
    assert "Van de bezoeker" not in text


def test_it_takes_as_many_questions_for_one_lesson_as_for_twelve(browser_of, anna):
    client = browser_of(anna)

    def look() -> int:
        client.get(URL)
        with questions() as asked:
            client.get(URL)
        return len(asked)

    def keep_in(name):
        collection, lesson = collect(client, name), make.lesson()
        keep(client, lesson)
        keep(client, lesson, version=1, collection=collection.pk, note="regel")
        write(client, lesson, "notitie")

    keep_in("een")
    with_one = look()
    for number in range(11):
        keep_in(f"verzameling {number}")
    assert SavedLesson.objects.count() == 12
    assert look() == with_one
    assert with_one <= 12


def test_the_part_that_a_press_swaps_is_the_part_that_a_reload_shows(browser_of, anna):
    client = browser_of(anna)
    for _ in range(2):
        keep(client, make.lesson())
    client.get(URL)
    part = client.get(URL, headers={"HX-Request": "true", "HX-Target": "workspace"}).content.decode()
    whole = client.get(URL).content.decode()
    assert "<html" not in part
    list_of = lambda text: text[text.index('<ol class="kept') : text.rindex("</ol>")]  # noqa: E731
    tokenless = lambda text: "".join(line for line in text.splitlines() if "csrfmiddlewaretoken" not in line)  # noqa: E731
    assert tokenless(list_of(part)) == tokenless(list_of(whole[: whole.index("data-last-read")]))


def test_the_title_is_neutral_and_no_cache_keeps_it(client):
    response = client.get(URL)
    text = response.content.decode()
    assert "<title>Mijn werkplek · Kantlijn</title>" in text
    assert "Naaktfoto" not in text
    assert response.headers["Cache-Control"] == "private, no-store"


def test_every_public_page_leads_here(client):
    assert 'href="/mijn/"' in client.get("/").content.decode()
