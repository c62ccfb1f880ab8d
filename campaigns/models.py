"""The Week van de Lentekriebels, year by year, with only what was found in a source."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Sourced
from learning_path.models import KeyMessage
from publishing.models import Publishable


class Campaign(Publishable, Sourced):
    """One year's campaign week: its theme, its messages, and how sure we are."""

    slug = models.SlugField(_("address"), max_length=40, unique=True)
    year = models.PositiveSmallIntegerField(_("year"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    dates = models.CharField(_("dates"), max_length=80, blank=True)
    theme = models.CharField(_("theme"), max_length=200, blank=True)
    introduction = models.TextField(_("introduction"), blank=True)
    closing = models.TextField(_("closing"), blank=True)
    note = models.TextField(_("note"), blank=True)
    messages = models.ManyToManyField(KeyMessage, verbose_name=_("messages"), blank=True, related_name="campaigns")
    history = HistoricalRecords(m2m_fields=["sources", "messages"])

    class Meta(Publishable.Meta):
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        ordering = ["-year"]

    def __str__(self):
        return f"{self.name} {self.year}"

    def get_absolute_url(self):
        return reverse("campaigns:campaign", args=[self.slug])
