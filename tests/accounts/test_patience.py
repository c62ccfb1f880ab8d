"""Guessing passwords gets slower and slower, and never shuts out the teacher whose address pupils know."""

import logging
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts import patience
from accounts.models import Tally
from tests import make
from tests.racing import at_once

from .doors import CODE, CODE_TYPED, LOGIN, RESET, is_signed_in, letters_to, link_in, newest_code, sign_in

REFUSED = "Dit e-mailadres en wachtwoord horen niet bij elkaar."
WAIT = "Voor dit adres waren er te veel foute wachtwoorden."


def guess(times: int, email: str = "anna@example.org", **headers) -> list[bool]:
    """Wrong passwords from a strange browser; for each whether it was looked at."""
    typed = [{"login": email, "password": f"fout {number}"} for number in range(times)]
    return [REFUSED in Client().post(LOGIN, each, **headers).content.decode() for each in typed]


def an_hour_goes_by(hours: float = 1) -> None:
    for tally in Tally.objects.all():
        Tally.objects.filter(pk=tally.pk).update(
            last_at=tally.last_at - timedelta(hours=hours), since=tally.since - timedelta(hours=hours)
        )


@pytest.mark.parametrize(
    ("wrong", "minutes"), [(0, 0), (4, 0), (5, 1), (6, 2), (7, 4), (9, 16), (10, 32), (11, 60), (500, 60)]
)
def test_the_wait_grows_and_never_becomes_a_lock(wrong, minutes):
    assert patience.wait_after(wrong) == timedelta(minutes=minutes)


def test_in_an_hour_ten_passwords_are_looked_at_whoever_asks(anna):
    start = timezone.now()
    moments, wrong = [], 0
    now = start
    while now < start + timedelta(hours=1):
        moments.append(now)
        wrong += 1
        now += patience.wait_after(wrong)
    assert len(moments) == 10


def test_two_hundred_guesses_from_everywhere_give_five_answers(anna):
    looked_at = [guess(1, REMOTE_ADDR=f"203.0.{number}.1")[0] for number in range(200)]
    assert sum(looked_at) == patience.FREE_TRIES


def test_guesses_at_the_same_moment_are_all_counted(real_database):
    make.user("anna@example.org")
    looked_at = [looked for [looked] in at_once(lambda _number: guess(1), times=12)]
    assert 0 < sum(looked_at) <= patience.FREE_TRIES  # who found the hall full was not looked at either


def test_the_right_password_waits_too_in_a_strange_browser_and_says_until_when(client, anna):
    guess(5)
    response = sign_in(client)
    assert WAIT in response.content.decode()
    assert not is_signed_in(client)
    an_hour_goes_by()
    sign_in(client)
    assert is_signed_in(client)


def test_her_own_browser_does_not_notice_that_others_guess(client, anna):
    sign_in(client)
    client.post("/account/logout/")
    guess(100)
    sign_in(client)
    assert is_signed_in(client)


def test_her_own_browser_has_a_budget_too(client, anna):
    sign_in(client)
    client.post("/account/logout/")
    for _ in range(5):
        sign_in(client, password="fout")
    assert WAIT in sign_in(client).content.decode()


def test_a_forged_mark_gives_no_new_budget(anna):
    guess(5)
    thief = Client()
    for mark in ("x", "a" * 40, "." * 500, "é", "a" * 10_000):
        thief.cookies["known"] = mark
        assert WAIT in sign_in(thief).content.decode()


def test_a_code_by_mail_opens_the_door_meanwhile(client, anna):
    guess(100)
    client.post(CODE, {"email": "anna@example.org"})
    client.post(CODE_TYPED, {"code": newest_code("anna@example.org")})
    assert is_signed_in(client)


def test_a_new_password_opens_the_door_meanwhile(client, anna):
    guess(100)
    client.post(RESET, {"email": "anna@example.org"})
    assert client.get(link_in(letters_to("anna@example.org")[-1])).status_code == 302


def test_an_address_that_does_not_exist_waits_as_long(anna):
    assert guess(8, "niemand@example.org") == guess(8, "anna@example.org")


