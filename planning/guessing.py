"""How often one may guess a code. The link beside it stays open to everyone, however often others guessed.

Whoever is signed in has tries of their own, which nobody else can use up. Without an account the tries are counted for
a network, where a whole school may stand behind one address, and for the whole site: when they are used up, the page
asks to sign in or to use the link. Only wrong codes count.
"""

from datetime import timedelta

from allauth.account.adapter import get_adapter
from django.db.models import F

from accounts.models import Tally
from accounts.patience import fingerprint
from accounts.sessions import network_of

from .codes import digests_of_words
from .models import Share

AN_HOUR = timedelta(hours=1)
MOST_OF_AN_ACCOUNT = 10
MOST_IN_A_NETWORK = 20
MOST_EVERYWHERE = 500


class TooOften(Exception):
    """Too many wrong codes came from here within the hour."""


def share_under(request, words: str) -> Share | None:
    """The share that this code opens; none when it opens nothing, `TooOften` when nobody looks at it now."""
    limits = _limits(request)
    if any(Tally.objects.fresh(AN_HOUR).filter(key=key, times__gte=most).exists() for key, most in limits.items()):
        raise TooOften
    # counted before it is looked at, so that of many guesses at once none slips through
    counted = [(Tally.objects.add(key, AN_HOUR).times, most) for key, most in limits.items()]
    if any(times > most for times, most in counted):
        raise TooOften
    found = Share.objects.open().filter(words_digest__in=digests_of_words(words)).first()
    if found:
        Tally.objects.filter(key__in=limits, times__gt=0).update(times=F("times") - 1)
    return found


def _limits(request) -> dict[str, int]:
    """Where the tries of this request are counted, and how many there are."""
    if request.user.is_authenticated:
        return {fingerprint("code-account", str(request.user.pk)): MOST_OF_AN_ACCOUNT}
    network = network_of(get_adapter(request).get_client_ip(request))
    return {
        fingerprint("code-network", network): MOST_IN_A_NETWORK,
        fingerprint("code-everywhere", ""): MOST_EVERYWHERE,
    }
