"""Making an account: an address and a password, and a code that shows that the address is one's own."""

import pytest
from django.core.cache import cache
from django.test import Client

from accounts import hashing
from accounts.models import User

from .doors import (
    ADDRESS_TYPED,
    LONG_ENOUGH,
    SIGNUP,
    is_signed_in,
    letters_to,
    newest_code,
    sign_in,
    without_what_differs,
)


def sign_up(client, email="nieuw@example.org", password=LONG_ENOUGH):
    return client.post(SIGNUP, {"email": email, "password1": password})


def test_elif_makes_an_account_and_is_in_after_the_code(client, db):
    assert sign_up(client).headers["Location"] == ADDRESS_TYPED
    assert not is_signed_in(client)
    client.post(ADDRESS_TYPED, {"code": newest_code("nieuw@example.org")})
    assert is_signed_in(client)
    assert User.objects.get().emailaddress_set.get().verified


def test_only_the_address_and_a_password_are_asked(client, db):
    page = client.get(SIGNUP).content.decode()
    assert page.count('class="field') == 2


def test_without_the_code_the_account_opens_nothing(client, db):
    sign_up(client)
    cache.clear()  # ten seconds later
    other = Client()
    assert sign_in(other, "nieuw@example.org", LONG_ENOUGH).headers["Location"] == ADDRESS_TYPED
    assert other.get("/account/").status_code == 302
    assert not is_signed_in(other)


def test_five_wrong_codes_end_it_and_signing_in_sends_a_new_one(client, db):
    sign_up(client)
    code = newest_code("nieuw@example.org")
    for _ in range(5):
        client.post(ADDRESS_TYPED, {"code": "0000-000"})
    client.post(ADDRESS_TYPED, {"code": code})
    assert not is_signed_in(client)


def test_a_second_code_can_be_asked_for(client, db):
    sign_up(client)
    first = newest_code("nieuw@example.org")
    cache.clear()  # ten seconds later
    client.post(ADDRESS_TYPED, {"action": "resend"})
    second = newest_code("nieuw@example.org")
    assert first != second
    client.post(ADDRESS_TYPED, {"code": second})
    assert is_signed_in(client)


def test_whether_an_address_exists_cannot_be_seen_when_signing_up(anna):
    def answer(email):
        client = Client()
        made = sign_up(client, email)
        return without_what_differs(made, email), without_what_differs(client.get(ADDRESS_TYPED), email)

    assert answer("anna@example.org") == answer("niemand@example.org")
    assert "Je hebt al een account" in [letter.subject for letter in letters_to("anna@example.org")]
    assert anna.check_password("kantlijn-demo")


def test_a_known_address_costs_as_much_hashing_as_a_new_one(anna, monkeypatch):
    hashed = []
    monkeypatch.setattr("accounts.forms.make_password", lambda password: hashed.append(password))
    sign_up(Client(), "anna@example.org")
    assert hashed == [LONG_ENOUGH]
    assert hashing.SEATS == 2


def test_another_spelling_of_an_address_is_the_same_address(anna):
    for email in ("ANNA@example.org", "anna@EXAMPLE.org", "anna@ｅxample.org"):
        sign_up(Client(), email)
    assert User.objects.count() == 1


WEAK = ["kort", "password123", "kantlijn2026", "Welkom-2026", "nieuw@example.org", "1234567890", "a" * 1001]
STRONG = [LONG_ENOUGH, "x1" * 64, "🌻" * 12, "  spaties voor en na  ", "kantlijn maar dan met veel eromheen"]


@pytest.mark.parametrize("weak", WEAK)
def test_a_weak_password_is_refused_with_the_reason(client, db, weak):
    response = sign_up(client, password=weak)
    assert response.status_code == 200
    assert '<ul class="errors" id="id_password1_error">' in response.content.decode()
    assert User.objects.count() == 0


@pytest.mark.parametrize("strong", STRONG)
def test_a_long_or_odd_password_is_taken_as_it_is(client, db, strong):
    sign_up(client, password=strong)
    assert User.objects.get().check_password(strong)


def test_a_robot_cannot_make_accounts_without_end(db):
    answers = [sign_up(Client(), f"robot{number}@example.org").status_code for number in range(301)]
    assert answers == [302] * 300 + [429]
    page = sign_up(Client(), "robot@example.org").content.decode()
    assert "Je hebt geen account nodig om een les te lezen" in page
