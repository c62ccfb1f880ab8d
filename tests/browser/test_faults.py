"""What goes wrong on an ordinary evening: nothing that was typed is lost, and the page says what happened."""

import re
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from accounts.demo import TEACHER

from .planning import plan_from
from .pressing import sign_in

pytestmark = pytest.mark.browser

SIGNS = "Zoë 🙂👩🏽‍🏫 مرحبا بالعالم שלום =1+1 <b>&amp;"
BEGINNING = "#field-beginning [data-state]"


def titles(page):
    return page.locator(".step-title")


def test_a_double_press_counts_once_and_its_message_stays(page):
    page.goto("/mijn/lesplannen/les/filter-af/")
    page.get_by_role("button", name="Zet in het lesplan").dblclick()  # the second may call off the answer to the first
    expect(page.locator("#messages")).to_contain_text("4 stappen toegevoegd. Deze browser kreeg daarvoor een cookie.")
    expect(titles(page)).to_have_count(4)
    page.locator(".own-step summary").click()
    page.locator("#own_title").fill("Kring")
    page.locator("#own_minutes").fill("5")
    page.get_by_role("button", name="Voeg deze stap toe").dblclick()
    expect(titles(page)).to_have_count(5)
    page.go_back()
    page.reload()
    expect(titles(page)).to_have_count(5)


def test_without_a_connection_nothing_moves_and_what_is_typed_waits(page, complaints):
    plan_from(page, "filter-af")
    before = titles(page).all_inner_texts()
    page.context.set_offline(True)
    page.locator("button[id^=down-]").first.click()
    expect(page.locator("#messages")).to_contain_text("De site antwoordde niet, dus er is niets gewijzigd.")
    expect(titles(page)).to_have_text(before)
    page.get_by_label("Beginsituatie").fill("getypt in de trein")
    expect(page.locator(BEGINNING)).to_have_text("Nog niet bewaard; we blijven proberen.")
    expect(page.get_by_label("Beginsituatie")).to_have_value("getypt in de trein")
    page.context.set_offline(False)
    expect(page.locator(BEGINNING)).to_have_text("Bewaard.")
    complaints.clear()  # the browser may say that it was offline


def test_whoever_is_signed_out_while_typing_signs_in_elsewhere_and_loses_nothing(page, complaints):
    sign_in(page, TEACHER)
    plan_from(page, "filter-af")
    page.context.clear_cookies(name=re.compile("session"))
    page.get_by_label("Beginsituatie").fill("getypt na het einde van de sessie")
    expect(page.locator(BEGINNING)).to_contain_text("Nog niet bewaard: je bent afgemeld.")
    page.locator("button[id^=down-]").first.click()
    expect(page.locator("#messages")).to_contain_text("Je was afgemeld, dus er is niets gewijzigd.")
    with page.context.expect_page() as window:
        page.locator(BEGINNING).get_by_role("link").click()
    other = window.value
    sign_in(other, TEACHER)
    expect(page.locator(BEGINNING)).to_have_text("Bewaard.")
    page.reload()
    expect(page.get_by_label("Beginsituatie")).to_have_value("getypt na het einde van de sessie")
    complaints.clear()  # the browser may say that it was refused


def test_a_text_without_end_stays_and_every_sign_of_every_script_comes_back(page, complaints):
    plan = plan_from(page, "filter-af")
    page.get_by_label("Beginsituatie").fill("a" * 100_000)
    expect(page.locator("#field-beginning .errors")).to_contain_text("10000")
    assert len(page.get_by_label("Beginsituatie").input_value()) == 100_000
    complaints.clear()  # a refusal, on purpose

    step = titles(page).first.get_by_role("link").get_attribute("href")
    page.goto(step)
    fields = page.locator("#step-form input[type=text], #step-form textarea")
    for field in fields.all():
        field.fill(SIGNS)
    expect(page.locator("#step-form [data-version]")).to_have_value("2")
    page.goto(plan)
    expect(titles(page).first).to_have_text(SIGNS)
    page.goto(step)
    assert {field.input_value() for field in fields.all()} == {SIGNS}


def test_a_plan_of_two_hundred_steps_can_be_used(page, data_folder):
    plan = plan_from(page, "filter-af")
    with closing(sqlite3.connect(data_folder / "kantlijn.sqlite3", timeout=20)) as database, database:
        lengthen(database, int(plan.split("/")[-2]))
    page.goto(plan)
    expect(titles(page)).to_have_count(200)
    assert page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd") < 5000
    last = page.locator("[data-place]").last
    last.scroll_into_view_if_needed()
    name = last.locator(".step-title").inner_text()
    with page.expect_response(lambda answer: answer.url.endswith("/schik/")):
        last.locator(".handle").drag_to(page.locator("[data-place]").nth(197).locator(".step-title"))
    expect(titles(page).nth(197)).to_have_text(name)
    page.locator("button[id^=up-]").last.press("Enter")
    expect(page.locator(".undo")).to_contain_text("Volgorde gewijzigd")


def lengthen(database: sqlite3.Connection, plan: int) -> None:
    """Copy the four steps of a plan until there are two hundred."""
    names = [row[1] for row in database.execute("PRAGMA table_info(planning_planstep)")]
    new = {"key": "lower(hex(randomblob(16)))", "position": "position + 4 * value", "title": "title || ' ' || value"}
    columns, values = ", ".join(names[1:]), ", ".join(new.get(name, name) for name in names[1:])
    many = "WITH RECURSIVE numbers(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM numbers WHERE value < 49)"
    database.execute(
        f"{many} INSERT INTO planning_planstep ({columns})"  # noqa: S608 - our own names only
        f" SELECT {values} FROM planning_planstep, numbers WHERE plan_id = ?",
        [plan],
    )
