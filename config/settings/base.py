"""What holds behind every door; each door (development, demo, test, production) adds the little that differs."""

from pathlib import Path

import environ
from django.utils.translation import gettext_lazy as _

from ..sign_in import sign_in_providers
from .accounts import *

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = environ.Env()

# One folder for the database and every file the site writes.
DATA = Path(env.str("DATA", default="") or BASE_DIR / "data").expanduser().resolve()

# -- Rooms, from the roof down (see docs/map.md) --------------------------------------------------
ROOMS = [
    "pages",
    "school_policy",
    "campaigns",
    "handouts",
    "planning",
    "lessons",
    "step_plan",
    "learning_path",
    "support",
    "accounts",
    "facts",
    "publishing",
    "paper",
    "ui",
]

INSTALLED_APPS = [
    *ROOMS,
    "config.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "crispy_forms",
    "django_htmx",
    "simple_history",
]

MIDDLEWARE = [
    "ui.headers.HouseHeaders",  # first, so that every answer has them, errors and static files too
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # what is not kept whole; a kept page is compressed already
    "publishing.whole_pages.WholePages",
    "django.middleware.http.ConditionalGetMiddleware",
    "ui.language.PathLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "planning.visitors.Visitors",  # gives, renews and takes back the key of whoever keeps something without account
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "pages.later.TryLaterPage",  # "cannot save now" gives the typed form back
    "pages.standby.WithoutDatabase",  # last, so that it hears first that the database does not answer
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ui.context.site",
            ],
        },
    },
]

# -- Database -------------------------------------------------------------------------------------
SQLITE = {"ENGINE": "django.db.backends.sqlite3", "NAME": DATA / "kantlijn.sqlite3"}
DATABASES = {"default": env.db_url("DATABASE_URL") if env.str("DATABASE_URL", default="") else SQLITE}
PROCESSES = env.int("WEB_CONCURRENCY", default=1)  # how many share the database (see config/checks.py)
DATABASES["default"]["ATOMIC_REQUESTS"] = False  # with IMMEDIATE every page view would take the write lock
DATABASES["default"]["CONN_MAX_AGE"] = None
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",  # deferred turned simultaneous edits into "database is locked"
        "timeout": 5,
        # What is deleted is overwritten with zeros (accounts/traces.py does the rest).
        # Each thread has a connection of its own; the pages of the file are in the memory of the machine already.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        "PRAGMA secure_delete=ON; PRAGMA cache_size=-500;",
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# -- People (the doors themselves are in accounts.py beside this file) -----------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "accounts:account"
LOGOUT_REDIRECT_URL = "pages:home"
MAY_HAVE_DEMO_ACCOUNTS = False  # only the demo may (see accounts/checks.py)
SECOND_FACTOR_AT_THE_DESK = True  # who curates or administers; only the demo and its like do without
PASSWORD_HASHERS = ["accounts.hashing.Argon2InASmallRoom"]
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "accounts.passwords.NotTheNameOfTheSite"},
]
SESSION_ENGINE = "accounts.sessions"  # ends after 14 days of silence, and after 90 days whatever happens
SESSION_COOKIE_AGE = 14 * 24 * 60 * 60
OIDC = sign_in_providers(env.str("OIDC_PROVIDERS", default=""))  # a school's own, Google, Microsoft: docs/deploying.md
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": OIDC.apps}}
SIGN_IN_ORIGINS = OIDC.origins  # the only addresses elsewhere that a form may lead to (see ui/headers.py)

# -- Language: Dutch has no prefix, English lives under /en/, a browser's language does not decide ---
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Brussels"
USE_TZ = True

# -- Files ----------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": DATA / "files"}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 60 * 60
WHITENOISE_ALLOW_ALL_ORIGINS = False  # nobody elsewhere draws a page with our files
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 3_000  # the decision tree is saved as a whole: some 1,200 fields

# -- What answers without a database or a network: public pages in a file (see pages/standby.py) --------
STANDBY = DATA / "standby"
OFFLINE_PAGES = env.bool("OFFLINE_PAGES", default=True)  # off: browsers throw away what they kept

# -- Browser surface (see ui/headers.py for the rest and for the exceptions) ------------------------
SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "worker-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    "object-src": ["'none'"],
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
VISITOR_COOKIE_NAME = "visitor"
CSRF_FAILURE_VIEW = "pages.errors.csrf_failed"

# -- Forms ----------------------------------------------------------------------------------------
CRISPY_ALLOWED_TEMPLATE_PACKS = ["kantlijn"]
CRISPY_TEMPLATE_PACK = "kantlijn"

# -- Who runs this site: set by the one who does; until then the colophon says that it is not set ---
PUBLISHER_NAME = env.str("PUBLISHER_NAME", default="")
PUBLISHER_CONTACT = env.str("PUBLISHER_CONTACT", default="")

# Whole public pages kept in the memory of each process (publishing/whole_pages.py); the least used go first.
WHOLE_PAGES_MOST_BYTES = env.int("WHOLE_PAGES_MOST_BYTES", default=8_000_000)

# Seconds of work that one address may ask of a process at once with searches and filters (lessons/search/budget.py).
SEARCHING_AT_ONCE = env.float("SEARCHING_AT_ONCE", default=3.0)

SIMPLE_HISTORY_HISTORY_CHANGE_REASON_USE_TEXT_FIELD = True

# Every mail goes into the outbox; from there it is posted, with patience (see accounts/outbox.py).
MAILERS = {
    "default": {"BACKEND": "accounts.outbox.Outbox"},
    "post": {
        "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "OPTIONS": {"file_path": str(DATA / "mail")},
    },
}
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", default="Kantlijn <kantlijn@localhost>")
POST_AT_ONCE = True  # a thread posts after every commit; `manage.py post_mail` posts what had to wait

# A memory that every process shares: with one process its own, with more the table that accounts made.
SHARED = {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "shared_memory"}
OWN = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
CACHES = {"default": SHARED if PROCESSES > 1 else OWN}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
