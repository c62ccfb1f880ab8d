"""Coming in with an e-mail address and a password, or with a code by mail."""

import time

import pytest
from django.test import Client
from django.urls import reverse

from tests import make

from .doors import CODE, CODE_TYPED, LOGIN, is_signed_in, letters_to, newest_code, sign_in, without_what_differs

REFUSED = "Dit e-mailadres en wachtwoord horen niet bij elkaar."


def test_anna_comes_in_and_stands_at_her_account(client, anna):
    response = sign_in(client)
    assert (response.status_code, response.headers["Location"]) == (302, "/account/")
    assert is_signed_in(client)


def test_spaces_and_capitals_in_the_address_do_not_matter(client, anna):
    sign_in(client, " Anna@Example.org ")
    assert is_signed_in(client)


def test_she_goes_on_to_the_page_she_came_for(client, cora):
    page = client.get(LOGIN + "?next=/beheer/").content.decode()
    assert f'name="next" value="{reverse("admin:index")}"' in page
    assert sign_in(client, "cora@example.org", next="/beheer/").headers["Location"] == "/beheer/"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "//kwaad.be",
        "https://kwaad.be/",
        "https://testserver/",
        "https:kwaad.be",
        "http:///kwaad.be",
        "\\\\kwaad.be",
        "/\\kwaad.be",
        "javascript:alert(1)",
        "https://testserver@kwaad.be",
        "https://testserver.kwaad.be",
        "\t//kwaad.be",
        "/\t/kwaad.be",
        "／／kwaad.be",
        "ftp://testserver/",
        "\x00//kwaad.be",
        "//kwaad。be",
        "data:text/html,x",
        "beheer/",
    ],
)
def test_nobody_can_send_her_elsewhere(client, anna, elsewhere):
    assert client.get(LOGIN, {"next": elsewhere}).status_code == 200
    assert sign_in(client, next=elsewhere).headers["Location"] == "/account/"


def test_whoever_is_in_already_goes_on(client, anna):
    client.force_login(anna)
    assert client.get(LOGIN).headers["Location"] == "/account/"


def test_a_wrong_password_keeps_the_address_and_says_what_to_check(client, anna):
    response = sign_in(client, password="fout")
    page = response.content.decode()
    assert response.status_code == 200
    assert REFUSED in page
    assert 'value="anna@example.org"' in page
    assert 'value="fout"' not in page
    assert "<title>Fout: " in page
    assert not is_signed_in(client)


def test_whether_an_address_exists_cannot_be_seen_at_the_door(anna):
    make.user("weg@example.org", is_active=False)
    without = make.user("zonder@example.org")
    without.set_unusable_password()
    without.save()

    def answer(email):
        return without_what_differs(sign_in(Client(), email, "fout"), email)

    known = answer("anna@example.org")
    assert [answer(f"{name}@example.org") for name in ("niemand", "weg", "zonder")] == [known] * 3


def test_a_closed_account_stays_closed_with_the_right_password(client, db):
    make.user("weg@example.org", is_active=False)
    assert sign_in(client, "weg@example.org").headers["Location"] == "/account/inactive/"
    assert "Dit account is gesloten" in client.get("/account/inactive/").content.decode()
    assert not is_signed_in(client)


def test_whoever_is_closed_out_is_out_at_the_next_step(client, anna):
    client.force_login(anna)
    anna.is_active = False
    anna.save()
    assert client.get("/account/").status_code == 302


def test_nothing_filled_in_is_said_beside_the_field(client, db):
    page = client.post(LOGIN, {"login": "", "password": ""}).content.decode()
    assert 'aria-describedby="id_login_error"' in page
    assert '<ul class="errors" id="id_login_error">' in page


def test_nonsense_is_refused_kindly(client, anna):
    for nonsense in ("\x00", "a" * 10_000, "👩‍🏫", "' OR 1=1 --"):
        assert sign_in(client, nonsense, nonsense).status_code == 200
    assert not is_signed_in(client)


