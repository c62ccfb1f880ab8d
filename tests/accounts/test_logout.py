"""Going out."""

from .doors import is_signed_in

LOGOUT = "/account/logout/"


def test_anna_goes_out_and_the_browser_forgets(client, anna):
    client.force_login(anna)
    response = client.post(LOGOUT)
    assert (response.status_code, response.headers["Location"]) == (302, "/")
    assert response.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert not is_signed_in(client)


def test_the_old_session_is_dead(client, anna):
    client.force_login(anna)
    old = client.session.session_key
    client.post(LOGOUT)
    assert not type(client.session)().exists(old)


def test_an_image_or_a_link_cannot_sign_her_out(client, anna):
    client.force_login(anna)
    assert client.get(LOGOUT).status_code == 405
    assert is_signed_in(client)


def test_pressing_twice_is_as_good_as_once(client, anna):
    client.force_login(anna)
    client.post(LOGOUT)
    assert client.post(LOGOUT).status_code == 302


def test_nobody_is_sent_elsewhere_on_the_way_out(client, anna):
    client.force_login(anna)
    assert client.post(LOGOUT, {"next": "https://kwaad.be/"}).headers["Location"] == "/"
