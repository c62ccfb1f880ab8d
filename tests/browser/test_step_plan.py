"""The first hour in a real browser: one question a screen, by mouse, keys and ear, on a phone, without script."""

import re

import pytest
from playwright.sync_api import expect

from .test_accessibility import violations
from .walking import CASES, URL, WALK_ALL, answer, stand_still, start_again, walk

# The copy for use without a network has tests of its own (test_step_plan_keeps_nothing.py).
pytestmark = [pytest.mark.browser, pytest.mark.browser_context_args(service_workers="block")]


def test_every_written_case_ends_where_it_should(page):
    page.goto(URL)
    ends = page.evaluate(WALK_ALL, [list(case["answers"].values()) for case in CASES])
    assert ends == [[case["expected"], case["via"]] for case in CASES]


def test_one_question_a_screen_with_why_a_way_back_a_trail_and_a_new_start(page):
    page.goto(URL)
    before = page.evaluate("history.length")
    heading = page.locator(".asked-text")
    for label in ("Nee", "Nee"):
        answer(page, label)
    expect(heading).to_have_count(1)
    expect(heading).to_contain_text("volwassene")
    expect(heading).to_be_focused()
    expect(page.locator(".why")).to_contain_text("Waarom we dit vragen:")
    expect(page.locator(".trail button")).to_have_count(2)
    expect(page.locator("#s0")).to_be_hidden()
    page.get_by_role("button", name="Vorige vraag").click()
    expect(page.locator(".trail button")).to_have_count(1)
    page.locator(".trail button").first.click()
    expect(heading).to_contain_text("Is iemand op dit moment in gevaar")
    expect(page.locator("#s0")).to_be_visible()
    answer(page, "Nee")
    start_again(page)
    expect(page.locator(".trail button")).to_have_count(0)
    assert page.evaluate("[history.length, location.hash]") == [before, ""]


def test_a_screen_reader_hears_the_question_then_why_then_the_answers_and_in_danger_what_to_do_first(page):
    page.goto(URL)
    answer(page, "Nee")
    heard = page.locator(".screen").aria_snapshot()
    order = ['heading "Zijn er zorgen', "Waarom we dit vragen", 'button "Ja"', 'button "Nee"', 'button "Weet ik niet"']
    places = [heard.index(words) for words in order]
    assert places == sorted(places)
    start_again(page)
    answer(page, "Ja")
    outcome = page.locator(".screen .outcome")
    heard = outcome.aria_snapshot()
    order = ["Nu", 'heading "Iemand is in gevaar"', "Blijf bij de leerling", 'link "112', 'heading "De stappen']
    places = [heard.index(words) for words in order]
    assert places == sorted(places)
    expect(outcome.locator("h3")).to_be_focused()
    expect(outcome.locator('a[href="tel:112"]')).to_be_visible()
    page.get_by_role("button", name="Verder met de vragen").click()
    expect(page.locator(".asked-text")).to_contain_text("volwassene")


def test_an_outcome_holds_its_steps_in_order_and_its_circumstances_on_paper_too(page):
    page.goto(URL)
    walk(page, next(case for case in CASES if case["expected"] == "R10" and case["flags"] == ["AI"]))
    steps = page.locator(".screen .outcome-steps > li")
    assert steps.locator(".code").all_inner_texts()[:3] == ["S6", "S0", "S1"]
    steps.first.locator("summary").first.click()
    expect(steps.first).to_contain_text("Child Focus bellen")
    assert page.locator(".screen .modifiers details[open] summary").all_inner_texts() == ["Gemaakt of bewerkt met AI"]
    page.emulate_media(media="print")
    expect(page.locator(".screen .outcome .actions")).to_be_visible()
    expect(page.locator(".leave")).to_be_hidden()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_the_whole_walk_by_keyboard(page):
    page.goto(URL)
    page.locator(".asked-text").focus()
    for label in ("Nee", "Nee", "Nee", "Ja"):
        tab_to(page, label)
        page.keyboard.press("Enter")
    expect(page.locator(".screen .outcome h3")).to_be_focused()
    tab_to(page, "Vorige vraag")
    page.keyboard.press("Space")
    expect(page.locator(".asked-text")).to_be_focused()


