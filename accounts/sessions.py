"""How long somebody stays signed in: until 14 days of silence, and never longer than 90 days.

The limits are looked at when a session is read, so that a public page, which reads none, stays the same for everyone.
"""

import ipaddress
import time

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessionStore

DAY = 24 * 60 * 60
LONGEST = 90 * DAY
RENEWED_EVERY = DAY  # so that reading does not write at every step


class SessionStore(DatabaseSessionStore):
    """A session in the database, with an end."""

    @classmethod
    def get_model_class(cls):
        from django.contrib.sessions.models import Session

        return Session

    def load(self):
        """What is kept, unless the time is over."""
        kept = super().load()
        if SESSION_KEY not in kept:
            return kept
        now = time.time()
        if now - kept.setdefault("signed_in_at", now) > LONGEST:
            self.delete(self.session_key)
            self._session_key = None
            return {}
        if now - kept.get("renewed_at", 0) > RENEWED_EVERY:
            kept["renewed_at"] = now
            self.modified = True
        return kept

    def get_expiry_age(self, **kwargs):
        """Never longer than the time without a visit after which somebody is signed out."""
        age = super().get_expiry_age(**kwargs)
        return min(age, self.get_session_cookie_age()) if SESSION_KEY in self._session else age


def begin(sender, request, user, **kwargs) -> None:
    """At the door: the clock starts, and the browser forgets at its end unless somebody asked to be remembered."""
    now = time.time()
    request.session["signed_in_at"] = request.session["renewed_at"] = now
    if request.session.get("_session_expiry") is None:
        request.session.set_expiry(0)


def shorten_address(sender, instance, **kwargs) -> None:
    """The list of devices keeps the network, not the address."""
    instance.ip = network_of(instance.ip)


def network_of(address: str) -> str:
    """An address without its last part: 203.0.113.0 for 203.0.113.77."""
    try:
        length = 24 if ipaddress.ip_address(address).version == 4 else 48
    except ValueError:
        return address
    return str(ipaddress.ip_network(f"{address}/{length}", strict=False).network_address)
