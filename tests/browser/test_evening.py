"""The evening of a teacher, from the home page to the day after: what was chosen, changed and typed is never lost."""

import io
import re
import subprocess
from datetime import date

import pytest
from docx import Document as Word
from docx.oxml.ns import qn
from playwright.sync_api import expect

from .letters import code_in
from .pressing import at_rest, follow, press
from .test_accounts import PASSWORD, new_address

pytestmark = pytest.mark.browser

PARTS = {
    "Over de lijn: doorsturen": ["Opwarmen met de lijn", "Scherpe stellingen"],
    "Placemat: de dubbele standaard": ["Eén verhaal, drie namen", "Waar komt dat vandaan?"],
    "De barometer van druk": ["Antwoorden oefenen"],
}
TITLE = "Druk en doorsturen"
ADAPTED = "De klas schuift op een denkbeeldige lijn."
IN_ORDER = [
    "Opwarmen met de lijn", "Eén verhaal, drie namen", "Scherpe stellingen", "Waar komt dat vandaan?",
    "Antwoorden oefenen",
]  # fmt: skip


def test_the_whole_evening_of_a_teacher(page, mailbox):
    arrive_without_an_account(page)
    save_three_lessons(page)
    plan_fifty_minutes_from_parts_of_them(page)
    adapt_a_text_move_a_step_and_set_the_time(page)
    here = page.url
    sign_up_by_mail(page, mailbox)
    page.goto(here)
    find_all_of_it(page)
    for lines, text in (read_pdf(download(page, "lesplan.pdf")), read_word(download(page, "lesplan.docx"))):
        assert {"Beginsituatie", "Lesdoelen", "Verloop van de les", "Evaluatie"} <= set(lines)
        assert sorted(IN_ORDER, key=text.index) == IN_ORDER
        assert ADAPTED in text
    teach_in_two_windows(page)
    page.goto(here)
    say_how_it_went(page)


def arrive_without_an_account(page):
    page.goto("/")
    page.get_by_label("Ik heb").fill("50")
    page.get_by_label("met leerlingen van").select_option("12–15 jaar")
    press(page, "Toon lessen")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ik heb 50 minuten")


def save_three_lessons(page):
    for title in PARTS:
        mark = page.locator("[data-keep]", has_text=title)
        mark.click()
        expect(mark).to_have_attribute("aria-pressed", "true")
    follow(page, page.get_by_role("link", name="Mijn werkplek"))
    expect(page.locator(".kept-lesson h3")).to_have_text(list(PARTS))


def plan_fifty_minutes_from_parts_of_them(page):
    for title, parts in PARTS.items():
        page.goto("/mijn/")
        follow(page, page.get_by_role("link", name=f"In een lesplan {title}"))
        expect(page.get_by_role("heading", level=1)).to_have_text("In een lesplan")
        for phase in page.get_by_role("group", name="Wat je meeneemt").get_by_role("checkbox").all():
            phase.uncheck()
        for part in parts:
            page.get_by_label(part, exact=True).check()
        if page.get_by_label("In welk lesplan").locator("option", has_text=TITLE).count():
            page.get_by_label("In welk lesplan").select_option(TITLE)
        else:
            page.get_by_label("Titel van het nieuwe lesplan").fill(TITLE)
        press(page, "Zet in het lesplan")
        expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(titles(page)).to_have_text([part for parts in PARTS.values() for part in parts])
    expect(page.locator(".fit-number small")).to_have_text("van 50")


def adapt_a_text_move_a_step_and_set_the_time(page):
    titles(page).first.get_by_role("link").click()
    step = page.locator("dialog")
    step.get_by_label("Wat jij doet").fill(ADAPTED)
    expect(step.locator("[data-version]")).to_have_value("2")
    page.keyboard.press("Escape")
    expect(page.locator(".step").first).to_contain_text("aangepast")
    page.get_by_role("button", name="Zet hoger Eén verhaal, drie namen").click()
    expect(titles(page)).to_have_text(IN_ORDER)
    at_rest(page)
    page.locator("#minutes").fill("45")
    page.keyboard.press("Tab")
    expect(page.locator(".undo")).to_contain_text("Minuten gewijzigd")
    expect(page.locator(".fit-number small")).to_have_text("van 45")
    page.get_by_label("Beginsituatie").fill("We kennen de afspraken.")
    expect(page.locator("#field-beginning [data-state]")).to_have_text("Bewaard.")


def sign_up_by_mail(page, mailbox):
    address = new_address()
    page.goto("/account/signup/")
    page.get_by_label("E-mailadres").fill(address)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    press(page, "Maak een account")
    page.get_by_label("Code").fill(code_in(mailbox(address)))
    press(page, "Bevestigen")
    expect(page.locator("#messages")).to_contain_text("3 lessen en 1 lesplan")


def find_all_of_it(page):
    expect(titles(page)).to_have_text(IN_ORDER)
    expect(page.locator(".fit-number small")).to_have_text("van 45")
    expect(page.get_by_label("Beginsituatie")).to_have_value("We kennen de afspraken.")


def teach_in_two_windows(page):
    follow(page, page.get_by_role("link", name="Geef deze les"))
    with page.context.expect_page() as window:
        page.get_by_role("button", name="Open het bord").click()
    board = window.value
    for title in ("Welkom", *IN_ORDER):
        expect(board.get_by_role("heading", level=1)).to_have_text(title)
        board.keyboard.press("PageDown")
    expect(page.get_by_role("timer")).to_be_hidden()  # the talk afterwards has no minutes of its own
    page.locator(".course a").last.click()
    expect(board.get_by_text("Awel")).to_be_visible()
    page.on("dialog", lambda question: question.accept())  # “Leave this page?”, while the clock runs
    board.close()


def say_how_it_went(page):
    follow(page, page.get_by_role("link", name="Ik gaf deze les"))
    page.get_by_label("Echte minuten").fill("48")
    page.get_by_label("Eén zin voor de volgende keer").fill("Meer tijd voor de stellingen.")
    press(page, "Noteer het")
    expect(page.locator(".taken-away li")).to_contain_text("48 minuten: Meer tijd voor de stellingen.")
    follow(page, page.get_by_role("link", name="Terug naar het lesplan"))
    expect(page.get_by_label("Reflectie achteraf")).to_have_value(
        re.compile(rf"{date.today().year}, 48 minuten: Meer tijd voor de stellingen\.$")
    )


def titles(page):
    return page.locator(".step-title")


def download(page, name: str) -> bytes:
    with page.expect_download() as file:
        page.locator(f".files a[href$='/{name}']").click()
    return file.value.path().read_bytes()


def read_pdf(content: bytes) -> tuple[list[str], str]:
    """The lines of a PDF, and all of its text in one line."""
    command = ["pdftotext", "-raw", "-", "-"]
    text = subprocess.run(command, input=content, capture_output=True, check=True).stdout.decode()
    return text.splitlines(), " ".join(text.split())


def read_word(content: bytes) -> tuple[list[str], str]:
    """The headings of a Word file, and all of its text in one line."""
    file = Word(io.BytesIO(content))
    headings = [part.text for part in file.paragraphs if part.style.name.startswith("Heading")]
    return headings, " ".join("".join(part.itertext()) for part in file.element.iter(qn("w:p")))
