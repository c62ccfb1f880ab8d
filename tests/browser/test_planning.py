"""Planning a lesson in a real browser: the minutes, the steps, and what is typed, saved at once."""

import pytest
from playwright.sync_api import expect

from .pressing import at_rest, follow, press
from .test_accessibility import violations

pytestmark = pytest.mark.browser


def test_a_visitor_plans_fits_moves_and_writes_and_nothing_is_lost(page):
    page.goto("/lessen/over-de-lijn-doorsturen/")
    follow(page, page.get_by_role("link", name="In een lesplan", exact=True))
    page.get_by_label("Titel van het nieuwe lesplan").fill("Doorsturen? Hier stopt het")
    press(page, "Zet in het lesplan")
    expect(page.get_by_role("heading", level=1)).to_have_text("Doorsturen? Hier stopt het")
    titles = page.locator(".step-title")
    first, second, *rest = titles.all_inner_texts()

    page.locator("#minutes-range").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".fit-number small")).to_have_text("van 49")
    expect(page.locator(".undo")).to_contain_text("Minuten gewijzigd")
    expect(page.locator("#minutes-range")).to_be_focused()
    at_rest(page)

    page.locator("button[id^=down-]").first.focus()
    page.keyboard.press("Enter")
    expect(titles).to_have_text([second, first, *rest])
    at_rest(page)
    with page.expect_response(lambda answer: answer.url.endswith("/schik/")):
        page.locator("[data-place]").nth(1).locator(".handle").drag_to(titles.first)
    expect(titles).to_have_text([first, second, *rest])

    titles.first.get_by_role("link").click()
    with page.expect_response(lambda answer: "/stap/" in answer.url and answer.request.method == "POST"):
        page.locator("dialog").get_by_label("Titel van de stap").fill("Anders genoemd")
    expect(page.locator("dialog [data-version]")).to_have_value("2")
    page.keyboard.press("Escape")
    expect(titles.first).to_have_text("Anders genoemd")

    page.get_by_label("Beginsituatie").fill("De klas kent de afspraken.")
    expect(page.locator("#field-beginning [data-state]")).to_have_text("Bewaard.")
    assert violations(page) == []
    page.reload()
    expect(titles.first).to_have_text("Anders genoemd")
    expect(page.get_by_label("Beginsituatie")).to_have_value("De klas kent de afspraken.")


def test_without_script_a_plan_is_made_and_changed(without_script):
    page = without_script
    page.goto("/mijn/lesplannen/les/over-de-lijn-doorsturen/")
    press(page, "Zet in het lesplan")
    titles = page.locator(".step-title")
    before = titles.count()
    page.locator("#minutes").fill("40")
    press(page, "Reken uit")
    expect(page.locator(".fit-number small")).to_have_text("van 40")
    page.locator(".more summary").first.click()
    follow(page, page.get_by_role("button", name="Laat weg").first)
    expect(titles).to_have_count(before - 1)
    follow(page, page.locator("#undo"))
    expect(titles).to_have_count(before)
