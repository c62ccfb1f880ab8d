"""Who does not sign in for two years is let go, after two letters; whoever signs in meanwhile stays.

When this did not run for long it is one letter, but never less than two weeks before.
"""

from datetime import datetime, timedelta

from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from .leaving import leave
from .letters import letter
from .models import User

KEPT = timedelta(days=730)
FIRST_LETTER, SECOND_LETTER = KEPT - timedelta(days=30), KEPT - timedelta(days=15)
BETWEEN = timedelta(days=14)  # at least, from letter to letter and to the end, also when this ran too late


def let_go_of_the_silent() -> int:
    """Write who has to hear it today, and delete who heard it twice; says how many that are."""
    now = timezone.now()
    teachers = User.objects.filter(is_staff=False).alias(silent_since=Coalesce("last_login", "joined_at"))
    silent = teachers.annotate(since=F("silent_since")).filter(silent_since__lte=now - FIRST_LETTER)
    gone = [user for user in silent if _is_due(user, now)]
    for user in silent:
        if user not in gone and _hears_it_today(user, now):
            _write(user, now)
    for user in gone:
        leave(user=user)
    return len(gone)


def _is_due(user: User, now: datetime) -> bool:
    """Whether the two years are over, and both letters were sent long enough ago."""
    return now >= user.since + KEPT and _heard_after(user, user.since + SECOND_LETTER, now)


def _heard_after(user: User, moment: datetime, now: datetime) -> bool:
    return user.warned_at is not None and moment <= user.warned_at <= now - BETWEEN


def _hears_it_today(user: User, now: datetime) -> bool:
    if user.warned_at is None or user.warned_at < user.since:
        return True
    between = user.warned_at < user.since + SECOND_LETTER <= now
    return between and user.warned_at <= now - BETWEEN


def _write(user: User, now: datetime) -> None:
    """One letter, and never the same one twice: only who writes down that it was sent, sends it."""
    is_mine = User.objects.filter(pk=user.pk, warned_at=user.warned_at).update(warned_at=now)
    if is_mine:
        day = max(user.since + KEPT, now + BETWEEN)
        subject = _("Do you want to keep your account?")
        letter(to=user.email, subject=subject, template="accounts/mail/silent.txt", context={"day": day}).send()
