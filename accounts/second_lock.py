"""Who works at the desk has a second lock; whoever does without for a week is closed out, after two letters.

When this did not run for long the letters come later, but never less than two days before.
An administrator opens the account again at the desk; then the week begins anew.
"""

from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from .leaving import is_last_administrator, sign_out_everywhere
from .letters import letter
from .models import User

GIVEN = timedelta(days=7)
SECOND_LETTER = timedelta(days=5)
BETWEEN = GIVEN - SECOND_LETTER  # at least, from the second letter to the end


def close_out_who_has_none() -> int:
    """Write who has to hear it today, and close out who heard it twice; says how many that are."""
    if not settings.SECOND_FACTOR_AT_THE_DESK:
        return 0
    now = timezone.now()
    without = without_second_lock()
    User.objects.exclude(lockless_at=None).exclude(pk__in=without).update(lockless_at=None)
    closed = [user for user in without if _is_due(user, now) and _close_out(user)]
    for user in without_second_lock():
        if user.lockless_at is None:
            _write(user, now, now + GIVEN, lockless_at=now)
        elif user.warned_at < user.lockless_at + SECOND_LETTER <= now:
            _write(user, now, max(user.lockless_at + GIVEN, now + BETWEEN))
    return len(closed)


def without_second_lock() -> QuerySet[User]:
    """Everyone of the desk who comes in with nothing but a password; a sheet of reserve codes is no lock."""
    locks = Authenticator.objects.filter(user=OuterRef("pk")).exclude(type=Authenticator.Type.RECOVERY_CODES)
    return User.objects.filter(is_staff=True, is_active=True).exclude(Exists(locks))


def _is_due(user: User, now: datetime) -> bool:
    """Whether the week is over and the second letter was sent long enough ago."""
    heard = user.lockless_at and user.lockless_at + SECOND_LETTER <= user.warned_at <= now - BETWEEN
    return bool(heard and now >= user.lockless_at + GIVEN)


def _close_out(user: User) -> bool:
    """Close one account, unless nobody would be left to open it again."""
    if is_last_administrator(user):
        return False
    User.objects.filter(pk=user.pk).update(is_active=False, lockless_at=None)
    subject = _("Your account is closed")
    letter(to=user.email, subject=subject, template="accounts/mail/closed_out.txt", context={}).send()
    return True


def _write(user: User, now: datetime, day: datetime, **fields) -> None:
    """One letter, and never the same one twice: only who writes down that it was sent, sends it."""
    as_read = User.objects.filter(pk=user.pk, lockless_at=user.lockless_at, warned_at=user.warned_at)
    if as_read.update(warned_at=now, **fields):
        subject = _("Set up your second lock")
        letter(to=user.email, subject=subject, template="accounts/mail/second_lock.txt", context={"day": day}).send()


@transaction.atomic
def take_away(*, user: User) -> None:
    """Take away a lock whose key is lost: its owner is out everywhere, hears it, and has a week to make another."""
    Authenticator.objects.filter(user=user).delete()
    sign_out_everywhere(user)
    subject = _("Your second lock is taken away")
    letter(to=user.email, subject=subject, template="accounts/mail/lock_taken_away.txt", context={}).send()
