"""A new password: by a link from a mail, or with the old one."""

import re
from datetime import datetime, timedelta

import pytest
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.test import Client

from .doors import LONG_ENOUGH, RESET, is_signed_in, letters_to, link_in, reloaded, show_it_is_you, sign_in
from .doors import without_what_differs as plain

TOO_LATE = "Deze link werkt niet meer."


def ask_for_link(email="anna@example.org") -> str:
    Client().post(RESET, {"email": email})
    return link_in(letters_to(email)[-1])


def use(client, link, password=LONG_ENOUGH):
    """Follow the link and type a password twice."""
    followed = client.get(link)
    where = followed.headers.get("Location", link)
    return client.post(where, {"password1": password, "password2": password})


def works(link) -> bool:
    return TOO_LATE not in Client().get(link, follow=True).content.decode()


def test_the_link_gives_a_new_password_and_does_not_sign_in(client, anna):
    use(client, ask_for_link())
    assert reloaded(anna).check_password(LONG_ENOUGH)
    assert not is_signed_in(client)


def test_a_notice_follows(client, anna):
    use(client, ask_for_link())
    assert letters_to("anna@example.org")[-1].subject == "Je wachtwoord is veranderd"


def test_the_secret_leaves_the_address_at_once(client, anna):
    link = ask_for_link()
    response = client.get(link)
    assert response.status_code == 302
    secret = re.search(r"/key/\w+-(.+)/$", link)[1]
    assert secret not in response.headers["Location"]
    page = client.get(response.headers["Location"])
    assert secret not in page.content.decode()
    assert page.headers["Referrer-Policy"] == "same-origin"


def test_the_link_works_once(client, anna):
    link = ask_for_link()
    use(client, link)
    assert not works(link)


def test_the_link_is_too_late_after_a_day(anna, monkeypatch):
    link = ask_for_link()
    assert works(link)
    later = datetime.now() + timedelta(hours=25)
    monkeypatch.setattr(PasswordResetTokenGenerator, "_now", lambda self: later)
    assert not works(link)


def test_the_link_dies_with_the_old_password_address_or_sign_in(anna):
    for change in ("password", "address", "sign-in"):
        link = ask_for_link()
        if change == "password":
            anna.set_password("iets anders dan eerst")
            anna.save()
        elif change == "address":
            anna.email = "anna.nieuw@example.org"
            anna.save()
            anna.emailaddress_set.update(email=anna.email)
            anna.email = "anna@example.org"
        else:
            Client().force_login(reloaded(anna))
        assert not works(link), change
        if change == "address":
            anna.emailaddress_set.update(email="anna@example.org")
            anna.save()


def test_the_link_opens_no_other_account(anna, bram):
    anna_link = ask_for_link()
    bram_link = ask_for_link("bram@example.org")
    owner = re.search(r"/key/(\w+)-", bram_link)[1]
    assert not works(re.sub(r"/key/\w+-", f"/key/{owner}-", anna_link))


@pytest.mark.parametrize("nonsense", ["1-abc", "zzzzzzzzzzzzzz-abc", "1-set-password", "0-%00"])
def test_nonsense_gets_the_same_page(client, db, nonsense):
    response = client.get(f"/account/password/reset/key/{nonsense}/")
    assert (response.status_code, TOO_LATE in response.content.decode()) == (200, True)


def test_other_devices_are_out_after_it(client, anna):
    other = Client()
    sign_in(other)
    use(client, ask_for_link())
    assert other.get("/account/").status_code == 302


def test_whether_an_address_exists_cannot_be_seen(anna):
    def answer(email):
        client = Client()
        asked = client.post(RESET, {"email": email})
        return plain(asked, email), plain(client.get(asked.headers["Location"]), email)

    assert answer("anna@example.org") == answer("niemand@example.org")
    assert len(letters_to("anna@example.org")) == len(letters_to("niemand@example.org")) == 1


@pytest.mark.parametrize("host", ["kwaad.be", "testserver:kwaad", "testserver.kwaad.be"])
def test_nobody_can_make_the_link_lead_elsewhere(client, anna, host):
    assert client.post(RESET, {"email": "anna@example.org"}, headers={"host": host}).status_code == 400
    client.post(RESET, {"email": "anna@example.org"}, headers={"x-forwarded-host": host})
    (letter,) = letters_to("anna@example.org")
    assert "http://testserver/" in letter.text
    assert "kwaad" not in letter.text


def test_she_changes_it_with_the_old_one_and_stays_in(client, anna):
    sign_in(client)
    other = Client()
    sign_in(other)
    new = {"oldpassword": "kantlijn-demo", "password1": LONG_ENOUGH, "password2": LONG_ENOUGH}
    client.post("/account/password/change/", new)
    assert reloaded(anna).check_password(LONG_ENOUGH)
    assert client.get("/account/").status_code == 200
    assert other.get("/account/").status_code == 302


def test_without_the_old_one_nothing_changes(client, anna):
    sign_in(client)
    new = {"oldpassword": "gok", "password1": LONG_ENOUGH, "password2": LONG_ENOUGH}
    page = client.post("/account/password/change/", new).content.decode()
    assert "Dit is niet je huidige wachtwoord." in page
    assert not reloaded(anna).check_password(LONG_ENOUGH)


def test_her_open_session_cannot_be_used_to_guess_it(client, anna):
    client.force_login(anna)
    new = {"oldpassword": "gok", "password1": LONG_ENOUGH, "password2": LONG_ENOUGH}
    answers = [client.post("/account/password/change/", new).status_code for _ in range(7)]
    assert answers == [200] * 5 + [429] * 2
    for _ in range(5):
        show_it_is_you(client, "gok")
    assert "Voor dit adres waren er te veel foute wachtwoorden." in show_it_is_you(client).content.decode()
