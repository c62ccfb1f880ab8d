"""What a school decides on beforehand: pillars, domains and the kit that already exists."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Sourced
from publishing.models import Publishable


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
