"""The doors below /account/: our own pages of an account, and those of the library that we let in."""

FOR_ALL = (200, 200, 200, 200, 200)
ONWARDS = (302, 302, 302, 302, 302)  # to the sign-in page, or to “is it you?” first
AT_SIGN_IN = (200, 302, 302, 302, 200)  # whoever is in already goes on
OWN = (302, 200, 200, 200, 302)
OWN_WITHOUT = (302, 404, 404, 404, 302)  # of something that these people do not have
OWN_PRESS = (302, 405, 405, 405, 302)
NOT_THERE = (404, 404, 404, 404, 404)
NO_PRESS = (405, 405, 405, 405, 405)


def door(looked_at: tuple[int, ...], pressed: tuple[int, ...] = NO_PRESS) -> dict[str, tuple[int, ...]]:
    """A page, with the answer to a press that says nothing."""
    return {"GET": looked_at, "HEAD": looked_at, "POST": pressed}


ACCOUNT_DOORS = {
    "pages:my_data": door(ONWARDS, ONWARDS),
    "accounts:account": door(OWN),
    "accounts:profile": door(OWN, ONWARDS),
    "accounts:delete": door(ONWARDS, ONWARDS),
    "accounts:put_back": door(NOT_THERE, NOT_THERE),
    "accounts:logout": {"POST": ONWARDS},
    "account_login": door(AT_SIGN_IN, AT_SIGN_IN),
    "account_logout": {"POST": ONWARDS},  # ours stands before it
    "account_inactive": door(FOR_ALL),
    "account_signup": door(AT_SIGN_IN, AT_SIGN_IN),
    "account_reauthenticate": door(OWN, OWN),
    "account_email": door(OWN, ONWARDS),
    "account_email_verification_sent": door(ONWARDS, ONWARDS),
    "account_change_password": door(OWN, OWN),
    "account_set_password": door(ONWARDS, ONWARDS),
    "account_reset_password": door(FOR_ALL, FOR_ALL),
    "account_reset_password_done": door(FOR_ALL),
    "account_reset_password_from_key": door(FOR_ALL, FOR_ALL),
    "account_reset_password_from_key_done": door(FOR_ALL),
    "account_request_login_code": door(AT_SIGN_IN, AT_SIGN_IN),
    "account_confirm_login_code": door(ONWARDS, ONWARDS),
    "mfa_index": door(OWN, OWN_PRESS),
    "mfa_authenticate": door(ONWARDS, ONWARDS),
    "mfa_reauthenticate": door(ONWARDS, ONWARDS),
    "mfa_activate_totp": door(ONWARDS, ONWARDS),
    "mfa_deactivate_totp": door(OWN_WITHOUT, OWN_WITHOUT),
    "mfa_view_recovery_codes": door(OWN_WITHOUT, OWN_PRESS),
    "mfa_generate_recovery_codes": door(ONWARDS, ONWARDS),
    "mfa_download_recovery_codes": door(OWN_WITHOUT, OWN_WITHOUT),
    "mfa_list_webauthn": door(OWN, OWN_PRESS),
    "mfa_add_webauthn": door(ONWARDS, ONWARDS),
    "mfa_edit_webauthn": door(ONWARDS, ONWARDS),
    "mfa_remove_webauthn": door(ONWARDS, ONWARDS),
    "mfa_login_webauthn": door(ONWARDS, ONWARDS),
    "mfa_reauthenticate_webauthn": door(ONWARDS, ONWARDS),
    "usersessions_list": door(OWN, ONWARDS),
    "socialaccount_login_cancelled": door(FOR_ALL),
    "socialaccount_login_error": door((401, 401, 401, 401, 401)),
    "socialaccount_signup": door(ONWARDS, ONWARDS),
    "socialaccount_connections": door(OWN, OWN),
    "openid_connect_login": door(NOT_THERE, NOT_THERE),
    "openid_connect_callback": door(NOT_THERE, NOT_THERE),
}

# What fills the holes in their addresses: nothing that exists.
ACCOUNT_SAMPLES = {
    "accounts:put_back": {"token": "onzin"},
    "account_reset_password_from_key": {"uidb36": "1", "key": "onzin"},
    "openid_connect_login": {"provider_id": "onbekend"},
    "openid_connect_callback": {"provider_id": "onbekend"},
    "mfa_edit_webauthn": {"pk": 1},
    "mfa_remove_webauthn": {"pk": 1},
}