def test_the_session_gets_a_new_key_at_the_door(client, anna):
    client.get(LOGIN)
    session = client.session
    session["from"] = "before"
    session.save()
    client.cookies["sessionid"] = before = session.session_key
    sign_in(client)
    assert client.cookies["sessionid"].value != before
    assert not type(session)().exists(before)


def test_another_site_cannot_sign_her_in(anna):
    strict = Client(enforce_csrf_checks=True)
    assert sign_in(strict).status_code == 403
    assert not is_signed_in(strict)


def test_the_page_is_nobody_elses(client, db):
    assert client.get(LOGIN).headers["Cache-Control"] == "private, no-store"


def test_in_english(client, anna):
    page = client.post("/en" + LOGIN, {"login": "anna@example.org", "password": "fout"}).content.decode()
    assert "This e-mail address and password do not belong together." in page


# -- A code by mail


def test_a_code_by_mail_lets_her_in_once(client, anna):
    client.post(CODE, {"email": "anna@example.org"})
    code = newest_code("anna@example.org")
    client.post(CODE_TYPED, {"code": code})
    assert is_signed_in(client)
    other = Client()
    other.post(CODE_TYPED, {"code": code})
    assert not is_signed_in(other)


def test_a_code_belongs_to_the_browser_that_asked_for_it(client, anna):
    client.post(CODE, {"email": "anna@example.org"})
    thief = Client()
    thief.post(CODE, {"email": "anna@example.org"})
    first, second = letters_to("anna@example.org")
    thief.post(CODE_TYPED, {"code": first.text})
    assert not is_signed_in(thief)
    assert first.text != second.text


def test_five_wrong_codes_end_it(client, anna):
    client.post(CODE, {"email": "anna@example.org"})
    code = newest_code("anna@example.org")
    for _ in range(5):
        client.post(CODE_TYPED, {"code": "AAAA-AAA"})
    client.post(CODE_TYPED, {"code": code})
    assert not is_signed_in(client)


def test_a_code_is_too_late_after_a_quarter_of_an_hour(client, anna, monkeypatch):
    client.post(CODE, {"email": "anna@example.org"})
    code = newest_code("anna@example.org")
    later = time.time() + 16 * 60
    monkeypatch.setattr("time.time", lambda: later)
    client.post(CODE_TYPED, {"code": code})
    assert not is_signed_in(client)


def test_whether_an_address_exists_cannot_be_seen_when_asking_for_a_code(anna):
    def answer(email):
        client = Client()
        asked = client.post(CODE, {"email": email})
        return without_what_differs(asked, email), without_what_differs(client.get(CODE_TYPED), email)

    assert answer("anna@example.org") == answer("niemand@example.org")
    assert len(letters_to("anna@example.org")) == len(letters_to("niemand@example.org")) == 1


# -- What may have been somebody else


def subjects(email: str = "anna@example.org") -> list[str]:
    return [letter.subject for letter in letters_to(email)]


def test_a_sign_in_from_a_strange_browser_is_told_once_and_a_known_one_is_quiet(client, anna):
    sign_in(client)
    assert subjects() == ["Nieuwe aanmelding"]
    client.post("/account/logout/")
    sign_in(client)
    assert subjects() == ["Nieuwe aanmelding"]
    assert sign_in(Client(headers={"User-Agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"}))
    assert subjects() == ["Nieuwe aanmelding"] * 2
    assert "Firefox op Windows" in letters_to("anna@example.org")[-1].text


def test_who_comes_by_our_mail_needs_no_mail_about_it(client, anna):
    client.post(CODE, {"email": "anna@example.org"})
    client.post(CODE_TYPED, {"code": newest_code("anna@example.org")})
    assert is_signed_in(client)
    assert subjects() == ["Je code"]


def test_she_hears_at_her_own_computer_that_others_guessed(client, anna):
    sign_in(client)
    client.post("/account/logout/")
    for _ in range(5):
        sign_in(Client(), password="fout")
    sign_in(client)
    assert "5 keer een fout wachtwoord" in client.get("/account/").content.decode()
