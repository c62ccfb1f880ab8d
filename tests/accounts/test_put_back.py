"""Somebody else changed Anna's address: from the mail to the old one she puts it back."""

import pytest
from allauth.mfa.models import Authenticator
from django.core import signing
from django.test import Client
from django.utils import timezone

from accounts import undoing
from tests import make

from .doors import is_signed_in, letters_to, link_in, reloaded, sign_in
from .test_changing_address import NEW, move


@pytest.fixture
def thief(anna):
    """Somebody sat at Anna's open computer and knew her password."""
    thief = Client()
    move(thief)
    return thief


@pytest.fixture
def link(thief):
    return link_in(letters_to("anna@example.org")[-1])


def test_looking_changes_nothing(client, anna, link):
    page = client.get(link).content.decode()
    assert NEW in page
    assert reloaded(anna).email == NEW


def test_the_old_address_is_back_and_everyone_is_out(client, anna, thief, link):
    assert client.post(link).headers["Location"] == "/account/password/reset/"
    anna = reloaded(anna)
    assert (anna.email, anna.has_usable_password()) == ("anna@example.org", False)
    assert anna.emailaddress_set.get().email == "anna@example.org"
    assert thief.get("/account/").status_code == 302


def test_keys_that_the_thief_made_are_gone_and_older_ones_stay(client, anna, link):
    for type_, moment in (("recovery_codes", "2020-01-01T00:00Z"), ("totp", None)):
        key = Authenticator.objects.create(user=anna, type=type_, data={})
        key.created_at = moment or timezone.now()
        key.save()
    client.post(link)
    assert [key.type for key in Authenticator.objects.all()] == ["recovery_codes"]


def test_it_works_once(client, anna, link):
    client.post(link)
    assert client.get(link).status_code == 404
    assert client.post(link).status_code == 404


def test_it_is_too_late_after_seven_days(client, anna, link, monkeypatch):
    monkeypatch.setattr(undoing, "SEVEN_DAYS", -1)
    response = client.post(link)
    assert (response.status_code, reloaded(anna).email) == (404, NEW)


def test_it_takes_no_address_that_somebody_else_has_by_now(client, anna, link):
    make.user("anna@example.org")
    assert client.post(link).status_code == 404
    assert reloaded(anna).email == NEW


NONSENSE = {
    "nothing of ours": lambda: "onzin",
    "three parts": lambda: "a:b:c",
    "signed for something else": lambda: signing.dumps([1, "a", "b", 0]),
    "no change": lambda: signing.dumps("x", salt=undoing.SALT),
}


@pytest.mark.parametrize("token", NONSENSE)
def test_nonsense_is_answered_with_404(client, anna, token):
    response = client.post(f"/account/email/terug/{NONSENSE[token]()}/")
    assert response.status_code == 404
    assert "Deze link werkt niet meer." in response.content.decode()


def test_bram_who_is_signed_in_stays_himself(client, anna, bram, link):
    sign_in(client, "bram@example.org")
    client.post(link)
    assert reloaded(bram).email == "bram@example.org"
    assert not is_signed_in(client)
