"""The door of the tests: in memory or on PostgreSQL, nothing leaves the machine."""

from .base import *

DEBUG = False
SECRET_KEY = "test-only"  # noqa: S105 - nothing real is signed with it
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
MAILERS["post"] = {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}
POST_AT_ONCE = False  # a test that wants its mail posted says so
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
SECOND_FACTOR_AT_THE_DESK = False  # tests/publishing/test_second_factor.py asks for it
LOGGING["root"]["level"] = "ERROR"
WHOLE_PAGES_MOST_BYTES = 0  # every page of a test is drawn; tests/publishing/test_whole_pages.py gives it room
STANDBY = None  # tests that need the files say where
SEARCHING_AT_ONCE = float("inf")  # all tests come from one address; tests/lessons/test_budget.py has its own
