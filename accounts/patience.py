"""How often one may try. No limit here can be turned against a teacher whose address pupils know.

- Wrong passwords are counted for each account, apart for browsers that know the person and for all others together. The
  wait grows; it never becomes a lock, and a passkey, a code by mail and a new password stay open.
- A network is never refused: a whole school stands behind one address. Who tries many accounts from one network meets
  a second question there: the right password in a strange browser is followed by a code by mail.
- Nobody gets more than a few mails an hour that others can ask for.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from django.utils import timezone
from django.utils.crypto import salted_hmac

from .known_device import is_known
from .models import Tally
from .sessions import network_of

log = logging.getLogger(__name__)

FREE_TRIES = 5
LONGEST_WAIT = timedelta(hours=1)
FORGOTTEN_AFTER = timedelta(days=1)
AN_HOUR = timedelta(hours=1)
WRONG_IN_A_NETWORK = 50  # more than a school on a study day types wrong within an hour
MAILS_AN_HOUR = 3
TURNS = [Lock() for _ in range(64)]  # guesses at one account stand in line, so that none slips through uncounted


def fingerprint(kind: str, value: str) -> str:
    """What stands in a tally instead of an address."""
    return salted_hmac(f"accounts.patience.{kind}", value, algorithm="sha256").hexdigest()


def wait_after(wrong: int) -> timedelta:
    """How long to wait after so many wrong passwords: nothing at first, then double each time."""
    if wrong < FREE_TRIES:
        return timedelta(0)
    return min(timedelta(minutes=2 ** min(wrong - FREE_TRIES, 10)), LONGEST_WAIT)


@dataclass(frozen=True)
class Guess:
    """Somebody is about to type a password for an address, in a browser, from a network."""

    key: str
    network: str
    in_known_browser: bool

    @classmethod
    def of(cls, request, email: str, address: str) -> "Guess":
        known = is_known(request, email)
        key = fingerprint("known" if known else "strange", email.strip().lower())
        return cls(key, network_of(address), known)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """One guess at an account at a time."""
        with TURNS[int(self.key[:8], 16) % len(TURNS)]:
            yield

    def open_again_at(self) -> datetime | None:
        """The moment from which a password is looked at again; none when that is now."""
        tally = Tally.objects.fresh(FORGOTTEN_AFTER).filter(key=self.key).first()
        if tally is None:
            return None
        moment = tally.last_at + wait_after(tally.times)
        return moment if moment > timezone.now() else None

    def was_wrong(self) -> None:
        """Count it: for the account, and for the network unless the browser knows the person."""
        Tally.objects.add(self.key, FORGOTTEN_AFTER)
        if not self.in_known_browser:
            tally = Tally.objects.add(fingerprint("network", self.network), AN_HOUR)
            if tally.times == WRONG_IN_A_NETWORK:
                log.warning("Many wrong passwords from %s: strange browsers there need a code too.", self.network)

    def was_right(self) -> None:
        """Forget the wrong ones; mostly there are none, and then nothing is written."""
        wrong = Tally.objects.filter(key=self.key)
        if wrong.exists():
            wrong.delete()


def guessed_by_strangers(email: str) -> int:
    """How often lately a wrong password was typed in browsers that do not know this person; a few times are none."""
    key = fingerprint("strange", email.strip().lower())
    tally = Tally.objects.fresh(FORGOTTEN_AFTER).filter(key=key, times__gte=FREE_TRIES).first()
    return tally.times if tally else 0


def is_spraying(address: str) -> bool:
    """Whether many wrong passwords came from this network within the hour."""
    key = fingerprint("network", network_of(address))
    return Tally.objects.fresh(AN_HOUR).filter(key=key, times__gte=WRONG_IN_A_NETWORK).exists()


def may_have_mail(request, email: str) -> bool:
    """Whether this mailbox gets a mail that anybody can ask for; the teacher's own browser has its own three."""
    kind = "mail-known" if is_known(request, email) else "mail"
    key = fingerprint(kind, mailbox_of(email))
    Tally.objects.filter(key=key, since__lt=timezone.now() - AN_HOUR).delete()
    return Tally.objects.add(key, AN_HOUR).times <= MAILS_AN_HOUR


def mailbox_of(email: str) -> str:
    """The mailbox behind an address: what follows a plus, and Gmail's dots, do not make another one."""
    name, _, domain = email.strip().lower().rpartition("@")
    name = re.sub(r"\+.*", "", name)
    if domain in ("gmail.com", "googlemail.com"):
        name, domain = name.replace(".", ""), "gmail.com"
    return f"{name}@{domain}"
