"""Who is keeping: the teacher who is signed in, or the visitor whose key stands in a cookie.

A visitor begins with the first press that keeps something, never with reading. Beside the key, which no script can
read, stands a plain mark: with it, and only with it, a public page asks for what its reader keeps.
"""

from datetime import timedelta

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Tally
from accounts.patience import fingerprint
from accounts.sessions import network_of

from .models import Keeper, NotKept, Visitor
from .models.keepers import DAYS_KEPT, digest_of

MARK = "keeps"
MAX_AGE = DAYS_KEPT * 24 * 60 * 60
ONE_YEAR = 365 * 24 * 60 * 60
AN_HOUR = timedelta(hours=1)
NEW_FROM_A_NETWORK = 200  # visitors an hour, from a school behind one address
NEW_EVERYWHERE = 2_000


def keeper_of(request) -> Keeper:
    """Whoever's rows this request may see; nobody when nothing was ever kept."""
    if request.user.is_authenticated:
        return Keeper(user=request.user)
    return Keeper(visitor=visitor_of(request))


def keeper_from_now(request) -> Keeper:
    """The same, for a press that keeps something: from now on this browser is a visitor."""
    keeper = keeper_of(request)
    if keeper:
        return keeper
    _count_new(request)
    request.visitor, request.visitor_key = Visitor.start()
    return Keeper(visitor=request.visitor)


def _count_new(request) -> None:
    """A program that begins as a new visitor again and again may not fill the disk; a school on a study day passes."""
    network = network_of(get_adapter(request).get_client_ip(request))
    limits = {fingerprint("visitor-network", network): NEW_FROM_A_NETWORK, fingerprint("visitor", ""): NEW_EVERYWHERE}
    counted = [Tally.objects.add(key, AN_HOUR).times > most for key, most in limits.items()]
    if any(counted):
        said = _("So many people began to keep something just now that you have to wait, an hour at most.")
        raise NotKept(said, 429, has_more_room=True)


def visitor_of(request) -> Visitor | None:
    """The visitor of this browser, asked once a request; a key that nobody knows is taken back."""
    if not hasattr(request, "visitor"):
        request.visitor = None
        if key := request.COOKIES.get(settings.VISITOR_COOKIE_NAME):
            request.visitor = Visitor.objects.seen_lately().filter(key_digest=digest_of(key)).first()
            request.visitor_key = _seen_today(request.visitor, key) if request.visitor else ""
    return request.visitor


def forget_visitor(request) -> None:
    """Take the key back from this browser."""
    request.visitor, request.visitor_key = None, ""


def _seen_today(visitor: Visitor, key: str) -> str | None:
    """Write down the day of this visit, once a day; the key then gets 30 days more."""
    today = timezone.localdate()
    if visitor.last_seen_on == today:
        return None
    try:
        Visitor.objects.filter(pk=visitor.pk).update(last_seen_on=today)
    except DatabaseError:  # locked or full: reading goes on, the day is written another time
        return None
    return key


class Visitors:
    """Gives, renews and takes back the key and the mark, when a request did something about them."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        key = getattr(request, "visitor_key", None)
        if key is not None:
            _put(response, settings.VISITOR_COOKIE_NAME, key, max_age=MAX_AGE, is_secret=True)
        session = getattr(request, "session", None)
        if key is not None or getattr(session, "accessed", False):
            is_visitor = bool(request.COOKIES.get(settings.VISITOR_COOKIE_NAME) if key is None else key)
            self._mark(request, response, is_visitor or SESSION_KEY in session)
        return response

    def _mark(self, request, response, may_keep: bool) -> None:
        if may_keep != (MARK in request.COOKIES):
            _put(response, MARK, "1" if may_keep else "", max_age=ONE_YEAR, is_secret=False)


def _put(response, name: str, value: str, *, max_age: int, is_secret: bool) -> None:
    if not value:
        response.delete_cookie(name, samesite="Lax")
        return
    response.set_cookie(
        name, value, max_age=max_age, httponly=is_secret, secure=settings.SESSION_COOKIE_SECURE, samesite="Lax"
    )
