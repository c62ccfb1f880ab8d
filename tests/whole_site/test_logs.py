"""What the site writes in its log names nobody: no address, no password, no word that was sought or noted."""

import logging

import pytest
from django.test import Client

from pages import views
from tests import make

MARK = "merkteken"


@pytest.fixture
def log(caplog):
    """Everything that any part of the site writes, at any level, but the questions to the database."""
    caplog.set_level(logging.DEBUG)
    logging.getLogger("django.db.backends").setLevel(logging.INFO)
    return caplog


def written(log) -> str:
    return "\n".join(f"{record.getMessage()} {record.exc_text or ''}" for record in log.records)


def test_an_evening_with_wrong_passwords_searches_and_notes_leaves_no_word(db, log):
    person = make.user(f"{MARK}@example.org")
    browser, lesson = Client(headers={"User-Agent": f"Firefox {MARK}"}), make.lesson()
    for typed in (f"fout-{MARK}", "kantlijn-demo"):
        browser.post("/account/login/", {"login": person.email, "password": typed})
    browser.post("/account/password/reset/", {"email": person.email})
    browser.get("/lessen/", {"q": MARK, "leeftijd": MARK})
    browser.get(f"/{MARK}/")
    browser.post(f"/mijn/notities/{lesson.slug}/", {"note0-text": f"geheim {MARK}", "keeper": "account"})
    browser.post("/account/profiel/", {"school": MARK})
    browser.post("/account/logout/")
    seen = [line for line in written(log).splitlines() if MARK in line]
    assert [line for line in seen if line.strip() != f"Not Found: /{MARK}/"] == []


def test_a_fault_of_ours_tells_what_broke_and_not_for_whom(anna, log, monkeypatch):
    def fail(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr(views, "render_page", fail)
    browser = Client(raise_request_exception=False)
    browser.force_login(anna)
    page = browser.get("/over/", {"q": MARK}).content.decode()
    assert "Internal Server Error: /over/" in written(log)
    assert [word for word in (MARK, "anna", "ZeroDivisionError", "Traceback") if word in page] == []
    assert [word for word in (MARK, "anna@example.org") if word in written(log)] == []
