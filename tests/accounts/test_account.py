"""What there is to arrange about one's own account."""

from .doors import sign_in

ACCOUNT = "/account/"


def test_anna_sees_her_address_and_every_way_on(client, anna):
    sign_in(client)
    page = client.get(ACCOUNT).content.decode()
    assert "anna@example.org" in page
    for path in ("profiel", "email", "password/change", "2fa", "sessions", "3rdparty", "mijn-gegevens", "verwijderen"):
        assert f'href="/account/{path}/"' in page
    assert "Je bent aangemeld op 1 toestel." in page


def test_every_page_that_it_leads_to_is_there(client, anna):
    sign_in(client)
    for path in ("profiel", "email", "password/change", "2fa", "2fa/webauthn", "sessions", "3rdparty"):
        assert client.get(f"/account/{path}/").status_code == 200


def test_it_is_hers_alone(client, anna):
    assert client.get(ACCOUNT).headers["Location"] == "/account/login/?next=/account/"
    sign_in(client)
    assert client.get(ACCOUNT).headers["Cache-Control"] == "private, no-store"


def test_other_methods_are_refused(client, anna):
    client.force_login(anna)
    assert client.post(ACCOUNT).status_code == 405


def test_public_pages_stay_without_cookie_after_signing_in(client, anna):
    visitor = client.get("/lessen/")
    assert visitor.cookies == {}
