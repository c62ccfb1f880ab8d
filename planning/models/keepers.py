"""Whose a private row is: a teacher's, or a visitor's whose key expires."""

import datetime
import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

DAYS_KEPT = 30  # that a visitor may stay away
UNDO = datetime.timedelta(days=1)  # how long what was taken away can be brought back


def digest_of(key: str) -> str:
    """What is stored of a visitor's key: whoever reads the database cannot be the visitor."""
    return hashlib.sha256(key.encode()).hexdigest()


class VisitorQuerySet(models.QuerySet):
    def seen_lately(self):
        """Visitors who came in the last 30 days."""
        return self.filter(last_seen_on__gte=timezone.localdate() - datetime.timedelta(days=DAYS_KEPT))

    def expired(self):
        """Visitors who stayed away longer."""
        return self.exclude(pk__in=self.seen_lately().values("pk"))


class Visitor(models.Model):
    """Somebody who keeps something without an account: a key that only their browser knows, and their last day here."""

    key_digest = models.CharField(max_length=64, unique=True)
    last_seen_on = models.DateField(db_index=True)

    objects = VisitorQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"visitor {self.pk}"

    @classmethod
    def start(cls) -> tuple["Visitor", str]:
        """A new visitor, and the key for their browser."""
        key = secrets.token_urlsafe(32)
        return cls.objects.create(key_digest=digest_of(key), last_seen_on=timezone.localdate()), key

    @transaction.atomic
    def go(self) -> None:
        """Let go of all that this visitor keeps; a press that is busy is waited for, a later one keeps nothing."""
        for visitor in Visitor.objects.select_for_update().filter(pk=self.pk):
            visitor.delete()


class NotKept(Exception):
    """Something that cannot be kept, and why; its page gives back what was typed (see planning/views/answering.py)."""

    def __init__(self, said: str | Promise, status: int = 400, *, has_more_room: bool = False):
        super().__init__()
        self.said, self.status, self.has_more_room = said, status, has_more_room


@dataclass(frozen=True)
class Keeper:
    """Who keeps: a teacher with an account, a visitor, or nobody yet."""

    user: models.Model | None = None
    visitor: Visitor | None = None

    def __bool__(self):
        return bool(self.user or self.visitor)

    @property
    def fields(self) -> dict:
        """The owner, as a new row wants it."""
        return {"user": self.user, "visitor": None if self.user else self.visitor}

    @contextmanager
    def one_at_a_time(self) -> Iterator[None]:
        """For whatever this person begins to keep: no two presses at once, and none while a visitor signs in."""
        with transaction.atomic():
            owner = self.user or self.visitor
            if not owner._meta.model.objects.select_for_update(no_key=True).filter(pk=owner.pk).exists():
                raise NotKept(_("You signed in or wiped this browser in another window. Press again."), 409)
            yield


class Stale(Exception):
    """Somebody (another tab, another device) changed the row in the meantime; `row` is how it stands now."""

    def __init__(self, row):
        super().__init__()
        self.row = row


class OwnedQuerySet(models.QuerySet):
    def owned_by(self, keeper: Keeper):
        """Rows of this person and of nobody else."""
        if keeper.user:
            return self.filter(user=keeper.user)
        if keeper.visitor:
            return self.filter(visitor=keeper.visitor)
        return self.none()


class Versioned(models.Model):
    """A row with a version, so that a second tab never overwrites in silence."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True

    def change(self, version: int, **fields) -> None:
        """Write these fields when the row is still at this version; `Stale` when it is not.

        Asked twice, the second time finds its own words there, and that is as good as once.
        """
        if all(getattr(self, name) == value for name, value in fields.items()):
            return
        still_so = type(self).objects.filter(pk=self.pk, version=version)
        if not still_so.update(version=F("version") + 1, **fields):
            self.refresh_from_db()
            if any(getattr(self, name) != value for name, value in fields.items()):
                raise Stale(self)
            return
        self.refresh_from_db()


class Owned(Versioned):
    """A private row with exactly one owner."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("teacher")
    )
    visitor = models.ForeignKey(
        Visitor, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("visitor")
    )

    class Meta:
        abstract = True
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="%(class)s_has_one_owner",
                condition=Q(user__isnull=True, visitor__isnull=False) | Q(user__isnull=False, visitor__isnull=True),
            )
        ]


class RemovableQuerySet(OwnedQuerySet):
    def there(self):
        """Rows that were not taken away."""
        return self.filter(let_go_at=None)

    def let_go(self):
        """Rows taken away so lately that they can be brought back."""
        return self.filter(let_go_at__gte=timezone.now() - UNDO)

    def to_sweep(self):
        """Rows taken away long enough to be gone."""
        return self.filter(let_go_at__lt=timezone.now() - UNDO)


class Removable(Owned):
    """A private row that is taken away with one press and brought back with another."""

    let_go_at = models.DateTimeField(null=True, blank=True)

    class Meta(Owned.Meta):
        abstract = True

    def take_away(self) -> None:
        """Let go of it; for a day it can be brought back."""
        type(self).objects.filter(pk=self.pk, let_go_at=None).update(let_go_at=timezone.now())

    def bring_back(self) -> None:
        """Undo that."""
        type(self).objects.filter(pk=self.pk).update(let_go_at=None)


def put_beside(rows: list, moved, other, *, after: bool) -> list:
    """The rows with one of them put before or after another."""
    rest = [row for row in rows if row != moved]
    if other not in rest:
        return rows
    place = rest.index(other) + after
    return [*rest[:place], moved, *rest[place:]]


def renumber(rows: list) -> None:
    """Give the rows the positions 1 … n, in this order; rows that move as far are moved together."""
    moves: dict[int, list] = {}
    for position, row in enumerate(rows, start=1):
        if row.position != position:
            moves.setdefault(position - row.position, []).append(row.pk)
            row.position = position
    for by, moved in moves.items():
        type(rows[0]).objects.filter(pk__in=moved).update(position=F("position") + by)