@pytest.mark.parametrize(
    "forged", ["1.2.3.4", "1.2.3.4, 5.6.7.8", ", ".join(["9.9.9.9"] * 20), "onzin", "fe80::1%eth0"]
)
def test_a_forged_address_gives_no_new_budget(anna, settings, forged):
    assert sum(guess(9, HTTP_X_FORWARDED_FOR=forged)) == patience.FREE_TRIES
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert patience.Tally.objects.count() == 2  # one for Anna, one for the network from which it really came


def test_behind_our_proxy_the_last_hop_counts(anna, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    guess(1, HTTP_X_FORWARDED_FOR="1.2.3.4, 203.0.113.9")
    assert Tally.objects.filter(key=patience.fingerprint("network", "203.0.113.0")).exists()


# -- A whole school behind one address


def spray(times: int = patience.WRONG_IN_A_NETWORK) -> None:
    for number in range(times):
        sign_in(Client(), f"leraar{number}@example.org", "welkom2026")


def test_a_school_behind_one_address_is_never_refused(client, anna):
    spray(200)
    response = sign_in(client)
    assert (response.status_code, response.headers["Location"]) == (302, CODE_TYPED)
    client.post(CODE_TYPED, {"code": newest_code("anna@example.org")})
    assert is_signed_in(client)


def test_who_is_known_there_comes_in_as_always(client, anna):
    sign_in(client)
    client.post("/account/logout/")
    spray()
    assert sign_in(client).headers["Location"] == "/account/"


def test_elsewhere_nobody_notices(client, anna):
    spray()
    response = client.post(
        LOGIN, {"login": "anna@example.org", "password": "kantlijn-demo"}, REMOTE_ADDR="198.51.100.7"
    )
    assert response.headers["Location"] == "/account/"


def test_a_study_day_with_some_typing_errors_is_no_attack(client, anna):
    spray(patience.WRONG_IN_A_NETWORK - 1)
    assert sign_in(client).headers["Location"] == "/account/"


def test_spraying_is_written_down_once_and_without_the_whole_address(db, caplog):
    caplog.set_level(logging.WARNING, "accounts.patience")
    spray(60)
    (line,) = [record.getMessage() for record in caplog.records if record.name == "accounts.patience"]
    assert "127.0.0.0" in line
    assert "127.0.0.1" not in line


def test_what_is_counted_names_nobody(anna):
    guess(3)
    kept = " ".join(str(value) for row in Tally.objects.values_list() for value in row)
    assert "anna" not in kept
    assert "127" not in kept


# -- A full mailbox


@pytest.mark.parametrize("door", [RESET, CODE])
def test_nobody_can_fill_her_mailbox(anna, door):
    for _ in range(10):
        Client().post(door, {"email": "anna@example.org"})
    assert len(letters_to("anna@example.org")) == patience.MAILS_AN_HOUR


def test_after_an_hour_there_is_mail_again(anna):
    for _ in range(5):
        Client().post(RESET, {"email": "anna@example.org"})
    an_hour_goes_by(1.1)
    Client().post(RESET, {"email": "anna@example.org"})
    assert len(letters_to("anna@example.org")) == patience.MAILS_AN_HOUR + 1


def test_her_own_browser_still_gets_its_mail(client, anna):
    sign_in(client)
    client.post("/account/logout/")
    for _ in range(10):
        Client().post(RESET, {"email": "anna@example.org"})
    client.post(CODE, {"email": "anna@example.org"})
    client.post(CODE_TYPED, {"code": newest_code("anna@example.org")})
    assert is_signed_in(client)


@pytest.mark.parametrize(
    ("email", "mailbox"),
    [
        ("Anna+les@example.org", "anna@example.org"),
        ("a.n.n.a+x@googlemail.com", "anna@gmail.com"),
        ("a.nna@example.org", "a.nna@example.org"),
        ("geen-adres", "@geen-adres"),
    ],
)
def test_plus_and_dots_make_no_other_mailbox(email, mailbox):
    assert patience.mailbox_of(email) == mailbox
