"""Teachers at the doors in a real browser: mail, passkeys, an authenticator app, their data, and the way out."""

import io
import json
import re
import sqlite3
import time
import zipfile
from contextlib import closing
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import expect

from .letters import code_in
from .pressing import press, sign_in
from .test_accessibility import violations

pytestmark = pytest.mark.browser
PASSWORD = "een lange zin om in te komen"
SCHOOL = "De Verdwenen Linde"
LESSON = "/lessen/over-de-lijn-doorsturen/"
_number = count(int(time.time()))

OUTSIDE = [
    "login",
    "signup",
    "login/code",
    "password/reset",
    "password/reset/done",
    "inactive",
    "3rdparty/login/cancelled",
]
INSIDE = ["", "profiel", "email", "password/change", "2fa", "2fa/webauthn", "sessions", "3rdparty", "reauthenticate"]
AFTER_SHOWING_WHO = ["2fa/totp/activate", "2fa/webauthn/add", "mijn-gegevens", "verwijderen"]


def new_address() -> str:
    return f"els{next(_number)}@school.example"


def sign_up(page, mailbox) -> str:
    """A new teacher, from the form to the code."""
    address = new_address()
    page.goto("/account/signup/")
    page.get_by_label("E-mailadres").fill(address)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    press(page, "Maak een account")
    page.get_by_label("Code").fill(code_in(mailbox(address)))
    press(page, "Bevestigen")
    expect(page.get_by_role("heading", level=1, name="Mijn account")).to_be_visible()
    return address


def sign_out(page):
    page.goto("/account/")
    press(page, "Afmelden")


def show_who(page):
    """“Is it you?”, when it is asked."""
    if "/reauthenticate/" in page.url:
        page.get_by_label("Wachtwoord").fill(PASSWORD)
        press(page, "Ga verder")


@pytest.fixture
def passkeys(page):
    """A telephone with a fingerprint reader, as the browser plays it."""
    line = page.context.new_cdp_session(page)
    line.send("WebAuthn.enable")
    own = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options = own | {"isUserVerified": True, "automaticPresenceSimulation": True}
    line.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_a_visitor_keeps_a_lesson_signs_up_and_finds_it(page, mailbox):
    page.goto(LESSON)
    page.locator("[data-keep]").first.click()
    expect(page.locator("[data-keep]").first).to_have_attribute("aria-pressed", "true")
    sign_up(page, mailbox)
    page.goto("/mijn/")
    kept = page.get_by_role("main").get_by_role("link", name=re.compile("Over de lijn", re.IGNORECASE))
    expect(kept.first).to_be_visible()


def test_with_a_passkey_one_press_is_enough(page, mailbox, passkeys):
    address = sign_up(page, mailbox)
    page.goto("/account/2fa/webauthn/add/")
    show_who(page)
    press(page, "Maak de passkey")
    expect(page.get_by_role("heading", level=1, name="Je herstelcodes")).to_be_visible()
    sign_out(page)
    page.context.clear_cookies()
    page.goto("/account/login/?next=/account/profiel/")
    press(page, "Meld je aan met een passkey")
    expect(page).to_have_url(re.compile("/account/profiel/"))
    expect(page.locator(".margin .address")).to_have_text(address)


def test_after_the_password_the_app_is_asked(page, mailbox):
    address = sign_up(page, mailbox)
    page.goto("/account/2fa/totp/activate/")
    show_who(page)
    expect(page.locator(".qr svg")).to_be_visible()
    secret = page.locator(".secret").inner_text()
    page.get_by_role("textbox", name="Code").fill(_app_code(secret))
    press(page, "Verbind de app")
    recovery = page.locator(".recovery-codes code").first.inner_text()
    sign_out(page)
    sign_in(page, address, PASSWORD)
    expect(page.get_by_role("heading", level=1, name="Nog één stap")).to_be_visible()
    assert violations(page) == []
    page.get_by_label("Code").fill("000000")
    press(page, "Aanmelden")
    expect(page.locator(".errors")).to_be_visible()
    page.get_by_label("Code").fill(recovery)
    press(page, "Aanmelden")
    expect(page.get_by_role("heading", level=1, name="Mijn account")).to_be_visible()


