"""A teacher before a class, in a real browser: two windows, a clicker, a clock, and no network."""

import pytest
from playwright.sync_api import expect

from .pressing import follow
from .test_accessibility import violations
from .traces import NOTHING, WATCH, kept_in
from .walking import stand_still

pytestmark = pytest.mark.browser

URL = "/lessen/filter-af/geef/"  # 10, 15, 15 and 10 minutes; the third may be dropped
PHASES = ["Fruit met een filter", "Honderd foto's, één bericht", "De commentaarknop", "Mijn filterregels"]


def opened(page):
    """The window of the board, as it comes when the teacher asks for it."""
    with page.context.expect_page() as window:
        page.get_by_role("button", name="Open het bord").click()
    return window.value


def heading(board):
    return board.get_by_role("heading", level=1)


def test_a_lesson_is_taught_in_two_windows_without_a_network_or_a_trace(page, complaints):
    stand_still(page)
    page.add_init_script(WATCH)
    page.goto("/lessen/filter-af/")
    follow(page, page.get_by_role("link", name="Geef deze les"))
    expect(page).to_have_title("Les geven · Kantlijn")
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    page.context.set_offline(True)
    board = opened(page)
    requests: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    expect(heading(board)).to_have_text("Welkom")
    assert (board.url, board.title()) == ("about:blank", "Bord")
    assert board.evaluate("[...document.fonts].filter((font) => font.status === 'error').length") == 0

    page.keyboard.press("PageDown")
    expect(heading(board)).to_have_text(PHASES[0])
    expect(page.get_by_role("timer")).to_have_text("10:00")
    board.keyboard.press("b")
    expect(heading(board)).to_have_count(0)
    expect(page.locator(".present-bar").get_by_role("button", name="Dek het bord af")).to_have_attribute(
        "aria-pressed", "true"
    )
    board.keyboard.press(".")
    expect(heading(board)).to_have_text(PHASES[0])
    page.keyboard.press("p")
    expect(heading(board)).to_have_text("Even pauze")
    page.clock.fast_forward("01:00")
    board.keyboard.press("Escape")
    expect(page.get_by_role("timer")).to_have_text("10:00")  # a pause takes nothing from the step
    page.clock.fast_forward("15:00")
    expect(page.get_by_role("timer")).to_have_text("+5:00")
    expect(page.locator("[data-advice=drop]")).to_contain_text("Laat “De commentaarknop” vallen: dat wint 15 minuten.")
    page.get_by_role("button", name="Laat vallen", exact=True).click()
    expect(page.locator("[data-advice]:visible")).to_have_count(0)
    board.keyboard.press("ArrowRight")
    expect(heading(board)).to_have_text(PHASES[1])
    board.keyboard.press("Space")
    expect(heading(board)).to_have_text(PHASES[3])
    board.keyboard.press("PageUp")
    expect(heading(board)).to_have_text(PHASES[1])
    page.keyboard.press("t")
    expect(board.locator("progress")).to_be_visible()
    page.locator("#have").fill("30")
    expect(page.locator("[data-advice=shorten]")).to_contain_text("Het past nog als je het kort houdt")
    page.locator("#have").fill("20")
    expect(page.locator("[data-advice=stop]")).to_contain_text("Het past niet meer")
    page.locator(".course a").last.click()
    expect(board.get_by_text("Awel")).to_be_visible()
    teachers = page.locator(".script:visible, .note:visible").all_inner_texts()
    assert [text for text in teachers if text.strip() and text in board.inner_text("body")] == []

    assert requests == []
    assert page.evaluate("window.written") == []
    assert kept_in(page) == NOTHING
    board.reload()
    page.clock.run_for(1000)
    expect(board.get_by_text("Awel")).to_be_visible()
    board.close()
    board = opened(page)
    expect(board.get_by_text("Awel")).to_be_visible()
    page.context.set_offline(False)
    page.on("dialog", lambda question: question.accept())  # “Leave this page?”, while the clock runs
    page.goto("/lessen/afspraken-voor-en-na/geef/")
    page.get_by_role("button", name="Open het bord").click()
    page.keyboard.press("PageDown")
    expect(heading(board)).to_have_text("Verwachtingen")  # in the window that was there already
    complaints.clear()  # the browser may say that it is offline


