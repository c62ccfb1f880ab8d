"""A visitor keeps lessons and writes in the margin, signs in, and finds it all."""

import re

import pytest
from playwright.sync_api import expect

from accounts.demo import TEACHER

from .pressing import follow, press, sign_in
from .test_accessibility import violations

pytestmark = pytest.mark.browser
LESSON = "/lessen/over-de-lijn-doorsturen/"
NOTES = "/mijn/notities/over-de-lijn-doorsturen/"


def mark(page):
    return page.locator("[data-keep]").first


def keep(page, address: str = LESSON):
    """Press “Keep” and wait until it says so."""
    page.goto(address)
    mark(page).click()
    expect(mark(page)).to_have_attribute("aria-pressed", "true")


def write(page, words: str):
    """Write beside the second phase of the public lesson; it is saved while one types."""
    page.locator("[data-write-note]").nth(2).click()
    note = page.locator("[data-note='2'] textarea")
    expect(note).to_be_focused()
    page.keyboard.insert_text(words)
    expect(page.locator("[data-note='2'] .note-state")).to_have_text(re.compile("^Bewaard op"))


def test_one_press_keeps_without_a_change_of_page_and_undo_undoes(page):
    page.goto(LESSON)
    expect(mark(page)).to_contain_text("Bewaar")
    mark(page).click()
    expect(mark(page)).to_have_attribute("aria-pressed", "true")
    expect(page).to_have_url(re.compile(LESSON))
    said = page.locator("#messages")
    expect(said).to_contain_text("cookie")
    said.get_by_role("button", name="Maak ongedaan").click()
    expect(mark(page)).to_have_attribute("aria-pressed", "false")
    said.get_by_role("button", name="Maak ongedaan").click()
    expect(mark(page)).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(mark(page)).to_contain_text("Bewaard")


def test_the_keyboard_keeps_too(page):
    page.goto(LESSON)
    mark(page).focus()
    page.keyboard.press("Space")
    expect(mark(page)).to_have_attribute("aria-pressed", "true")
    expect(mark(page)).to_be_focused()


def test_marks_come_with_one_request_for_all_cards_and_after_a_filter_too(page):
    keep(page, "/lessen/?leeftijd=9-12")
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "/mijn/" in request.url else None)
    page.reload()
    expect(mark(page)).to_have_attribute("aria-pressed", "true")
    assert len(asked) == 1
    page.locator("#f-leeftijd-6-9").check()
    expect(page.locator("#result-count")).not_to_have_text("8 lessen")
    expect(page.locator("[data-keep][aria-pressed=true]")).to_have_count(1)


def test_a_reader_who_keeps_nothing_sends_no_second_request(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "/mijn/" in request.url else None)
    for address in (LESSON, "/lessen/", "/"):
        page.goto(address)
        page.wait_for_load_state("networkidle")
    assert asked == []
    assert page.context.cookies() == []


def test_a_note_is_saved_as_typed_and_stands_beside_its_phase_again(page):
    page.goto(LESSON)
    write(page, "4B: genoeg tijd laten")
    page.reload()
    note = page.locator("[data-note='2'] textarea")
    expect(note).to_have_value("4B: genoeg tijd laten")
    phase = page.locator("#phase-2").bounding_box()
    assert abs(note.bounding_box()["y"] - phase["y"]) < 400


def test_a_second_tab_sees_both_texts(page):
    page.goto(NOTES)
    other = page.context.new_page()
    page.locator("[data-note='1'] textarea").fill("uit het eerste tabblad")
    expect(page.locator("[data-note='1'] .note-state")).to_have_text(re.compile("^Bewaard op"))
    other.goto(NOTES)
    page.locator("[data-note='1'] textarea").fill("uit het eerste tabblad, langer")
    expect(page.locator("[data-note='1'] [data-version]")).to_have_value("2")
    with other.expect_console_message(lambda message: "409" in message.text):
        other.locator("[data-note='1'] textarea").fill("uit het tweede tabblad")
    conflict = other.locator("[data-note='1']")
    expect(conflict.locator(".theirs")).to_have_text("uit het eerste tabblad, langer")
    expect(conflict.locator("textarea")).to_have_value("uit het tweede tabblad")
    conflict.get_by_role("button", name="Bewaar allebei").click()
    expect(conflict.locator("textarea")).to_have_value("uit het eerste tabblad, langer\n\nuit het tweede tabblad")


def test_a_slow_answer_never_beats_a_later_text(page):
    page.goto(NOTES)
    slow = []
    page.route(f"**{NOTES}", lambda route: route.continue_() if slow else slow.append(route))
    note = page.locator("[data-note='1'] textarea")
    with page.expect_request(f"**{NOTES}"):
        note.fill("eerst")
    note.fill("eerst en dan")
    page.wait_for_timeout(1200)  # longer than the pause after which what was typed is saved
    slow[0].continue_()
    expect(page.locator("[data-note='1'] [data-version]")).to_have_value("2")
    page.unroute(f"**{NOTES}")
    page.reload()
    expect(note).to_have_value("eerst en dan")


def test_what_a_visitor_kept_comes_along_when_they_sign_in(page):
    keep(page, "/lessen/mag-dat-fototoestel/")
    page.goto(LESSON)
    write(page, "van de bezoeker")
    sign_in(page, TEACHER)
    page.goto("/mijn/")
    expect(page.get_by_role("link", name="Mag dat? Het fototoestel", exact=True)).to_be_visible()
    expect(page.locator(".note", has_text="Waar het bewaard wordt")).to_contain_text("Bij je account")
    assert "visitor" not in {cookie["name"] for cookie in page.context.cookies()}
    page.goto(NOTES)
    expect(page.locator("[data-note='2'] textarea")).to_have_value(re.compile("van de bezoeker"))


