"""The door of `make demo`: as in production, on this machine, over plain http."""

import sys

from django.core.management.utils import get_random_secret_key

from .base import *

DEBUG = False
MAY_HAVE_DEMO_ACCOUNTS = True
SECOND_FACTOR_AT_THE_DESK = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True  # a browser trusts http://localhost with passkeys
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *env.list("ALLOWED_HOSTS", default=[])]
try:
    DATA.mkdir(parents=True, exist_ok=True)
except OSError as problem:
    sys.exit(
        f"Kantlijn cannot use the folder {DATA} ({problem.strerror}). Choose another one: DATA=~/kantlijn make demo"
    )
STATIC_ROOT = DATA / "static"

_secret = DATA / "secret"
if not _secret.exists():
    _secret.touch(mode=0o600)
    _secret.write_text(get_random_secret_key())
SECRET_KEY = _secret.read_text()