def _app_code(secret: str) -> str:
    """The six digits in the app; who sees that they are about to change waits for the next ones."""
    if (left := 30 - time.time() % 30) < 8:
        time.sleep(left)
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def test_a_code_by_mail_and_a_new_password_by_a_link(page, mailbox):
    address = sign_up(page, mailbox)
    sign_out(page)
    page.goto("/account/login/code/")
    page.get_by_label("E-mailadres").fill(address)
    press(page, "Stuur de code")
    page.get_by_label("Code").fill(code_in(mailbox(address, after=1)))
    press(page, "Bevestigen")
    expect(page.get_by_role("heading", level=1, name="Mijn account")).to_be_visible()
    sign_out(page)
    page.goto("/account/password/reset/")
    page.get_by_label("E-mailadres").fill(address)
    press(page, "Stuur de link")
    words = mailbox(address, after=2).get_body(("plain",)).get_content()
    secret = urlsplit(re.search(r"^https?://\S+$", words, re.MULTILINE)[0]).path
    page.goto(secret)
    assert secret not in page.url
    page.get_by_label("Nieuw wachtwoord", exact=False).first.fill(PASSWORD + " 2")
    page.get_by_label("Nieuw wachtwoord, nog eens").fill(PASSWORD + " 2")
    press(page, "Bewaar het wachtwoord")
    sign_in(page, address, PASSWORD + " 2")
    expect(page.get_by_role("heading", level=1, name="Mijn account")).to_be_visible()


def test_everything_goes_without_script(without_script, mailbox):
    page = without_script
    address = sign_up(page, mailbox)
    page.goto("/account/profiel/")
    page.get_by_role("textbox", name="School").fill("De Linde")
    page.get_by_label("Lager, derde graad").check()
    press(page, "Bewaar")
    expect(page.get_by_role("textbox", name="School")).to_have_value("De Linde")
    page.goto("/account/login/")
    expect(page.get_by_role("button", name="Meld je aan met een passkey")).to_have_count(0)
    sign_out(page)
    sign_in(page, address, PASSWORD)
    expect(page.get_by_role("heading", level=1, name="Mijn account")).to_be_visible()


def is_in_the_files(words: str, folder: Path) -> bool:
    """Whether these words stand anywhere in the files of the database, whatever a query would say."""
    return any(words.encode() in file.read_bytes() for file in folder.glob("kantlijn.sqlite3*"))


def tidy_as_every_day(folder: Path) -> None:
    """What `manage.py tidy_accounts` ends with, once the last mail is posted and out of the outbox."""
    with closing(sqlite3.connect(folder / "kantlijn.sqlite3", timeout=30)) as database:
        for _ in range(300):
            if database.execute("SELECT count(*) FROM accounts_letter").fetchone() == (0,):
                break
            time.sleep(0.1)
        assert database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0


def test_she_downloads_everything_and_leaves_without_a_trace(page, mailbox, data_folder):
    address = sign_up(page, mailbox)
    page.goto("/account/profiel/")
    page.get_by_role("textbox", name="School").fill(SCHOOL)
    press(page, "Bewaar")
    assert is_in_the_files(SCHOOL, data_folder)
    page.goto("/account/mijn-gegevens/")
    show_who(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download (ZIP)").click()
    archive = zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes()))
    assert json.loads(archive.read("kantlijn/accounts.json"))["account"]["email"] == address
    page.goto("/account/verwijderen/")
    press(page, "Verwijder mijn account nu")
    expect(page.get_by_text("Je account is verwijderd.")).to_be_visible()
    assert not is_in_the_files(SCHOOL, data_folder)
    assert mailbox(address, after=1)["Subject"] == "Je account is verwijderd"
    tidy_as_every_day(data_folder)
    assert not is_in_the_files(address, data_folder)
    sign_in(page, address, PASSWORD)
    expect(page.locator(".form-errors")).to_be_visible()


def test_the_mail_has_both_forms_and_says_nothing_that_a_class_may_not_read(page, mailbox):
    mail = mailbox(sign_up(page, mailbox))
    assert mail["Subject"] == "Je code"
    assert code_in(mail) in mail.get_body(("html",)).get_content()
    page.goto("about:blank")
    page.set_content(mail.get_body(("html",)).get_content())
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page_of_an_account(page, mailbox, scheme):
    page.emulate_media(color_scheme=scheme)
    found = {}
    for path in OUTSIDE:
        page.goto(f"/account/{path}/")
        found[path] = violations(page)
    sign_up(page, mailbox)
    for path in (*INSIDE, *AFTER_SHOWING_WHO):
        page.goto(f"/account/{path}/" if path else "/account/")
        if path in AFTER_SHOWING_WHO:
            show_who(page)
        found[path] = violations(page)
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def test_nothing_sticks_out_on_the_narrowest_phone(page, mailbox):
    page.set_viewport_size({"width": 320, "height": 640})
    sign_up(page, mailbox)
    for path in (*INSIDE, *AFTER_SHOWING_WHO):
        page.goto(f"/account/{path}/" if path else "/account/")
        if path in AFTER_SHOWING_WHO:
            show_who(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path


def test_the_keyboard_alone_signs_in(page):
    page.goto("/account/login/")
    page.get_by_label("E-mailadres").focus()
    page.keyboard.type("anna@example.org")
    page.keyboard.press("Tab")
    page.keyboard.type("kantlijn-demo")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Mijn account")).to_be_visible()
