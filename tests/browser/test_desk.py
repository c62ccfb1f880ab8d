"""The curators' desk in a real browser: nothing blocked by the policy, nothing for axe to name, minutes that add up."""

import re

import pytest
from playwright.sync_api import expect

from accounts.demo import CURATOR

from .pressing import follow, sign_in
from .test_accessibility import violations

pytestmark = pytest.mark.browser

DESK = {
    "start": "/beheer/",
    "ruimte": "/beheer/lessons/",
    "lijst": "/beheer/lessons/lesson/",
    "lijst-gefilterd": "/beheer/learning_path/goal/?q=hulp&state__exact=published",
    "les": "/beheer/lessons/lesson/1/change/",
    "nieuwe-les": "/beheer/lessons/lesson/add/",
    "leerdoel": "/beheer/learning_path/goal/1/change/",
    "hoofdstuk": "/beheer/facts/chapter/1/change/",
    "geschiedenis": "/beheer/lessons/lesson/1/history/",
    "intrekken": "/beheer/lessons/lesson/1/advance/?to=withdrawn",
    "voorbeeld": "/beheer/lessons/lesson/1/preview/",
    "wachtwoord": "/beheer/password_change/",
    "engels": "/en/beheer/",
}


@pytest.fixture
def desk(page):
    """A page on which Cora is signed in."""
    sign_in(page, CURATOR, then="/beheer/")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_the_browser_blocks_nothing(desk, scheme):
    desk.emulate_media(color_scheme=scheme)
    found = {}
    for name, address in DESK.items():
        desk.goto(address)
        found[name] = violations(desk)
    assert [name for name in found if found[name]] == []


def test_the_minutes_add_up_while_she_types_and_a_new_phase_counts(desk):
    desk.goto(DESK["les"])
    total = desk.locator("[data-sum=minutes]")
    before = int(total.inner_text())
    first = desk.locator("[name=phases-0-minutes]")
    first.fill(str(int(first.input_value()) + 7))
    expect(total).to_have_text(str(before + 7))
    desk.locator("#phases-group .add-row a").click()
    desk.locator("[name^=phases-][name$='-minutes']:visible").last.fill("5")
    expect(total).to_have_text(str(before + 12))


def test_leaving_with_typed_text_asks_first_and_saving_does_not(desk):
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    desk.goto(DESK["les"])
    desk.get_by_label("Titel:").first.fill("Een andere titel")
    desk.goto(DESK["lijst"])
    assert asked == ["beforeunload"]
    desk.goto(DESK["les"])
    desk.get_by_label("Titel:").first.fill("Nog een andere titel")
    follow(desk, desk.locator("[name=_save]"))
    expect(desk).to_have_url(re.compile("/beheer/lessons/lesson/$"))
    assert asked == ["beforeunload"]
