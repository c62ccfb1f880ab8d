"""Writing in the margin of a lesson."""

import pytest
from django.test import Client

from lessons.models import Phase
from planning.models import MarginNote, Visitor
from tests import make
from tests.whole_site.watching import questions

from .pressing import told, write

pytestmark = pytest.mark.django_db


def url(lesson) -> str:
    return f"/mijn/notities/{lesson.slug}/"


def texts(**owner) -> list[tuple[int, str]]:
    return list(MarginNote.objects.filled().filter(**owner).values_list("phase_position", "text"))


def test_every_phase_has_a_place_level_with_it(client):
    response = client.get(url(make.lesson(minutes=(5, 10, 15))))
    assert [place.title for place in response.context["places"]] == ["", "Fase 1", "Fase 2", "Fase 3"]
    assert response.content.decode().count("<textarea") == 4


def test_a_note_is_kept_as_typed_and_the_page_says_when(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    response = write(client, lesson, "4B: genoeg tijd laten\r\nvoor stelling 3", number=2)
    assert (response.status_code, response.url) == (302, url(lesson))
    assert texts(user=anna) == [(2, "4B: genoeg tijd laten\nvoor stelling 3")]
    page = client.get(url(lesson)).content.decode()
    assert "4B: genoeg tijd laten\nvoor stelling 3</textarea>" in page
    assert "Bewaard op " in page


def test_several_notes_with_one_press(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    more = {"note0-position": 0, "note0-title": "", "note0-version": 0, "note0-text": "bij het geheel"}
    write(client, lesson, "bij de fase", **more)
    assert texts(user=anna) == [(0, "bij het geheel"), (1, "bij de fase")]


def test_a_note_can_be_changed_and_emptied(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    write(client, lesson, "eerst")
    write(client, lesson, "dan", version=1)
    assert texts(user=anna) == [(1, "dan")]
    write(client, lesson, "", version=2)
    assert texts(user=anna) == []


def test_pressing_twice_writes_once(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    for version in (0, 0, 1, 1):
        assert write(client, lesson, "zelfde", version=version).status_code == 302
    assert MarginNote.objects.get().version == 1


def test_a_second_tab_sees_both_texts_and_loses_none(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    write(client, lesson, "uit het eerste tabblad")
    response = write(client, lesson, "uit het tweede tabblad")
    text = response.content.decode()
    assert response.status_code == 409
    assert '<p class="theirs">uit het eerste tabblad</p>' in text
    assert "uit het tweede tabblad</textarea>" in text
    assert texts(user=anna) == [(1, "uit het eerste tabblad")]


@pytest.mark.parametrize(
    ("choice", "kept"),
    [({}, "tweede"), ({"both": "note1"}, "eerste\n\ntweede")],
    ids=["mine", "both"],
)
def test_after_that_a_press_chooses(browser_of, anna, choice, kept):
    client, lesson = browser_of(anna), make.lesson()
    write(client, lesson, "eerste")
    write(client, lesson, "tweede")
    write(client, lesson, "tweede", version=1, **choice)
    assert texts(user=anna) == [(1, kept)]


def test_one_conflict_holds_no_other_note_back(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    write(client, lesson, "eerste")
    more = {"note2-position": 2, "note2-title": "Fase 2", "note2-version": 0, "note2-text": "goed"}
    assert write(client, lesson, "andere", **more).status_code == 409
    assert texts(user=anna) == [(1, "eerste"), (2, "goed")]


def test_a_note_too_long_stays_on_the_screen(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    response = write(client, lesson, "a" * 5001)
    assert response.status_code == 400
    assert "a" * 5001 in response.content.decode()
    assert texts(user=anna) == []


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"text": "zonder voorvoegsel"},
        {"note1-text": "zonder plaats"},
        {"note1-text": "x", "note1-position": "x", "note1-version": "x"},
        {"note1-text": "x\x00", "note1-position": "1", "note1-version": "0"},
        {"note1-text": "x", "note1-position": "-1", "note1-version": "0"},
        {"note99-text": "x", "note99-position": "1", "note99-version": "0"},
    ],
)
def test_nonsense_writes_nothing_and_starts_no_cookie(client, typed):
    response = client.post(url(make.lesson()), typed)
    assert response.status_code == 400
    assert (MarginNote.objects.count(), Visitor.objects.count()) == (0, 0)


def test_an_empty_field_starts_nothing(client):
    assert write(client, make.lesson(), "").status_code == 302
    assert (MarginNote.objects.count(), Visitor.objects.count()) == (0, 0)


def test_a_visitor_writes_and_hears_of_the_cookie(client):
    lesson = make.lesson()
    response = write(client, lesson, "notitie")
    assert "cookie" in told(client.get(response.url))[0]
    assert texts(visitor=Visitor.objects.get()) == [(1, "notitie")]


def test_a_kind_word_beside_what_looks_like_a_pupil(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    write(client, lesson, "Emma uit 3B heeft dit meegemaakt")
    text = client.get(url(lesson)).content.decode()
    assert "Dit lijkt op de naam van een leerling." in text
    assert texts(user=anna) == [(1, "Emma uit 3B heeft dit meegemaakt")]


def test_nothing_of_a_note_reaches_a_log(client, caplog):
    write(client, make.lesson(), "Emma uit 3B, 0470 12 34 56")
    assert "Emma" not in caplog.text


def test_notes_are_for_one_pair_of_eyes(browser_of, client, anna, bram, dirk):
    lesson = make.lesson()
    write(browser_of(anna), lesson, "alleen voor Anna")
    for stranger in (client, browser_of(bram), browser_of(dirk)):
        assert "alleen voor Anna" not in stranger.get(url(lesson)).content.decode()
    write(browser_of(bram), lesson, "van Bram")
    assert texts(user=anna) == [(1, "alleen voor Anna")]
    assert "alleen voor Anna" not in client.get(lesson.get_absolute_url()).content.decode()


def test_a_note_is_shown_as_text(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    write(client, lesson, "</textarea><script>alert(1)</script>")
    assert "<script>alert" not in client.get(url(lesson)).content.decode()


def test_a_session_that_ends_while_typing_loses_nothing(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    write(client, lesson, "eerste helft")
    client.cookies.pop("sessionid")
    response = write(client, lesson, "eerste helft en tweede helft", version=1, keeper="account")
    assert response.status_code == 302
    page = client.get(response.url)
    assert "afgemeld" in told(page)[-1]
    assert "eerste helft en tweede helft" in page.content.decode()
    client.force_login(anna)
    assert texts(user=anna) == [(1, "eerste helft")]  # force_login is no sign-in; the next test signs in


def test_and_after_signing_in_it_is_with_the_account(anna):
    client, lesson = Client(), make.lesson()
    client.force_login(anna)
    write(client, lesson, "eerste helft")
    client.cookies.pop("sessionid")
    write(client, lesson, "eerste helft en tweede helft", version=1, keeper="account")
    client.post("/account/login/", {"login": anna.email, "username": anna.email, "password": "kantlijn-demo"})
    assert texts(user=anna) == [(1, "eerste helft en tweede helft")]


def test_a_note_follows_its_phase_when_the_order_changes(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    write(client, lesson, "hoort bij fase 2", number=2)
    first, second = lesson.phases.all()
    Phase.objects.filter(pk=first.pk).update(position=2)
    Phase.objects.filter(pk=second.pk).update(position=1)
    places = client.get(url(lesson)).context["places"]
    assert [(place.title, place.note.text if place.note else "") for place in places[1:]] == [
        ("Fase 2", "hoort bij fase 2"),
        ("Fase 1", ""),
    ]


def test_a_note_stays_in_its_place_when_the_title_is_corrected(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    write(client, lesson, "hoort bij fase 2", number=2)
    lesson.phases.filter(position=2).update(title="Tweede fase")
    assert client.get(url(lesson)).context["places"][2].note.text == "hoort bij fase 2"
    write(client, lesson, "aangepast", number=2, version=1)
    assert texts(user=anna) == [(2, "aangepast")]


def test_a_note_whose_phase_is_gone_stays_readable(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    write(client, lesson, "hoort bij fase 2", number=2)
    lesson.phases.filter(position=2).delete()
    response = client.get(url(lesson))
    assert response.context["places"][-1].is_loose
    assert "die er niet meer is" in response.content.decode()
    number = response.context["places"][-1].number
    fields = {"position": 2, "title": "Fase 2", "version": 1, "text": "aangepast"}
    client.post(url(lesson), {f"note{number}-{name}": value for name, value in fields.items()})
    assert texts(user=anna) == [(2, "aangepast")]


def test_the_part_for_the_public_page_holds_the_same_notes(browser_of, anna):
    client, lesson = browser_of(anna), make.lesson()
    write(client, lesson, "in de kantlijn")
    part = client.get(url(lesson), headers={"HX-Request": "true", "HX-Target": "notes"}).content.decode()
    assert "<html" not in part
    assert part.count("<textarea") == 3
    assert "in de kantlijn</textarea>" in part
    assert "csrfmiddlewaretoken" in part


def test_it_takes_as_many_questions_whatever_the_length(browser_of, anna):
    client = browser_of(anna)
    short, long = make.lesson(minutes=(5,)), make.lesson(minutes=(5,) * 12)
    for number in range(1, 13):
        write(client, long, f"notitie {number}", number=number)

    def look(lesson) -> int:
        client.get(url(lesson))
        with questions() as asked:
            client.get(url(lesson))
        return len(asked)

    assert look(long) == look(short)


def test_the_title_is_neutral_and_no_cache_keeps_it(client):
    response = client.get(url(make.lesson(title="Sexting in de klas")))
    assert "<title>Mijn notities · Kantlijn</title>" in response.content.decode()
    assert response.headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(("site", "shown"), [("same-origin", True), ("cross-site", False), (None, False)])
def test_a_form_from_before_signing_in_elsewhere_gives_the_words_back(anna, site, shown):
    client, lesson = Client(enforce_csrf_checks=True), make.lesson()
    client.force_login(anna)
    headers = {"Sec-Fetch-Site": site} if site else {}
    fields = {"note1-text": "lange notitie", "password": "geheim", "keeper": "account"}
    response = client.post(url(lesson), fields, headers=headers)
    text = response.content.decode()
    assert response.status_code == 403
    assert ("lange notitie</textarea>" in text) is shown
    assert "geheim" not in text
