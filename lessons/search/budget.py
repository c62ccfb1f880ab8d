"""How much searching one address may ask of a process: some seconds of work at once, and a part of every second.

A whole school stands behind one address and stays far below it; somebody who asks search after search waits for the
next part, and is sent away when too many wait. What is counted is the work and not the questions, and only until it is
earned back, twelve seconds at most: in memory, under a fingerprint that nobody can read after this process ends.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import wraps
from hashlib import blake2b
from threading import BoundedSemaphore, Lock
from time import monotonic, sleep, thread_time

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.db import connection

from accounts.sessions import network_of
from ui.later import TryLater

PART = 0.25  # of every second
WORK = {"sqlite": 1, "postgresql": 2}  # times our own time: a database server works about as long again
PLACES_TO_WAIT = 4  # threads, of the eight that a process has
PATIENCE = 1.0  # seconds
MOST = 1_000  # addresses, before those that earned everything back are forgotten


class Budget:
    """What each address has left, in seconds of work."""

    def __init__(self, at_once: float):
        self.at_once = at_once
        self._spent: dict[bytes, tuple[float, float]] = {}  # so much, at that moment
        self._lock, self._places = Lock(), BoundedSemaphore(PLACES_TO_WAIT)
        self._secret = secrets.token_bytes(16)

    def fingerprint(self, address: str) -> bytes:
        """What stands for an address; of a long one (IPv6) its network, of which one visitor has all addresses."""
        one = network_of(address) if ":" in address else address
        return blake2b(one.encode(), key=self._secret, digest_size=16).digest()

    @contextmanager
    def spending(self, address: str) -> Iterator[None]:
        """Work for an address, as soon as it has something left; TryLater when that takes too long."""
        key = self.fingerprint(address)
        if self.spent(key) > self.at_once:
            self._wait(key)
        began = thread_time()
        try:
            yield
        finally:
            self._count(key, (thread_time() - began) * WORK[connection.vendor])

    def spent(self, key: bytes) -> float:
        """What an address has spent and not earned back yet."""
        with self._lock:
            spent, moment = self._spent.get(key, (0.0, 0.0))
        return max(0.0, spent - (monotonic() - moment) * PART)

    def _wait(self, key: bytes) -> None:
        """Until enough is earned back, for as long as patience lasts: waiting costs less work than sending away."""
        if not self._places.acquire(blocking=False):
            raise TryLater
        try:
            until = monotonic() + PATIENCE
            while (too_much := self.spent(key) - self.at_once) > 0:
                if (left := until - monotonic()) <= 0:
                    raise TryLater
                sleep(min(too_much / PART, left))
        finally:
            self._places.release()

    def _count(self, key: bytes, seconds: float) -> None:
        now, spent = monotonic(), self.spent(key) + seconds
        with self._lock:
            self._spent[key] = spent, now
            if len(self._spent) > MOST:
                self._spent = {key: one for key, one in self._spent.items() if one[0] > (now - one[1]) * PART}


budget = Budget(settings.SEARCHING_AT_ONCE)


def within_budget(view):
    """A page with countless addresses: who asks very many of them waits, and others do not."""

    @wraps(view)
    def shared(request, *args, **kwargs):
        address = address_of(request) if request.GET else ""
        with budget.spending(address) if address else nullcontext():
            return view(request, *args, **kwargs)

    return shared


def address_of(request) -> str:
    """Where a request comes from; nothing when no proxy tells, for nobody is refused because of others."""
    try:
        return get_adapter(request).get_client_ip(request)
    except (PermissionDenied, ImproperlyConfigured):
        return ""
