"""The door for whoever builds: errors in full, code reloads."""

from .base import *

DEBUG = True
SECRET_KEY = "development-only"  # noqa: S105 - this door never faces the internet
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", "testserver"]
MAY_HAVE_DEMO_ACCOUNTS = True
SECOND_FACTOR_AT_THE_DESK = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True  # a browser trusts http://localhost with passkeys
DATA.mkdir(parents=True, exist_ok=True)
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
