"""Every page of planning is for everyone: by axe, by keyboard, and on the narrowest phone."""

import pytest
from playwright.sync_api import expect

from .planning import code_of, plan_from, teach
from .pressing import press
from .test_accessibility import violations

pytestmark = pytest.mark.browser

PAGES = [
    "", "gegevens/", "veld/goals/", "klaar/", "vervanging/", "kopie/", "gegeven/", "versies/", "deel/", "lesfiche/",
    "geef/",
]  # fmt: skip
AROUND = ["/mijn/lesplannen/", "/mijn/klassen/", "/mijn/gedeeld/", "/mijn/lesplannen/les/filter-af/"]

# What can be used, and is not one of the other buttons of a group that the arrows choose from.
CONTROLS = """
() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter((one) =>
  one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !one.disabled &&
  one.tabIndex >= 0 && one.type !== "hidden" &&
  (one.type !== "radio" || one === document.querySelector(`[name="${one.name}"]`)))
"""


@pytest.fixture
def complaints():
    """That another window was first is a 409 on purpose; the browser may say so here."""


@pytest.fixture
def addresses(page) -> list[str]:
    """The pages of a plan with a class, an own step, a note, a code and a lesson that was taught."""
    page.goto("/mijn/klassen/")
    page.get_by_label("Hoe je de klas noemt").fill("2A")
    press(page, "Bewaar")
    expect(page.get_by_role("link", name="2A")).to_be_visible()
    plan = plan_from(page, "filter-af")
    page.locator(".own-step summary").click()
    page.locator("#own_title").fill("Kring")
    page.locator("#own_minutes").fill("5")
    press(page, "Voeg deze stap toe")
    expect(page.locator(".step.own")).to_be_visible()
    step = page.locator(".step.own .step-title a").get_attribute("href")
    teach(page, plan, minutes=47)
    shared = code_of(page, plan)
    page.goto("/mijn/klassen/")
    group = page.locator("main a[href^='/mijn/klassen/']").first.get_attribute("href")
    return [*(plan + part for part in PAGES), step, shared, group, *AROUND]


def test_in_light_axe_finds_nothing_and_the_keyboard_reaches_everything(page, addresses):
    for address in addresses:
        page.goto(address)
        assert (address, violations(page)) == (address, [])
        assert (address, missed_by_keyboard(page)) == (address, [])
    two_texts(page, addresses[0])
    assert violations(page) == []


def test_in_dark_on_the_narrowest_phone_axe_finds_nothing_and_nothing_sticks_out(page, addresses):
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 320, "height": 640})
    for address in addresses:
        page.goto(address)
        assert (address, violations(page)) == (address, [])
        assert (address, page.evaluate("document.documentElement.scrollWidth")) == (address, 320)
    two_texts(page, addresses[0])
    assert violations(page) == []


def two_texts(page, plan: str):
    """The same field written in two windows: both texts stand there."""
    other = page.context.new_page()
    other.goto(plan + "veld/beginning/")
    page.goto(plan + "veld/beginning/")
    other.locator("textarea").fill("uit het andere venster")
    expect(other.locator("[data-version]")).to_have_value("1")
    page.locator("textarea").fill("uit dit venster")
    expect(page.locator(".conflict")).to_contain_text("uit het andere venster")
    expect(page.locator("textarea")).to_have_value("uit dit venster")
    other.close()


def missed_by_keyboard(page) -> list[str]:
    """What the Tab key does not reach, or reaches without showing where one is."""
    page.evaluate(f"window.missed = new Set(({CONTROLS})())")
    page.evaluate(
        """() => addEventListener("focusin", ({ target }) => {
          const { outlineStyle, boxShadow } = getComputedStyle(target);
          if (outlineStyle !== "none" || boxShadow !== "none") missed.delete(target);
        })"""
    )
    inside = page.locator("input[type=date], input[type=time]").count() * 4  # day, month, year, and the calendar
    for _ in range(page.evaluate("missed.size") + inside):
        page.keyboard.press("Tab")
    return page.evaluate("[...missed].map((one) => one.outerHTML.slice(0, 120))")
