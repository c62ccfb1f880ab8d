"""Anna takes her plan along as one file, for a room without a network."""

import pytest

from tests import make

from .pressing import plan_of

pytestmark = pytest.mark.django_db


def test_it_has_the_cards_but_not_her_notes_and_a_name_that_says_nothing(browser_of, anna):
    browser = browser_of(anna)
    plan = plan_of(browser, make.lesson(minutes=(10,)), title="Sexting in 3B")
    plan.steps.update(note="Alleen voor mij.", say="Hallo klas.")
    response = browser.get(f"{plan.get_absolute_url()}geef.html")
    text = response.content.decode()
    assert response.headers["Content-Disposition"] == 'attachment; filename="lesplan.html"'
    assert response.headers["Cache-Control"] == "private, no-store"
    assert ("Hallo klas." in text, "Alleen voor mij." in text, "Sexting" in text) == (True, False, False)


def test_to_others_it_is_not_there(browser_of, anna, bram):
    plan = plan_of(browser_of(anna), make.lesson())
    assert browser_of(bram).get(f"{plan.get_absolute_url()}geef.html").status_code == 404
