"""How content becomes public, and what is remembered of its planting."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ContentVersion(models.Model):
    """One number that grows whenever content changes; what is kept in memory lives as long as it stays the same."""

    number = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(name="content_version_is_one_row", condition=Q(pk=1))]

    def __str__(self):
        return str(self.number)

    @classmethod
    def grow(cls):
        """Say that content has changed."""
        if not cls.objects.filter(pk=1).update(number=F("number") + 1):
            cls.objects.get_or_create(pk=1)
            cls.objects.filter(pk=1).update(number=F("number") + 1)


class State(models.TextChoices):
    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class PublishableQuerySet(models.QuerySet):
    def published(self):
        """What everyone may read."""
        return self.filter(state=State.PUBLISHED)


class Publishable(models.Model):
    """A piece of content that a curator writes, a reviewer reads and a publisher puts online."""

    State = State
    # The reverse relations that belong to a piece: planted, kept in its history and put back together with it.
    parts: tuple[str, ...] = ()

    state = models.CharField(
        _("state"), max_length=12, choices=State, default=State.DRAFT, db_index=True, editable=False
    )
    published_at = models.DateTimeField(_("published at"), null=True, blank=True, editable=False)
    withdrawn_reason = models.CharField(_("reason for withdrawing"), max_length=300, blank=True, editable=False)
    updated_at = models.DateTimeField(_("last change"), auto_now=True)

    objects = PublishableQuerySet.as_manager()

    class Meta:
        abstract = True
        default_permissions = ("add", "change", "delete", "view", "review", "publish")
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_published_has_moment",
                condition=~Q(state=State.PUBLISHED) | Q(published_at__isnull=False),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_withdrawn_has_reason",
                condition=~Q(state=State.WITHDRAWN) | ~Q(withdrawn_reason=""),
            ),
        ]

    @property
    def is_public(self) -> bool:
        return self.state == State.PUBLISHED

    def what_is_missing(self) -> list[str]:
        """Sentences on what stands between this piece and the public; none when it may be published."""
        return []

    def publish(self, *, at=None):
        """Put it online; ValueError with every missing thing when it is not ready. Twice is as good as once."""
        if not self.is_public:
            self.make_public(at=at)
            self.save()

    def make_public(self, *, at=None):
        """What `publish` writes down, for whoever saves the piece afterwards; ValueError as there."""
        if self.is_public:
            return
        if missing := self.what_is_missing():
            raise ValueError(" ".join(str(sentence) for sentence in missing))
        self.state = State.PUBLISHED
        self.published_at = at or timezone.now()
        self.withdrawn_reason = ""

    def withdraw(self, reason: str):
        """Take it offline, with the reason that readers get to see."""
        if not reason.strip():
            raise ValueError(_("Say why it is withdrawn."))
        self.state = State.WITHDRAWN
        self.withdrawn_reason = reason.strip()
        self.save()


class Planted(models.Model):
    """What the seed planted under one key, so that planting again never overwrites a curator's change."""

    room = models.CharField(max_length=60)
    key = models.CharField(max_length=200)
    seed_digest = models.CharField(max_length=64)
    row_digest = models.CharField(max_length=64)
    planted_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint("room", "key", name="planted_once")]

    def __str__(self):
        return f"{self.room} {self.key}"


class Review(models.Model):
    """One step of a piece of content through review: who took it, when, and what was said."""

    content_type = models.ForeignKey("contenttypes.ContentType", models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True)
    from_state = models.CharField(max_length=12, choices=State)
    to_state = models.CharField(max_length=12, choices=State)
    remark = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index("content_type", "object_id", name="review_of_one_piece")]
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.from_state} → {self.to_state}"
