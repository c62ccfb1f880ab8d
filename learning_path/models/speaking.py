"""What goes on at an age, what pupils ask, and what a teacher can say."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Sourced
from publishing.models import Publishable

from .goals import Goal
from .vocabulary import AgeGroup, Strand


class Development(Sourced):
    """A line on what goes on at this age, and whether it is ordinary."""

    age_group = models.ForeignKey(AgeGroup, models.CASCADE, related_name="developments", verbose_name=_("age group"))
    text = models.TextField(_("text"))
    ordinary = models.BooleanField(_("belongs to this age"), default=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta:
        verbose_name = _("what goes on at this age")
        verbose_name_plural = _("what goes on at this age")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.text[:80]


class KeyMessage(Publishable, Sourced):
    """A message that returns in every lesson: the core ones KM1–KM4 and those of the 2021 week."""

    class Collection(models.TextChoices):
        CORE = "kern", _("core messages")
        WEEK_2021 = "week-2021", _("messages of the 2021 week")

    code = models.CharField(_("code"), max_length=12, unique=True)
    collection = models.CharField(_("collection"), max_length=12, choices=Collection)
    text = models.TextField(_("message"))
    text_young = models.TextField(_("for young children"), blank=True)
    is_closing = models.BooleanField(_("closing message"), default=False)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(Publishable.Meta):
        verbose_name = _("key message")
        verbose_name_plural = _("key messages")
        ordering = ["position", "code"]

    def __str__(self):
        return f"{self.code} {self.text}"


class PupilQuestion(Publishable, Sourced):
    """A question as pupils ask it, with an answer that a teacher can say aloud."""

    key = models.SlugField(_("key"), max_length=40, unique=True)
    age_group = models.ForeignKey(AgeGroup, models.PROTECT, related_name="questions", verbose_name=_("age group"))
    strand = models.ForeignKey(Strand, models.PROTECT, related_name="questions", verbose_name=_("strand"))
    goal = models.ForeignKey(
        Goal, models.PROTECT, null=True, blank=True, related_name="questions", verbose_name=_("goal")
    )
    key_message = models.ForeignKey(
        KeyMessage,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="questions",
        verbose_name=_("key message"),
    )
    question = models.TextField(_("question"))
    answer = models.TextField(_("answer to say aloud"))
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(Publishable.Meta):
        verbose_name = _("question of pupils")
        verbose_name_plural = _("questions of pupils")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.question[:90]


class Message(Publishable, Sourced):
    """What a teacher can tell at this age, in one or two sentences."""

    key = models.SlugField(_("key"), max_length=40, unique=True)
    age_group = models.ForeignKey(AgeGroup, models.PROTECT, related_name="messages", verbose_name=_("age group"))
    strand = models.ForeignKey(Strand, models.PROTECT, related_name="messages", verbose_name=_("strand"))
    text = models.TextField(_("message"))
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(Publishable.Meta):
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.text[:90]


class PupilVoice(Publishable, Sourced):
    """What pupils in Flemish surveys say they want in these lessons."""

    key = models.SlugField(_("key"), max_length=40, unique=True)
    strand = models.ForeignKey(
        Strand, models.PROTECT, null=True, blank=True, related_name="voices", verbose_name=_("strand")
    )
    text = models.TextField(_("text"))
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(Publishable.Meta):
        verbose_name = _("what pupils ask for")
        verbose_name_plural = _("what pupils ask for")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.text[:90]
