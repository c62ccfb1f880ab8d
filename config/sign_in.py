"""Reads from the environment at which other doors a teacher may sign in: a school's own, Google, Microsoft, any other.

Each is an OpenID Connect provider; the form of `OIDC_PROVIDERS` stands in docs/deploying.md.
"""

import json
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.core.validators import slug_re

NEEDED = ("id", "name", "server", "client_id", "secret")
MAY_BE = {*NEEDED, "origins"}


@dataclass(frozen=True)
class SignInProviders:
    """What the account library wants to know, and the origins that a sign-in form may lead to."""

    apps: list[dict]
    origins: list[str]


def sign_in_providers(text: str) -> SignInProviders:
    """The providers of `OIDC_PROVIDERS`, a JSON list; none when it is empty."""
    try:
        rows = json.loads(text) if text.strip() else []
    except json.JSONDecodeError as problem:
        raise ImproperlyConfigured(f"OIDC_PROVIDERS is not JSON: {problem}.") from None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ImproperlyConfigured("OIDC_PROVIDERS is a JSON list of providers, each with " + ", ".join(NEEDED) + ".")
    for row in rows:
        _check(row)
    origins = dict.fromkeys(origin for row in rows for origin in (origin_of(row["server"]), *row.get("origins", ())))
    return SignInProviders([_app(row) for row in rows], list(origins))


def _check(row: dict) -> None:
    name = row.get("id") or "without an id"
    if missing := [key for key in NEEDED if not row.get(key)]:
        raise ImproperlyConfigured(f"OIDC_PROVIDERS, provider {name}: give it {', '.join(missing)}.")
    if unknown := sorted(set(row) - MAY_BE):
        raise ImproperlyConfigured(f"OIDC_PROVIDERS, provider {name}: {', '.join(unknown)} is not known here.")
    if not slug_re.match(row["id"]):
        raise ImproperlyConfigured(f"OIDC_PROVIDERS, provider {name}: an id is letters, digits, - and _.")
    for address in (row["server"], *row.get("origins", ())):
        if not origin_of(address):
            raise ImproperlyConfigured(f"OIDC_PROVIDERS, provider {name}: {address} is not an https address.")


def origin_of(address: str) -> str:
    """The scheme and host of an address; nothing when it is not safe to send people there."""
    parts = urlsplit(address)
    on_this_machine = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost")
    if not parts.hostname or not (parts.scheme == "https" or on_this_machine):
        return ""
    return f"{parts.scheme}://{parts.netloc}"


def _app(row: dict) -> dict:
    return {
        "provider_id": row["id"],
        "name": row["name"],
        "client_id": row["client_id"],
        "secret": row["secret"],
        "settings": {"server_url": row["server"], "oauth_pkce_enabled": True},
    }
