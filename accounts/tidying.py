"""What may not be kept any longer: accounts that nobody confirmed, counts, devices that are gone."""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef
from django.utils import timezone

from .models import Tally, User

CONFIRMED_WITHIN = timedelta(days=7)
COUNTS_KEPT = timedelta(days=2)


def tidy() -> int:
    """Delete it all; says how many rows that were."""
    now = timezone.now()
    alive = Session.objects.filter(session_key=OuterRef("session_key"), expire_date__gt=now)
    never_confirmed = (
        User.objects.filter(joined_at__lt=now - CONFIRMED_WITHIN, last_login=None, is_staff=False)
        .filter(emailaddress__verified=False)
        .exclude(emailaddress__verified=True)
    )
    rows = [
        Tally.objects.filter(last_at__lt=now - COUNTS_KEPT),
        UserSession.objects.exclude(Exists(alive)),
        never_confirmed,
    ]
    return sum(found.delete()[0] for found in rows)
