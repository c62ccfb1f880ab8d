"""What a school decides on beforehand: pillars, domains and the kit that already exists."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Sourced
from publishing.models import Publishable, PublishableQuerySet


class Pillar(Publishable, Sourced):
    """Quality, prevention or reaction: the three pillars of a school's policy."""

    slug = models.SlugField(_("short name"), max_length=40, unique=True)
    name = models.CharField(_("pillar"), max_length=80)
    question = models.TextField(_("question"))
    plain = models.TextField(_("in plain words"))
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(Publishable.Meta):
        verbose_name = _("pillar")
        verbose_name_plural = _("pillars")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.name


class PolicyDomain(Publishable):
    """A part of a school's policy that a team can look at by itself."""

    code = models.CharField(_("code"), max_length=2, unique=True)
    name = models.CharField(_("domain"), max_length=120)
    description = models.TextField(_("description"))
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("policy domain")
        verbose_name_plural = _("policy domains")
        ordering = ["position", "code"]

    def __str__(self):
        return f"{self.code}. {self.name}"


class LearningPointQuerySet(PublishableQuerySet):
    def to_choose_from(self):
        """What a team may pick today, pillar by pillar and domain by domain."""
        parts = {"pillar__in": Pillar.objects.published(), "domain__in": PolicyDomain.objects.published()}
        return self.published().filter(**parts).select_related("pillar", "domain")


class LearningPoint(Publishable):
    """What a team may have learned from something that happened, in our words: so that nothing of a pupil slips in."""

    slug = models.SlugField(_("short name"), max_length=40, unique=True)
    text = models.CharField(_("what a team learned"), max_length=200)
    advice = models.CharField(_("what it can do about it"), max_length=250)
    pillar = models.ForeignKey(Pillar, models.PROTECT, related_name="learning_points", verbose_name=_("pillar"))
    domain = models.ForeignKey(
        PolicyDomain, models.PROTECT, related_name="learning_points", verbose_name=_("policy domain")
    )
    position = models.PositiveIntegerField(_("order"), default=0)
    objects = LearningPointQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("learning point")
        verbose_name_plural = _("learning points")
        ordering = ["pillar__position", "domain__position", "position", "pk"]

    def __str__(self):
        return self.text


class PolicyText(Publishable, Sourced):
    """A headed piece of text on the policy page: the existing kit, the course of work, the obligations."""

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    heading = models.CharField(_("heading"), max_length=160)
    text = models.TextField(_("text"))
    url = models.URLField(_("address"), max_length=500, blank=True)
    url_label = models.CharField(_("words of the link"), max_length=120, blank=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(Publishable.Meta):
        verbose_name = _("policy text")
        verbose_name_plural = _("policy texts")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.heading
