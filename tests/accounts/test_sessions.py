"""How long somebody stays signed in, and where."""

import time

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client

from accounts import sessions

from .doors import LOGIN, is_signed_in, sign_in

DAY = 24 * 60 * 60
SESSIONS = "/account/sessions/"


@pytest.fixture
def later(monkeypatch):
    """Moves the clock of the sessions."""
    real = time.time

    def move(days: float) -> None:
        monkeypatch.setattr(sessions.time, "time", lambda: real() + days * DAY)

    return move


def test_on_a_shared_computer_the_browser_forgets_at_its_end(client, anna):
    sign_in(client)
    assert client.cookies["sessionid"]["max-age"] == ""


def test_on_her_own_device_it_remembers_for_14_days(client, anna):
    sign_in(client, remember="on")
    assert client.cookies["sessionid"]["max-age"] == 14 * DAY


def test_remembering_is_not_the_default(client, db):
    assert "checked" not in client.get(LOGIN).content.decode()


def test_14_days_without_a_visit_end_it(client, anna):
    sign_in(client, remember="on")
    Session.objects.update(expire_date="2020-01-01T00:00Z")
    assert client.get("/account/").status_code == 302


def test_a_visit_renews_it_at_most_once_a_day(client, anna, later):
    sign_in(client, remember="on")
    before = Session.objects.get().expire_date
    client.get("/account/profiel/")
    assert Session.objects.get().expire_date == before
    later(2)
    client.get("/account/profiel/")
    assert Session.objects.get().expire_date > before


def test_after_90_days_it_ends_whatever_happens(client, anna, later):
    sign_in(client, remember="on")
    later(89)
    assert client.get("/account/").status_code == 200
    later(91)
    assert client.get("/account/").status_code == 302
    assert Session.objects.count() == 0


def test_a_clock_that_jumps_back_shuts_nobody_out(client, anna, later):
    sign_in(client)
    later(-1)
    assert client.get("/account/").status_code == 200


def test_anna_sees_her_devices_by_name_and_without_her_whole_address(client, anna):
    browser = "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0"
    client.post(
        LOGIN,
        {"login": anna.email, "password": "kantlijn-demo"},
        headers={"user-agent": browser},
        REMOTE_ADDR="203.0.113.77",
    )
    page = client.get(SESSIONS).content.decode()
    assert "Firefox op Windows" in page
    assert "dit toestel" in page
    assert "203.0.113.0" in page
    assert "203.0.113.77" not in page


def test_she_signs_out_everywhere_else(client, anna):
    other = Client()
    sign_in(other)
    sign_in(client)
    assert client.get(SESSIONS).content.decode().count("sinds") == 2
    client.post(SESSIONS)
    assert other.get("/account/").status_code == 302
    assert client.get("/account/").status_code == 200
    assert UserSession.objects.count() == 1


def test_a_stolen_cookie_is_dead_after_signing_out(client, anna):
    sign_in(client)
    thief = Client()
    thief.cookies["sessionid"] = client.cookies["sessionid"].value
    assert thief.get("/account/").status_code == 200
    client.post("/account/logout/")
    assert thief.get("/account/").status_code == 302


def test_a_visitors_session_is_nobody_elses_business(client, db):
    session = client.session
    session["kept"] = [1]
    session.set_expiry(30 * DAY)
    session.save()
    client.cookies["sessionid"] = session.session_key
    assert not is_signed_in(client)
    assert client.session.get_expiry_age() > 29 * DAY


@pytest.mark.parametrize(
    ("address", "network"),
    [("203.0.113.77", "203.0.113.0"), ("2001:db8:1:2:3::4", "2001:db8:1::"), ("onzin", "onzin")],
)
def test_a_network_is_an_address_without_its_last_part(address, network):
    assert sessions.network_of(address) == network
