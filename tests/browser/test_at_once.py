"""Ten presses at the very same moment, on a real server with a real database: kept once, nothing lost in silence."""

import re
from collections import Counter
from collections.abc import Callable
from http.client import HTTPConnection
from threading import Barrier, Thread
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import expect

from accounts.demo import PASSWORD, TEACHER

from .pressing import sign_in
from .test_keeping import NOTES, keep

pytestmark = pytest.mark.browser
TEN = 10
PLANNED = "/mijn/lesplannen/les/over-de-lijn-doorsturen/"
PHASES = {"key": "6f1c6a2e-0d1c-4c53-9a5e-0b7f2f1f4a11", "phases": [1, 2], "title": "Doorsturen"}
OTHER = "/mijn/bewaar/mag-dat-fototoestel/"


class Presses:
    """The browser of one person, whose presses can arrive all at once."""

    def __init__(self, page):
        self.host = urlsplit(page.url).netloc
        self.cookies = "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in page.context.cookies())
        self.token = page.locator("[name=csrfmiddlewaretoken]").first.get_attribute("value")

    def at_once(self, address: str, typed: Callable[[int], dict]) -> Counter[int]:
        """How the server answered ten presses that were sent together."""
        start, answers = Barrier(TEN), Counter()

        def press(number: int) -> None:
            line = HTTPConnection(self.host, timeout=30)
            body = urlencode(typed(number) | {"csrfmiddlewaretoken": self.token}, doseq=True)
            start.wait()
            headers = {"Cookie": self.cookies, "Content-Type": "application/x-www-form-urlencoded"}
            line.request("POST", address, body, headers)
            answers[line.getresponse().status] += 1
            line.close()

        people = [Thread(target=press, args=[number]) for number in range(TEN)]
        for person in people:
            person.start()
        for person in people:
            person.join()
        return answers


def note(number: int) -> dict:
    """A note beside the lesson as a whole, typed in a window of its own."""
    return {"note0-position": 0, "note0-title": "", "note0-version": 0, "note0-text": f"uit venster {number}"}


def test_ten_presses_at_once(page, base_url):
    keep(page)
    page.goto(OTHER)
    presses = Presses(page)
    assert presses.at_once(OTHER, lambda number: {"version": 0}) == {302: TEN}
    page.goto("/mijn/")
    assert page.locator(".kept-lesson").count() == 2

    assert presses.at_once(PLANNED, lambda number: PHASES) == {302: TEN}
    page.goto("/mijn/lesplannen/")
    expect(page.locator(".kept-lesson")).to_have_count(1)
    expect(page.locator(".kept-lesson")).to_contain_text("2 stappen")

    assert presses.at_once(NOTES, note) == {302: 1, 409: TEN - 1}
    page.goto(NOTES)
    first = page.locator("[data-note='0'] textarea").input_value()
    assert re.fullmatch(r"uit venster \d", first)

    answers = presses.at_once("/account/login/", lambda number: {"login": TEACHER, "password": PASSWORD})
    assert answers[302] > 0
    assert set(answers) <= {302, 503}  # who found the hall full presses again
    sign_in(page, TEACHER, then=NOTES)
    assert page.locator("[data-note='0'] textarea").input_value().count(first) == 1
    page.goto("/mijn/")
    assert page.locator("#kept-mag-dat-fototoestel").count() == 1
