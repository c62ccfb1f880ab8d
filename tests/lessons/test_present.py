"""A teacher stands before a class: the board shows the pupils' part, the rest is for the teacher alone."""

import re

import pytest

from lessons.cards import cards
from lessons.models import Lesson
from lessons.presenting import Minutes, lesson_deck
from tests import make
from tests.whole_site.crawl import Page

pytestmark = pytest.mark.django_db
SLUG = "over-de-lijn-doorsturen"
URL = f"/lessen/{SLUG}/geef/"
ABOUT = re.compile(r"sexting|naakt|nude|seks|bloot|porno", re.IGNORECASE)


def deck_of(lesson: Lesson):
    return lesson_deck(cards([lesson.pk])[0])


def look(client, url: str = URL) -> Page:
    return Page(url, 200, client.get(url).content.decode())


def on_the_board(page: Page) -> list[str]:
    """What the class sees, a line each: all that stands in a board, and the card for a pause."""
    boards = ("data-board", "data-pause-card")
    return [text for text, holder in page.texts if any(set(boards) & set(e.attrs) for e in (holder, *holder.around))]


def test_the_class_sees_each_title_the_assignments_the_questions_the_messages_and_where_help_is(client):
    lesson = Lesson.objects.get(slug=SLUG)
    lesson.phases.filter(position=2).update(assignment="Kies een plaats.\nPraat met je buur.")
    board = on_the_board(look(client))
    for phase in lesson.phases.all():
        assert phase.title in board
    for line in ("Kies een plaats.", "Praat met je buur.", *lesson.discussion_questions.splitlines(), "102"):
        assert line in board
    core = lesson.lesson_messages.filter(key_message__collection="kern")
    assert [line for line in board if line in {message.key_message.text for message in core}] != []


def test_what_only_the_teacher_reads_is_never_on_the_board(client):
    """Every text of the teacher is marked; none of the marks comes to the board, and all of them to the page."""
    lesson = make.lesson(
        **{name: f"Geheim {name}." for name in ("do_not_say", "safety_notes", "may_happen", "involve", "aftercare")},
        sensitivity_sentence="Geheim sensitivity.",
        summary="Geheim summary.",
    )
    secrets = {name: f"Geheim {name}." for name in ("instruction", "say", "differentiation")}
    lesson.phases.update(**secrets)
    lesson.materials.create(text="Geheim material.", use="print")
    page = look(client, f"/lessen/{lesson.slug}/geef/")
    told = " ".join(text for text, _ in page.texts)
    for name in ("do_not_say", "safety_notes", "may_happen", "involve", "aftercare", "say", "instruction", "material"):
        assert f"Geheim {name}." in told
    assert "Geheim" not in " ".join(on_the_board(page))


def test_no_lesson_shows_the_class_what_the_teacher_does_or_says(client):
    for lesson in Lesson.objects.published():
        deck = deck_of(lesson)
        shown = {line for card in deck.cards for line in (card.title, *card.shown)}
        teacher = {line for card in deck.cards for line in (*card.say, card.instruction)} | set(deck.do_not_say)
        teacher |= {line for card in deck.cards for note in card.notes for line in note.lines}
        assert shown & (teacher - {""}) == set(), lesson.slug


def test_the_cards_are_a_welcome_the_phases_the_talk_afterwards_and_help(client):
    lesson = Lesson.objects.get(slug=SLUG)
    deck = deck_of(lesson)
    phases = [phase.title for phase in lesson.phases.all()]
    assert [card.title for card in deck.cards] == [
        "Welkom", *phases, "Wat denk jij?", "Onthoud", "Je staat er niet alleen voor",
    ]  # fmt: skip
    assert [card.has_help for card in deck.cards] == [False] * (len(deck.cards) - 1) + [True]
    assert deck.cards[2].minutes == Minutes(12, 16, 20)
    assert deck.minutes == sum(phase.minutes for phase in lesson.phases.all())


def test_a_card_that_would_be_empty_is_left_out_but_help_never(client):
    assert [card.title for card in deck_of(make.lesson(minutes=(5,))).cards] == [
        "Welkom", "Fase 1", "Je staat er niet alleen voor",
    ]  # fmt: skip


def test_young_children_read_the_messages_in_their_own_words_and_no_agreements(client):
    deck = deck_of(Lesson.objects.get(slug="mag-dat-fototoestel"))
    assert deck.cards[0].shown == ()
    assert "Je mag altijd naar een grote mens gaan." in " ".join(deck.cards[-2].shown)


def test_the_title_and_what_the_window_of_the_board_is_called_say_nothing(client):
    html = client.get(URL).content.decode()
    assert re.search(r"<title>(.*?)</title>", html)[1] == "Les geven · Kantlijn"
    description = re.search(r'name="description" content="(.*?)"', html)[1]
    assert not ABOUT.search(description + re.search(r'data-window data-title="(.*?)"', html)[1])


def test_nothing_of_the_site_stands_on_it_that_a_class_should_not_see(client):
    page = look(client)
    assert page.all("nav")[0].attrs["aria-labelledby"] == "course"
    assert "Naaktfoto op school?" not in page.html


def test_a_draft_and_a_withdrawn_lesson_are_not_taught(client):
    old = make.lesson()
    old.withdraw("De wet is veranderd.")
    for slug in (make.lesson(published=False).slug, old.slug, "bestaat-niet"):
        assert client.get(f"/lessen/{slug}/geef/").status_code == 404


def test_a_lesson_takes_as_many_questions_whatever_its_length(client, django_assert_num_queries):
    for lesson in (make.lesson(minutes=(5,)), make.lesson(minutes=(5,) * 12)):
        client.get(f"/lessen/{lesson.slug}/geef/")
        with django_assert_num_queries(5):  # the version, the lesson, its phases, its messages, its sources
            client.get(f"/lessen/{lesson.slug}/geef/")


def test_the_page_stays_light(client):
    for slug in Lesson.objects.published().values_list("slug", flat=True):
        response = client.get(f"/lessen/{slug}/geef/", headers={"Accept-Encoding": "gzip"})
        assert len(response.content) <= 15_000


def test_the_lesson_leads_to_it(client):
    assert f'href="{URL}"' in client.get(f"/lessen/{SLUG}/").content.decode()
