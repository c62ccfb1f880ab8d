"""Anna teaches her plan from the screen: the class sees the board, her own words stay hers."""

import re

import pytest

from planning.models import Plan
from tests import make
from tests.lessons.test_present import on_the_board
from tests.whole_site.crawl import Page
from tests.whole_site.watching import questions

from .pressing import plan_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def annas(browser_of, anna):
    return browser_of(anna)


def teach(client, plan: Plan) -> Page:
    url = f"{plan.get_absolute_url()}geef/"
    return Page(url, 200, client.get(url).content.decode())


def test_the_steps_that_fit_become_cards_with_what_the_class_reads(annas):
    lesson = make.lesson(minutes=(10, 15, 20))
    lesson.phases.filter(position=1).update(assignment="Kies een plaats.")
    lesson.phases.filter(position=2).update(optional=True)
    plan = plan_of(annas, lesson)
    Plan.objects.filter(pk=plan.pk).update(minutes=30)
    deck = annas.get(f"{plan.get_absolute_url()}geef/").context["deck"]
    assert [(card.title, card.minutes.typical) for card in deck.cards if card.minutes] == [
        ("Fase 1", 10), ("Fase 3", 20),
    ]  # fmt: skip
    assert (deck.minutes, deck.cards[-1].has_help) == (30, True)
    assert "Kies een plaats." in on_the_board(teach(annas, plan))


def test_her_notes_and_what_she_says_stay_off_the_board(annas):
    secrets = {"do_not_say": "Geheim niet.", "safety_notes": "Geheim veilig.", "aftercare": "Geheim na."}
    plan = plan_of(annas, make.lesson(minutes=(10,), **secrets))
    plan.steps.update(instruction="Geheim doen.", say="Geheim zeggen.", note="Geheim voor mij.")
    page = teach(annas, plan)
    told = " ".join(text for text, _ in page.texts)
    for word in ("niet", "veilig", "na", "doen", "zeggen", "voor mij"):
        assert f"Geheim {word}." in told
    assert "Geheim" not in " ".join(on_the_board(page))


def test_a_plan_of_nothing_still_has_a_welcome_and_help(annas):
    plan = plan_of(annas, make.lesson(minutes=(10,)))
    plan.steps.all().delete()
    deck = annas.get(f"{plan.get_absolute_url()}geef/").context["deck"]
    assert [card.title for card in deck.cards] == ["Welkom", "Je staat er niet alleen voor"]


def test_of_a_lesson_that_is_being_rewritten_only_the_copy_is_taught(annas):
    lesson = make.lesson(minutes=(10,), safety_notes="Nog in bewerking.")
    plan = plan_of(annas, lesson)
    lesson.state = "draft"
    lesson.save()
    page = teach(annas, plan)
    assert ("Fase 1" in on_the_board(page), "Nog in bewerking." in page.html) == (True, False)


def test_neither_title_nor_heading_say_anything_to_a_class(annas):
    page = teach(annas, plan_of(annas, make.lesson(), title="Sexting in 3B"))
    assert re.search(r"<title>(.*?)</title>", page.html)[1] == "Les geven · Kantlijn"
    assert "Sexting in 3B" not in page.html


def test_to_others_it_is_not_there_and_no_cache_keeps_it(annas, browser_of, bram, client):
    url = f"{plan_of(annas, make.lesson()).get_absolute_url()}geef/"
    assert [person.get(url).status_code for person in (browser_of(bram), client)] == [404, 404]
    assert annas.get(url).headers["Cache-Control"] == "private, no-store"


def test_it_asks_as_much_for_many_steps_and_lessons_as_for_few(annas):
    plan = plan_of(annas, make.lesson(minutes=(5,)))
    teach(annas, plan)
    with questions() as few:
        teach(annas, plan)
    for _ in range(3):
        plan_of(annas, make.lesson(minutes=(1, 1, 1)), plan=plan.pk)
    teach(annas, plan)
    with questions() as many:
        teach(annas, plan)
    assert len(many) == len(few) <= 15
