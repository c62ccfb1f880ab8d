"""A second lock on an account: nobody walks around it, and nobody guesses it."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client

from .doors import (
    CODE,
    CODE_TYPED,
    LONG_ENOUGH,
    RESET,
    is_signed_in,
    letters_to,
    link_in,
    newest_code,
    show_it_is_you,
    sign_in,
)

SECOND = "/account/2fa/authenticate/"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
INSIDE = ["/account/", "/account/profiel/", "/account/email/", "/account/2fa/", "/account/sessions/", "/beheer/"]


def app_code(windows: int = 0) -> str:
    return format_hotp_value(hotp_value(SECRET, int(time.time()) // 30 + windows))


@pytest.fixture
def locked(anna):
    """Anna with an authenticator app and recovery codes."""
    TOTP.activate(anna, SECRET)
    RecoveryCodes.activate(anna)
    return anna


def half_way(client) -> None:
    assert sign_in(client).headers["Location"] == SECOND


def test_the_password_alone_opens_nothing(client, locked):
    half_way(client)
    assert not is_signed_in(client)
    for address in INSIDE:
        assert client.get(address).status_code == 302
        assert client.post(address, {}).status_code in (302, 405)
    assert not is_signed_in(client)


def test_the_code_of_the_app_opens_it_and_gives_a_new_session(client, locked):
    half_way(client)
    before = client.session.session_key
    client.post(SECOND, {"code": app_code()})
    assert is_signed_in(client)
    assert client.session.session_key != before
    assert not type(client.session)().exists(before)


def test_a_code_opens_once(locked):
    code = app_code()
    first, second = Client(), Client()
    for browser in (first, second):
        half_way(browser)
        browser.post(SECOND, {"code": code})
    assert [is_signed_in(first), is_signed_in(second)] == [True, False]


@pytest.mark.parametrize("windows", [-1, 1, -2880])
def test_a_code_of_another_half_minute_is_refused(client, locked, windows):
    half_way(client)
    client.post(SECOND, {"code": app_code(windows)})
    assert not is_signed_in(client)


def test_ten_wrong_codes_end_the_guessing(client, locked):
    half_way(client)
    for _ in range(10):
        client.post(SECOND, {"code": "000000"})
    client.post(SECOND, {"code": app_code()})
    assert not is_signed_in(client)


def test_who_did_not_type_the_password_meets_no_second_lock(client, locked):
    assert client.post(SECOND, {"code": app_code()}).status_code == 302
    assert not is_signed_in(client)


def test_a_code_by_mail_does_not_go_around_it(client, locked):
    client.post(CODE, {"email": "anna@example.org"})
    response = client.post(CODE_TYPED, {"code": newest_code("anna@example.org")})
    assert response.headers["Location"] == SECOND
    assert not is_signed_in(client)


def test_a_new_password_does_not_go_around_it(client, locked):
    client.post(RESET, {"email": "anna@example.org"})
    where = client.get(link_in(letters_to("anna@example.org")[-1])).headers["Location"]
    client.post(where, {"password1": LONG_ENOUGH, "password2": LONG_ENOUGH})
    assert sign_in(client, password=LONG_ENOUGH).headers["Location"] == SECOND


def test_a_recovery_code_works_once_and_is_shown_once(client, anna):
    sign_in(client)
    show_it_is_you(client)
    page = client.get("/account/2fa/totp/activate/")
    secret = page.context["form"].secret
    code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    assert (
        client.post("/account/2fa/totp/activate/", {"code": code}).headers["Location"] == "/account/2fa/recovery-codes/"
    )
    (keys,) = Authenticator.objects.filter(type="recovery_codes")
    codes = keys.wrap().get_unused_codes()
    assert codes[0] in client.get("/account/2fa/recovery-codes/").content.decode()
    assert codes[0] not in client.get("/account/2fa/recovery-codes/").content.decode()
    assert client.get("/account/2fa/recovery-codes/download/").status_code in (403, 404)
    for expected in (True, False):
        browser = Client()
        half_way(browser)
        browser.post(SECOND, {"code": codes[0]})
        assert is_signed_in(browser) is expected


def test_new_codes_end_the_old_ones(client, locked):
    old = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    half_way(client)
    client.post(SECOND, {"code": app_code()})
    show_it_is_you(client)
    client.post("/account/2fa/recovery-codes/generate/")
    new = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    assert set(old) & set(new) == set()


def test_its_secrets_are_kept_encrypted_and_survive_one_change_of_key(locked, settings):
    kept = " ".join(str(key.data) for key in Authenticator.objects.all())
    assert SECRET not in kept
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "a new one"
    assert TOTP(Authenticator.objects.get(type="totp")).validate_code(app_code())


@pytest.mark.parametrize("address", ["totp/activate", "webauthn/add", "recovery-codes/generate", "totp/deactivate"])
def test_first_she_shows_that_it_is_her(client, anna, address):
    if address != "totp/activate":
        TOTP.activate(anna, SECRET)
    client.force_login(anna)
    assert "reauthenticate" in client.get(f"/account/2fa/{address}/").headers["Location"]


def test_taking_it_away_asks_for_it_and_tells_her_by_mail(client, locked):
    half_way(client)
    client.post(SECOND, {"code": app_code()})
    show_it_is_you(client)
    client.post("/account/2fa/totp/deactivate/")
    assert Authenticator.objects.count() == 0
    assert letters_to("anna@example.org")[-1].subject == "Authenticator-app losgemaakt"


@pytest.mark.parametrize("credential", ["", "{}", "[]", "null", "onzin", '{"id": "x"}', '{"rawId": 1, "response": {}}'])
def test_a_forged_passkey_opens_nothing_and_breaks_nothing(client, anna, credential):
    headers = {"accept": "application/json"}
    assert client.get("/account/2fa/webauthn/login/", headers=headers).json()["request_options"]
    cache.clear()
    response = client.post("/account/2fa/webauthn/login/", {"credential": credential})
    assert response.status_code == 302
    assert not is_signed_in(client)
