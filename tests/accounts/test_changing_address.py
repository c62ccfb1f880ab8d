"""Moving an account to another address: nothing without a code, and never silently."""

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from .doors import ADDRESS_TYPED, AGAIN, letters_to, link_in, newest_code, reloaded, show_it_is_you, sign_in

ADDRESS = "/account/email/"
NEW = "anna.nieuw@example.org"


def ask(client, email=NEW):
    return client.post(ADDRESS, {"action_add": "", "email": email})


def move(client, email=NEW):
    """Anna moves her account, from sign-in to the code."""
    sign_in(client)
    show_it_is_you(client)
    ask(client, email)
    return client.post(ADDRESS_TYPED, {"code": newest_code(email)})


def test_anna_moves_to_another_address(client, anna):
    move(client)
    assert reloaded(anna).email == NEW
    assert list(EmailAddress.objects.values_list("email", "verified", "primary")) == [(NEW, True, True)]


def test_nothing_changes_before_the_code(client, anna):
    sign_in(client)
    show_it_is_you(client)
    ask(client)
    client.post(ADDRESS_TYPED, {"code": "0000-000"})
    assert reloaded(anna).email == "anna@example.org"


def test_first_she_shows_that_it_is_her(client, anna):
    client.force_login(anna)
    response = ask(client)
    assert response.headers["Location"].startswith(AGAIN)
    assert letters_to(NEW) == []


def test_the_code_opens_nothing_in_another_browser(client, anna, bram):
    sign_in(client)
    show_it_is_you(client)
    ask(client)
    thief = Client()
    sign_in(thief, "bram@example.org")
    thief.post(ADDRESS_TYPED, {"code": newest_code(NEW)})
    assert reloaded(anna).email == "anna@example.org"
    assert reloaded(bram).email == "bram@example.org"


def test_an_address_of_somebody_else_stays_theirs_and_is_not_given_away(client, anna, bram):
    sign_in(client)
    show_it_is_you(client)
    free, taken = ask(client, "vrij@example.org"), ask(client, "Bram@Example.org")
    assert (free.status_code, free.headers["Location"]) == (taken.status_code, taken.headers["Location"])
    page = client.post(ADDRESS_TYPED, {"code": newest_code("bram@example.org")}).content.decode()
    assert 'class="errors"' in page
    assert (reloaded(anna).email, reloaded(bram).email) == ("anna@example.org", "bram@example.org")


def test_the_old_address_hears_of_it(client, anna):
    move(client)
    _sign_in, letter = letters_to("anna@example.org")
    assert letter.subject == "Je e-mailadres is veranderd"
    assert NEW in letter.text
    assert link_in(letter).startswith("/account/email/terug/")


@pytest.mark.parametrize("accented", ["élodie@example.org", "e\u0301lodie@example.org", "ÉLODIE@example.org"])
def test_an_address_with_accents_is_refused_so_that_two_never_look_like_one(client, anna, accented):
    """A16 of the security goal: SQLite does not know that É and é are one letter."""
    sign_in(client)
    show_it_is_you(client)
    page = ask(client, accented).content.decode()
    assert "geldig e-mailadres" in page
    assert (reloaded(anna).email, letters_to(accented)) == ("anna@example.org", [])
