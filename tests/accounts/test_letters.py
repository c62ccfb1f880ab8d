"""The mails: neutral outside, the same words as text and as HTML, nothing from elsewhere."""

import re
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from accounts.letters import letter

FOLDER = settings.BASE_DIR / "templates"
MAILS = sorted(
    str(file.relative_to(FOLDER)).removesuffix("_message.txt") for file in FOLDER.glob("*/email/*_message.txt")
)
CONTEXT = {
    "code": "ABCD-123",
    "email": "anna@example.org",
    "from_email": "oud@example.org",
    "to_email": "nieuw@example.org",
    "deleted_email": "oud@example.org",
    "password_reset_url": "https://kantlijn.example/account/password/reset/key/1-x/",
    "signup_url": "https://kantlijn.example/account/signup/",
    "put_back_url": "https://kantlijn.example/account/email/terug/x/",
    "provider": "Mijn <school>",
    "new_password_url": "https://kantlijn.example/account/password/reset/",
}
NOT_IN_A_CLASS = re.compile(r"sext|naakt|nude|seks|bloot|porn", re.IGNORECASE)


@pytest.fixture(params=MAILS)
def made(request):
    with translation.override("nl"):
        subject = render_to_string(f"{request.param}_subject.txt", CONTEXT).strip()
        return letter(to="anna@example.org", subject=subject, template=f"{request.param}_message.txt", context=CONTEXT)


def html_of(made) -> str:
    (part,) = made.alternatives
    return part.content


def test_every_mail_of_the_library_is_ours():
    import allauth

    theirs = Path(allauth.__file__).parent / "templates"
    rooms = ("account", "mfa", "socialaccount")
    names = {str(file.relative_to(theirs)) for room in rooms for file in theirs.glob(f"{room}/email/*_message.txt")}
    not_used = {"base", "email_confirm", "password_reset_code"}
    missing = {name for name in names if not (FOLDER / name).exists()}
    assert {Path(name).name.removesuffix("_message.txt") for name in missing} <= not_used


def test_subject_and_words_are_neutral_and_short(made):
    assert 0 < len(made.subject) <= 60
    assert not NOT_IN_A_CLASS.search(made.subject + made.body)
    assert "\n" not in made.subject


def test_both_forms_say_the_same(made):
    shown = re.sub(r"<style>.*?</style>|<title>.*?</title>", "", html_of(made), flags=re.DOTALL)
    words = " ".join(unescape(re.sub(r"<[^>]+>", " ", shown)).split())
    assert [line for line in made.body.splitlines() if " ".join(line.split()) not in words] == []


def test_it_is_dutch_and_says_hello(made):
    assert made.body.startswith("Dag,")
    assert '<html lang="nl">' in html_of(made)


def test_nothing_comes_from_elsewhere_and_nothing_counts_who_opens_it(made):
    assert re.findall(r"<img|src=|@import|url\(", html_of(made)) == []
    assert {link.split("/")[2] for link in re.findall(r'href="([^"]+)"', html_of(made))} <= {"kantlijn.example"}


def test_what_somebody_else_named_is_escaped(made):
    assert "<school>" not in html_of(made)


def test_a_code_stands_on_a_line_of_its_own():
    with translation.override("nl"):
        made = letter(to="a@example.org", subject="x", template="account/email/login_code_message.txt", context=CONTEXT)
    assert "\nABCD-123\n" in made.body
    assert '<p class="code">ABCD-123</p>' in html_of(made)
