"""How often something was tried, without saying by whom."""

from datetime import timedelta

from django.db import models, transaction
from django.utils import timezone


class TallyQuerySet(models.QuerySet):
    def fresh(self, within: timedelta):
        """Tallies that were counted on no longer ago than this."""
        return self.filter(last_at__gt=timezone.now() - within)

    @transaction.atomic
    def add(self, key: str, within: timedelta) -> "Tally":
        """Count one more; a tally that was silent for longer begins again at one."""
        now = timezone.now()
        tally, _ = self.select_for_update().get_or_create(key=key, defaults={"since": now, "last_at": now})
        if tally.last_at < now - within:
            tally.times, tally.since = 0, now
        tally.times += 1
        tally.last_at = now
        tally.save()
        return tally


class Tally(models.Model):
    """A number beside a fingerprint: of an address, of a network, never the address itself."""

    key = models.CharField(max_length=64, primary_key=True)
    times = models.PositiveIntegerField(default=0)
    since = models.DateTimeField(default=timezone.now)
    last_at = models.DateTimeField(default=timezone.now, db_index=True)

    objects = TallyQuerySet.as_manager()

    def __str__(self):
        return f"{self.times} times"