def tab_to(page, label: str) -> None:
    """Press Tab until the focus is on what has this name."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == label:
            return
    raise AssertionError(f"Tab never came to {label}.")


def test_axe_finds_nothing_in_any_state(page):
    """At 320 pixels, what the walk draws; the start and all around it is in PAGES. In the dark only colours differ."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(URL)
    states = (["Nee"], ["Ja"], ["Nee", "Nee", "Nee", "Ja"], ["Nee", "Nee", "Weet ik niet"])
    found = {}
    for given in states:
        for label in given:
            answer(page, label)
        for folded in page.locator(".screen summary").all():
            folded.click()
        found[tuple(given), "light"] = violations(page, ".walking")
        page.emulate_media(color_scheme="dark")
        found[tuple(given), "dark"] = violations(page, ".walking", runOnly=["color-contrast"])
        page.emulate_media(color_scheme="light")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        start_again(page)
    assert {state: said for state, said in found.items() if said} == {}


def test_on_a_phone_of_360_by_640_the_first_screen_is_whole(browser, browser_context_args):
    phone = {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True}
    context = browser.new_context(**browser_context_args | phone, java_script_enabled=False)
    page = context.new_page()
    page.goto(URL)
    leave = page.locator(".leave").bounding_box()
    for part in [page.locator(".before-all"), *page.locator(".rules li").all(), *page.locator(".numbers li").all()]:
        box = part.bounding_box()
        assert box["y"] + box["height"] <= 640
        assert box["y"] + box["height"] <= leave["y"] or box["x"] + box["width"] <= leave["x"]
    context.close()


def test_without_script_the_same_questions_are_nested_and_all_steps_stand_there(without_script):
    page = without_script
    page.goto(URL)
    expect(page.locator("#q0b")).to_be_hidden()
    page.locator("#q0 ~ .answers > .answer > summary").nth(1).click()
    expect(page.locator("#q0b")).to_be_visible()
    page.locator("#q0b ~ .answers > .answer > summary").nth(1).click()
    page.locator("#q1 ~ .answers > .answer > summary").nth(1).click()
    page.locator("#q2 ~ .answers > .answer > summary").nth(0).click()
    page.locator("#q2 ~ .answers > .answer").nth(0).get_by_role("link").click()
    expect(page.locator("#r4")).to_be_in_viewport()
    expect(page.locator("#s12")).to_be_visible()
    expect(page.locator("[data-keeping]")).to_be_hidden()


# How long it takes until the screen is empty, in milliseconds, and what is there then.
LEAVE = """
() => {
  const begin = performance.now();
  document.querySelector(".leave").click();
  return [performance.now() - begin, getComputedStyle(document.body).visibility, document.title];
}
"""


def test_leaving_quickly_puts_an_empty_page_in_the_place_of_this_one_at_once(page):
    fastest = 1000
    for _ in range(3):  # where much else is going on, one of three may say it
        page.goto("/over/")
        page.goto(URL)
        answer(page, "Nee")
        before = page.evaluate("history.length")
        took, *seen = page.evaluate(LEAVE)
        assert seen == ["hidden", "Pauze · Kantlijn"]
        page.wait_for_url("**/pauze/")
        assert (page.title(), page.evaluate("history.length")) == ("Pauze · Kantlijn", before)
        page.go_back()
        expect(page).to_have_url(re.compile("/over/$"))
        fastest = min(fastest, took)
        if fastest < 100:
            break
    assert fastest < 100


def test_three_quick_escapes_leave_and_two_or_a_slow_third_do_not(page):
    stand_still(page)
    page.goto(URL)
    for pause in (0, 1700, 0):
        page.clock.run_for(pause)
        page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("/stappenplan/$"))
    page.keyboard.press("Escape")
    page.wait_for_url("**/pauze/")


def test_the_summary_prints_on_one_sheet(page):
    page.goto("/stappenplan/samenvatting/")
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


def test_the_silent_clock_counts_down(page):
    stand_still(page)
    page.goto("/stappenplan/oefenen/een-bericht-in-de-klasgroep/")
    page.get_by_role("button", name="Start de stille klok").click()
    page.clock.run_for(5000)
    expect(page.locator("[data-left]").first).to_have_text("2:55")
    page.get_by_role("button", name="Pauze").click()
