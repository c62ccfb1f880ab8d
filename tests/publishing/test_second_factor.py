"""At the desk nobody reads or changes anything with a password alone."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP

from tests.whole_site.routes import desk_routes

SET_UP = "/account/2fa/"
OTHER_DOORS = {"admin:login", "admin:logout"}


@pytest.fixture(autouse=True)
def _as_in_production(settings):
    settings.SECOND_FACTOR_AT_THE_DESK = True


def test_without_one_every_page_of_the_desk_leads_to_where_it_is_set_up(client, dirk):
    client.force_login(dirk)
    doors = [route.address() for route in desk_routes() if route.name not in OTHER_DOORS]
    assert {client.get(door).headers.get("Location") for door in doors} == {SET_UP}
    assert {client.post(door).headers.get("Location") for door in doors} == {SET_UP}
    assert "heeft een tweede slot" in client.get(SET_UP).content.decode()


def test_with_one_the_desk_opens(client, dirk):
    TOTP.activate(dirk, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    client.force_login(dirk)
    assert client.get("/beheer/").status_code == 200


def test_a_teacher_hears_that_the_desk_is_not_theirs(client, anna):
    client.force_login(anna)
    assert client.get("/beheer/").status_code == 403


def test_an_ordinary_teacher_needs_none(client, anna):
    client.force_login(anna)
    assert client.get("/account/").status_code == 200