def test_a_reload_goes_on_where_the_lesson_was(page):
    stand_still(page)
    page.goto(URL)
    board = opened(page)
    page.keyboard.press("PageDown")
    page.locator("#have").fill("45")
    page.clock.fast_forward("03:00")
    page.keyboard.press("PageDown")
    page.clock.fast_forward("01:00")
    page.on("dialog", lambda question: question.accept())  # “Leave this page?”, while the clock runs
    page.reload()
    expect(page.get_by_role("heading", level=2, name=PHASES[1])).to_be_visible()
    expect(page.get_by_role("timer")).to_have_text("14:00")
    expect(page.locator("[data-lesson-left]")).to_contain_text("41 min")
    assert kept_in(page) == NOTHING
    page.get_by_role("button", name="Open het bord").click()
    expect(heading(board)).to_have_text(PHASES[1])


def test_a_lesson_that_was_taken_along_opens_from_a_disk_without_a_network(browser, page, tmp_path):
    page.goto(URL)
    with page.expect_download() as download:
        page.get_by_role("link", name="Neem mee").click()
    assert download.value.suggested_filename == "les-a15.html"
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    context = browser.new_context(locale="nl-BE", offline=True)
    alone, asked, heard = context.new_page(), [], []
    context.on("request", lambda request: asked.append(request.url[:20]))
    alone.on("console", lambda message: heard.append(message.text))
    alone.goto(file.as_uri())
    board = opened(alone)
    alone.keyboard.press("PageDown")
    expect(heading(board)).to_have_text(PHASES[0])
    board.keyboard.press("b")
    expect(heading(board)).to_have_count(0)
    alone.reload()  # what was opened before may no longer be looked into
    board = opened(alone)
    expect(heading(board)).to_have_text(PHASES[0])
    assert board.evaluate("getComputedStyle(document.querySelector('main')).display") == "grid"
    assert {address.partition(":")[0] for address in asked} <= {"file", "data"}
    assert heard == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_screens_are_for_everyone(page, scheme):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.clock.install()
    page.goto(URL)
    board = opened(page)
    page.set_viewport_size({"width": 320, "height": 640})
    board.set_viewport_size({"width": 1920, "height": 1080})
    for index in range(8):
        if index == 1:
            page.clock.fast_forward("15:00")  # over time, with what to do about it
            expect(page.locator("[data-advice=drop]")).to_be_visible()
        assert [violations(page), violations(board)] == [[], []]
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert board.evaluate("document.querySelector('main').scrollHeight") <= 1080
        expect(page.locator("[data-said]")).to_contain_text(f"Kaart {index + 1} van 8")
        page.locator(".present-bar").get_by_role("button", name="Volgende").click()
    page.locator(".present-bar").get_by_role("button", name="Pauze").click()
    expect(heading(board)).to_have_text("Even pauze")
    assert [violations(page), violations(board)] == [[], []]
    page.locator(".present-bar").get_by_role("button", name="Dek het bord af").click()
    expect(heading(board)).to_have_count(0)  # a covered board says nothing at all, so no heading either
    silent = {"page-has-heading-one": {"enabled": False}}
    assert [violations(page), violations(board, rules=silent)] == [[], []]


def test_on_one_screen_and_where_the_second_window_is_held_back(page):
    page.goto(URL)
    page.evaluate("window.open = () => null")
    page.get_by_role("button", name="Open het bord").click()
    expect(page.get_by_role("alert")).to_contain_text("Je browser hield het tweede venster tegen.")
    page.get_by_role("button", name="Toon het hier").click()
    screen = page.get_by_role("dialog")
    page.keyboard.press("ArrowDown")
    expect(heading(screen)).to_have_text(PHASES[0])
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(screen).to_be_hidden()
    expect(page.get_by_role("heading", level=2, name=PHASES[0])).to_be_visible()


def test_without_script_the_cards_stand_below_each_other_with_the_words_of_the_teacher(without_script):
    without_script.goto(URL)
    for title in PHASES:
        expect(without_script.get_by_role("heading", level=2, name=title)).to_be_visible()
    expect(without_script.get_by_text("Je vergelijkt jouw gewone dag")).to_be_visible()
    expect(without_script.get_by_role("button")).to_have_count(0)
