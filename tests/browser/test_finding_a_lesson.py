"""From the front door to a lesson on paper: by mouse, by keyboard, on a phone, and without script."""

import re

import pytest
from playwright.sync_api import expect

from .pressing import follow

pytestmark = pytest.mark.browser
PRINTER = "window.print = () => { document.documentElement.dataset.printed = 'yes' }"


def quick_start(page):
    """What every teacher does: say how many minutes there are, choose the age, open the first lesson."""
    page.goto("/")
    page.locator("input[name=duur]").fill("25")
    page.locator("select[name=leeftijd]").first.select_option("6-9")
    follow(page, page.locator("form[action*='/lessen/snel/'] button"))
    expect(page).to_have_url(re.compile(r"duur=25"))
    follow(page, page.locator(".lesson-card h3 a").first)
    expect(page.locator("h1")).to_be_visible()


def test_a_teacher_with_25_minutes_stands_before_a_lesson(page):
    quick_start(page)
    expect(page.get_by_role("button", name="Druk deze les af")).to_be_visible()
    pages = page.pdf(prefer_css_page_size=True)
    assert pages.startswith(b"%PDF")


def test_the_same_on_a_phone(on_phone):
    quick_start(on_phone)


def test_the_same_without_script(without_script):
    quick_start(without_script)
    expect(without_script.get_by_role("button", name="Druk deze les af")).to_be_hidden()


def tab_to(page, target: str) -> None:
    """Press Tab until the focus is there; a teacher gives up after forty."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("target => document.activeElement.matches(target)", target):
            return
    raise AssertionError(f"No way to {target} by keyboard")


def test_the_same_by_keyboard_until_the_print_window_opens(page):
    page.add_init_script(PRINTER)
    page.goto("/")
    for target, typed in (("#duur", "25"), ("#leeftijd", "6")):
        tab_to(page, target)
        page.keyboard.type(typed)
    tab_to(page, ".quick-start button")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("duur=25&leeftijd=6-9"))
    tab_to(page, ".lesson-card h3 a")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("snel"))
    tab_to(page, "[data-print]")
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("data-printed", "yes")


def test_one_press_on_the_quick_page_opens_the_print_window(page):
    page.add_init_script(PRINTER)
    page.goto("/lessen/snel/?duur=25")
    follow(page, page.get_by_role("link", name="Druk af").first)
    expect(page).to_have_url(re.compile("afdrukken=1"))
    expect(page.locator("html")).to_have_attribute("data-printed", "yes")


def test_filters_swap_the_list_keep_focus_and_shorten_the_address(page):
    page.goto("/lessen/")
    box = page.locator("#f-leeftijd-9-12")
    box.focus()
    page.keyboard.press("Space")
    expect(page.locator("#result-count")).to_have_text("8 lessen")
    expect(box).to_be_focused()
    expect(page).to_have_url(re.compile(r"/lessen/\?leeftijd=9-12$"))
    expect(page.locator("#n-duur-40")).to_have_text("1")
    expect(page.locator(".chosen .chip").first).to_contain_text("9–12 jaar")


def test_back_brings_the_list_of_before(page):
    page.goto("/lessen/")
    page.locator("#f-leeftijd-9-12").check()
    expect(page.locator("#result-count")).to_have_text("8 lessen")
    page.locator("#f-school-okan").check()
    expect(page.locator("#result-count")).to_have_text("3 lessen")
    expect(page).to_have_url(re.compile("school=okan"))
    page.go_back()
    expect(page.locator("#result-count")).to_have_text("8 lessen")
    expect(page.locator("#f-school-okan")).not_to_be_checked()


def test_what_is_swapped_is_what_a_reload_shows(page):
    page.goto("/lessen/")
    page.locator("#f-leeftijd-12-15").check()
    expect(page.locator("#results .chosen .chip").first).to_contain_text("12–15 jaar")
    expect(page).to_have_url(re.compile("leeftijd=12-15"))
    swapped = page.locator("#results .cards").inner_text()
    page.reload()
    assert page.locator("#results .cards").inner_text() == swapped


def test_the_filters_are_walked_by_keyboard_and_the_focus_is_seen(page):
    page.goto("/lessen/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    seen = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        focused = page.evaluate("[document.activeElement.id, getComputedStyle(document.activeElement).outlineStyle]")
        seen.add(focused[0])
        assert focused[1] != "none", focused
    assert {"q", "f-leeftijd-4-6"} <= seen


def test_without_script_the_filters_work_with_a_button(without_script):
    page = without_script
    page.goto("/lessen/")
    page.locator("#f-leeftijd-9-12").check()
    follow(page, page.get_by_role("button", name="Toon lessen").first)
    expect(page.locator("#result-count")).to_have_text("8 lessen")


def test_a_sort_order_stays_when_a_filter_is_added(page):
    page.goto("/lessen/?sorteer=titel")
    page.locator("#f-leeftijd-9-12").check()
    page.wait_for_url(re.compile(r"leeftijd=9-12&sorteer=titel"))


def test_the_english_site_is_a_link_away_and_the_browser_does_not_decide(browser, browser_context_args):
    context = browser.new_context(**browser_context_args | {"locale": "en-GB"})
    page = context.new_page()
    page.goto("/lessen/")
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    follow(page, page.get_by_role("link", name="English"))
    expect(page).to_have_url(re.compile(r"/en/lessen/$"))
    expect(page.locator("h1")).to_have_text("Lessons")
    follow(page, page.get_by_role("link", name="Nederlands"))
    expect(page.locator("h1")).to_have_text("Lessen")
    context.close()


def test_while_typing_lessons_are_suggested_announced_and_walked_by_keyboard(page, without_script):
    page.goto("/lessen/")
    box = page.locator("#q")
    with page.expect_response(re.compile(r"suggesties/\?q=groepsch$")) as answer:
        box.press_sequentially("groepsch")
    answer.value.finished()
    first = page.locator("#suggestions a").first
    expect(first).to_have_text("Groepschat-alarm")
    expect(page.locator("#suggestions-status")).to_have_text("Suggesties: pijl omlaag om te kiezen.")
    box.press("ArrowDown")
    expect(first).to_be_focused()
    expect(page).to_have_url(re.compile(r"q=groepsch$"))  # the list behind it is renewed meanwhile
    page.keyboard.press("Escape")
    expect(page.locator("#suggestions")).to_be_hidden()
    expect(box).to_be_focused()
    page.keyboard.insert_text("at")
    expect(first).to_be_visible()
    box.press("ArrowDown")
    expect(page).to_have_url(re.compile(r"q=groepschat$"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/lessen/groepschat-alarm/")

    without_script.goto("/lessen/")
    without_script.locator("#q").fill("groepschat")
    without_script.locator("#q").press("Enter")
    expect(without_script.locator(".lesson-card h3 a").first).to_have_text("Groepschat-alarm")
