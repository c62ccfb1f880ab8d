"""The door to the world: refuses to start without its secrets, and says which."""

from django.core.exceptions import ImproperlyConfigured

from .base import *

_needed = {
    "SECRET_KEY": "a long random text of at least 50 characters",
    "ALLOWED_HOSTS": "the host names of the site, separated by commas",
    "DATABASE_URL": "for example postgres://user:password@host/kantlijn",
    "EMAIL_URL": "for example smtp+tls://user:password@mail.example:587",
}
_missing = [f"{name} ({what})" for name, what in _needed.items() if not env.str(name, default="")]
if _missing:
    raise ImproperlyConfigured("Kantlijn does not start: set " + "; ".join(_missing) + ".")

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("Kantlijn does not start: SECRET_KEY is shorter than 50 characters.")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured(
        "Kantlijn does not start: ALLOWED_HOSTS names the hosts of the site; * would take every name."
    )
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^gezond/$"]  # the health check of a proxy on the same machine
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
VISITOR_COOKIE_NAME = "__Host-visitor"

_mail = env.email_url("EMAIL_URL")
MAILERS["post"] = {
    "BACKEND": _mail["EMAIL_BACKEND"],
    "OPTIONS": {
        "host": _mail["EMAIL_HOST"],
        "port": _mail["EMAIL_PORT"],
        "username": _mail["EMAIL_HOST_USER"],
        "password": _mail["EMAIL_HOST_PASSWORD"],
        "use_tls": _mail.get("EMAIL_USE_TLS", False),
        "use_ssl": _mail.get("EMAIL_USE_SSL", False),
        "timeout": 20,
    },
}
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https"
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", default=1)  # how many of our own stand before the site
