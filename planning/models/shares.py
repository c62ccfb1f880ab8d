"""Plans that were shared with colleagues: a frozen copy, until it is withdrawn."""

import datetime
import uuid

from django.db import models
from django.urls import reverse
from django.utils import timezone

from ..codes import token_of, words_with
from .plans import Plan

OPEN_FOR = datetime.timedelta(days=365)


class ShareQuerySet(models.QuerySet):
    def open(self):
        """Shares that can be read: less than a year old, of a plan that is still there."""
        return self.filter(made_at__gt=timezone.now() - OPEN_FOR, plan__let_go_at=None)

    def to_sweep(self):
        """Shares whose year is over."""
        return self.filter(made_at__lte=timezone.now() - OPEN_FOR)


class Share(models.Model):
    """A plan as it stood when its owner shared it; withdrawing deletes the row."""

    plan = models.OneToOneField(Plan, models.CASCADE, related_name="share")
    key = models.UUIDField(default=uuid.uuid4, unique=True)
    words_digest = models.CharField(max_length=64, unique=True)
    contents = models.JSONField()  # see planning.sharing
    with_notes = models.BooleanField(default=False)
    with_reflection = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=timezone.now)
    frozen_at = models.DateTimeField(default=timezone.now)

    objects = ShareQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"share of plan {self.plan_id}"  # its words are a key

    def get_absolute_url(self):
        return reverse("planning:shared", args=[self.token])

    @property
    def token(self) -> str:
        """What makes its link one that nobody guesses."""
        return token_of(self.key)

    @property
    def words(self) -> str:
        """The code that a colleague types; none when the site got another secret and forgot the one that made it."""
        return words_with(self.key, self.words_digest)

    @property
    def closes_at(self) -> datetime.datetime:
        """When it can no longer be read."""
        return self.made_at + OPEN_FOR
