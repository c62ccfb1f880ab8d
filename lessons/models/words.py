"""The words a lesson is described with."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from publishing.models import Publishable


class Method(Publishable):
    """A werkvorm: how the class works."""

    slug = models.SlugField(_("address"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=80)
    description = models.TextField(_("description"), blank=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("method")
        verbose_name_plural = _("methods")
        ordering = ["name"]

    def __str__(self):
        return self.name


class SafetyAgreement(Publishable):
    """An agreement that holds in every lesson; a safety note refers to it by code."""

    code = models.CharField(_("code"), max_length=4, unique=True)
    title = models.CharField(_("title"), max_length=80)
    text = models.TextField(_("text"))
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("safety agreement")
        verbose_name_plural = _("safety agreements")
        ordering = ["position", "code"]

    def __str__(self):
        return f"{self.code} {self.title}"
