"""How the account library is set: who comes in, by which door, and how often one may try.

Reasons that are not on a line: an address is never said to exist or not, codes are bound to the browser that asked for
them, and no limit can be turned against a teacher whose address pupils know (see accounts/patience.py).
"""

ACCOUNT_ADAPTER = "accounts.adapters.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "accounts.forms.LoginForm",
    "signup": "accounts.forms.SignupForm",
    "add_email": "accounts.forms.NewAddressForm",
    "change_password": "accounts.forms.ChangePasswordForm",
    "set_password": "accounts.forms.SetPasswordForm",
    "reset_password": "accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "accounts.forms.NewPasswordForm",
    "reauthenticate": "accounts.forms.ReauthenticateForm",
    "request_login_code": "accounts.forms.AskForCodeForm",
    "confirm_login_code": "accounts.forms.LoginCodeForm",
    "confirm_email_verification_code": "accounts.forms.AddressCodeForm",
}

# -- A person is an e-mail address ----------------------------------------------------------------
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True

# -- Sessions -------------------------------------------------------------------------------------
ACCOUNT_SESSION_REMEMBER = None  # asks; who says nothing shares a computer in the teachers' room
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60

# -- How often. Wrong passwords and mails are counted in accounts/patience.py; these are for machines --
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "10/h/key",  # only second factors still count here, and they come after the password
    "signup": "300/h/ip",  # a whole school signs up behind one address on a study day
    "reset_password": "300/h/ip",
    "reset_password_from_key": "300/h/ip",
    "request_login_code": "300/h/ip",
    "change_password": "5/m/user,20/h/user",
    "reauthenticate": "10/m/user",
    "manage_email": "10/m/user",
    "confirm_email": "1/10s/key",
}
MFA_RATE_LIMITS = {"webauthn_login": "300/m/ip"}  # nothing can be guessed here

# -- A second factor, or a passkey instead of everything ------------------------------------------
MFA_ADAPTER = "accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Kantlijn"
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_FORMS = {
    "authenticate": "accounts.forms.SecondFactorForm",
    "reauthenticate": "accounts.forms.SecondFactorAgainForm",
    "activate_totp": "accounts.forms.ActivateAppForm",
    "add_webauthn": "accounts.forms.AddPasskeyForm",
    "login_webauthn": "accounts.forms.PasskeyAtTheDoorForm",
    "authenticate_webauthn": "accounts.forms.PasskeyForm",
    "reauthenticate_webauthn": "accounts.forms.PasskeyAgainForm",
    "edit_webauthn": "accounts.forms.RenamePasskeyForm",
}

# -- Other doors ----------------------------------------------------------------------------------
SOCIALACCOUNT_ADAPTER = "accounts.adapters.OtherDoorAdapter"
SOCIALACCOUNT_FORMS = {"signup": "accounts.forms.SignupFromElsewhereForm"}
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5
