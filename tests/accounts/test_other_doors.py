"""Signing in at a school's own provider, by OpenID Connect; the test is that provider."""

from urllib.parse import urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.test import Client

from accounts.models import User
from config.sign_in import sign_in_providers

from .doors import ADDRESS_TYPED, LOGIN, is_signed_in, letters_to, newest_code, show_it_is_you, sign_in
from .sign_in_provider import CLIENT, SECRET, as_setting, running

DOOR = "/account/oidc/school/login/"
CONNECTIONS = "/account/3rdparty/"


@pytest.fixture
def provider(settings):
    with running() as (handler, origin):
        set_up = sign_in_providers(as_setting(origin))
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": set_up.apps}}
        settings.SIGN_IN_ORIGINS = set_up.origins
        handler.person = dict(handler.person)
        yield handler


def come_by(client, address: str = DOOR):
    """Press, go to the provider, and come back as a browser does."""
    there = client.post(address).headers["Location"]
    back = requests.get(there, allow_redirects=False, timeout=5).headers["Location"]
    return client.get(back.replace("http://testserver", ""))


def test_the_door_is_on_the_sign_in_page_with_its_name(client, db, provider):
    page = client.get(LOGIN).content.decode()
    assert f'action="{DOOR}' in page
    assert "Mijn school" in page


def test_without_providers_there_is_no_other_door(client, db):
    assert "oidc" not in client.get(LOGIN).content.decode()
    assert client.post(DOOR).status_code == 404


def test_els_comes_in_and_has_an_account(client, db, provider):
    come_by(client)
    assert is_signed_in(client)
    els = User.objects.get()
    assert (els.email, els.has_usable_password()) == ("els@school.example", False)
    assert els.emailaddress_set.get().verified


def test_the_second_time_it_is_the_same_account(db, provider):
    come_by(Client())
    provider.person["email"] = "els.nieuw@school.example"
    come_by(Client())
    assert User.objects.count() == 1


def test_nothing_but_a_number_and_an_address_is_kept(client, db, provider):
    come_by(client)
    assert SocialAccount.objects.get().extra_data == {"userinfo": {"sub": "u-1", "email": "els@school.example"}}
    assert SocialToken.objects.count() == 0


def test_it_asks_with_a_secret_a_state_and_a_challenge(client, db, provider):
    come_by(client)
    asked, fetched = provider.asked
    assert asked["client_id"] == CLIENT
    assert {"state", "code_challenge"} <= set(asked)
    assert (fetched["client_secret"], "code_verifier" in fetched) == (SECRET, True)


def test_a_link_alone_sends_nobody_there(client, db, provider):
    assert client.get(DOOR).status_code == 200
    assert provider.asked == []


def test_an_answer_without_our_state_is_refused(client, db, provider):
    response = client.get("/account/oidc/school/login/callback/?code=x&state=onzin")
    assert response.status_code in (401, 200)
    assert not is_signed_in(client)


def test_an_answer_to_somebody_else_opens_nothing(db, provider):
    victim, thief = Client(), Client()
    there = thief.post(DOOR).headers["Location"]
    back = requests.get(there, allow_redirects=False, timeout=5).headers["Location"]
    victim.get(back.replace("http://testserver", ""))
    assert not is_signed_in(victim)


def test_who_stops_there_comes_back_kindly(client, db, provider):
    provider.refuses = True
    page = client.get(come_by(client).headers["Location"]).content.decode()
    assert "Je stopte met aanmelden" in page
    assert not is_signed_in(client)


def test_a_provider_cannot_take_over_an_account_by_its_address(client, anna, provider):
    provider.person["email"] = "anna@example.org"
    come_by(client)
    assert not is_signed_in(client)
    assert SocialAccount.objects.count() == 0
    assert [letter.subject for letter in letters_to("anna@example.org")] == ["Je hebt al een account"]


def test_an_address_that_the_provider_did_not_confirm_is_confirmed_here(client, db, provider):
    provider.person["email_verified"] = False
    assert come_by(client).headers["Location"] == ADDRESS_TYPED
    assert not is_signed_in(client)
    client.post(ADDRESS_TYPED, {"code": newest_code("els@school.example")})
    assert is_signed_in(client)


def test_without_an_address_it_is_asked_once(client, db, provider):
    provider.person.pop("email")
    response = come_by(client)
    assert response.headers["Location"] == "/account/3rdparty/signup/"
    page = client.get(response.headers["Location"]).content.decode()
    assert "Mijn school gaf je e-mailadres niet door." in page


def test_anna_connects_her_school_and_disconnects_it(client, anna, provider):
    provider.person["email"] = "anna@school.example"
    sign_in(client)
    show_it_is_you(client)
    come_by(client, DOOR + "?process=connect")
    (row,) = SocialAccount.objects.all()
    assert row.user == anna
    assert "anna@school.example" in client.get(CONNECTIONS).content.decode()
    client.post(CONNECTIONS, {"account": row.pk})
    assert SocialAccount.objects.count() == 0


def test_the_last_way_in_cannot_be_taken_away(client, db, provider):
    come_by(client)
    client.post(CONNECTIONS, {"account": SocialAccount.objects.get().pk})
    assert SocialAccount.objects.count() == 1


def test_a_silent_provider_breaks_nothing(client, db, provider, settings):
    settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"][0]["settings"]["server_url"] = "http://127.0.0.1:1"
    response = client.post(DOOR)
    assert response.status_code in (200, 401, 503)
    assert "Elders aanmelden lukte niet" in response.content.decode()


def test_forms_may_lead_there_from_the_account_pages_and_from_no_other(client, db, provider, settings):
    (origin,) = settings.SIGN_IN_ORIGINS
    assert urlsplit(origin).hostname == "127.0.0.1"
    for path in (LOGIN, "/en" + LOGIN):
        assert f"form-action 'self' {origin};" in client.get(path).headers["Content-Security-Policy"]
    assert "form-action 'self';" in client.get("/over/").headers["Content-Security-Policy"]