def test_a_session_that_ends_while_typing_loses_nothing(page):
    sign_in(page, TEACHER)
    page.goto(NOTES)
    page.context.clear_cookies(name=re.compile("session"))
    page.locator("[data-note='4'] textarea").fill("getypt na het einde van de sessie")
    expect(page.locator("#messages")).to_contain_text("Je was intussen afgemeld")
    sign_in(page, TEACHER)
    page.goto(NOTES)
    expect(page.locator("[data-note='4'] textarea")).to_have_value(re.compile("getypt na het einde van de sessie"))


def test_arrows_move_a_lesson_and_the_focus_stays(page):
    for number in range(3):
        page.goto("/lessen/")
        page.locator("[data-keep]").nth(number).click()
        expect(page.locator("[data-keep]").nth(number)).to_have_attribute("aria-pressed", "true")
    page.goto("/mijn/")
    titles = page.locator(".kept-lesson h3")
    before = titles.all_inner_texts()
    down = page.locator(".kept-lesson").first.get_by_role("button", name="Zet lager")
    down.focus()
    page.keyboard.press("Enter")
    expect(titles).to_have_text([before[1], before[0], before[2]])
    expect(page.locator(":focus")).to_have_text(re.compile(f"Zet lager {re.escape(before[0])}$"))
    page.reload()
    expect(titles).to_have_text([before[1], before[0], before[2]])


def drag(page, row, onto):
    """Drag a lesson by its handle, and wait until its place is saved."""
    with page.expect_response(lambda answer: answer.url.endswith("/plaats/")):
        row.locator(".handle").drag_to(onto)


def test_dragging_moves_a_lesson_and_an_empty_collection_takes_it(page):
    for number in range(2):
        page.goto("/lessen/")
        page.locator("[data-keep]").nth(number).click()
        expect(page.locator("[data-keep]").nth(number)).to_have_attribute("aria-pressed", "true")
    page.goto("/mijn/")
    page.get_by_label("Naam van de verzameling").fill("Week 12")
    press(page, "Maak ze")
    loose, titles = page.locator(".shelf").last.locator(".kept-lesson"), page.locator(".kept-lesson h3")
    first, second = titles.all_inner_texts()
    drag(page, loose.nth(1), loose.nth(0).locator("h3"))
    page.reload()
    expect(titles).to_have_text([second, first])
    drag(page, loose.nth(1), page.locator(".shelf").first.locator(".kept"))
    page.reload()
    expect(page.locator(".shelf").first.locator("h3")).to_have_text([first])
    expect(titles).to_have_text([first, second])


def test_last_read_stays_on_the_device_and_only_when_asked_for(page):
    page.goto(LESSON)
    page.goto("/mijn/")
    expect(page.locator(".last-read li")).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0
    page.get_by_label("Onthoud op dit toestel").check()
    page.goto(LESSON)
    page.goto("/mijn/")
    expect(page.locator(".last-read a")).to_have_text(["Over de lijn: doorsturen"])
    page.locator(".last-read").get_by_role("button").click()
    expect(page.locator(".last-read li")).to_have_count(0)
    page.get_by_label("Onthoud op dit toestel").uncheck()
    assert page.evaluate("localStorage.length") == 0


def test_all_of_it_without_script(without_script):
    page = without_script
    page.goto(LESSON)
    follow(page, mark(page))
    press(page, "Bewaar deze les")
    expect(page.locator("#messages")).to_contain_text("Bewaard.")
    page.get_by_label("Eén regel voor jezelf").fill("met twee klassen samen")
    page.get_by_label("Of een nieuwe verzameling").fill("Week 12")
    press(page, "Bewaar")
    page.goto(NOTES)
    page.locator("[data-note='1'] textarea").fill("zonder script")
    press(page, "Bewaar alle notities")
    expect(page.locator("[data-note='1'] textarea")).to_have_value("zonder script")
    page.goto("/mijn/")
    expect(page.get_by_role("heading", name="Week 12")).to_be_visible()
    follow(page, page.get_by_role("button", name=re.compile("^Haal weg")))
    expect(page.locator(".kept-lesson")).to_have_count(0)
    follow(page, page.locator(".taken-away").get_by_role("button", name="Maak ongedaan"))
    expect(page.locator(".kept-note")).to_have_text("met twee klassen samen")


def test_a_collection_prints_as_one_document(page):
    keep(page)
    page.goto("/mijn/bewaar/over-de-lijn-doorsturen/")
    page.get_by_label("Of een nieuwe verzameling").fill("Week 12")
    press(page, "Bewaar")
    page.goto("/mijn/")
    follow(page, page.get_by_role("link", name=re.compile("^Druk af of hernoem")))
    expect(page.get_by_role("heading", name="Inhoud")).to_be_visible()
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") >= 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_full_workspace(page, scheme):
    page.emulate_media(color_scheme=scheme)
    keep(page)
    write(page, "Emma uit 3B")
    assert violations(page) == []
    for address in ("/mijn/", NOTES, "/mijn/bewaar/over-de-lijn-doorsturen/", "/mijn/les/over-de-lijn-doorsturen/"):
        page.goto(address)
        assert violations(page) == []
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.set_viewport_size({"width": 1280, "height": 900})
