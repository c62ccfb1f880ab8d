"""The words by which goals and lessons are ordered: age, theme, strand, school."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Sourced
from publishing.models import Publishable


class AgeGroup(Publishable):
    """An age band of the WHO standards; 0–4 is background only."""

    parts = ("developments",)

    slug = models.SlugField(_("address"), max_length=10, unique=True)
    code = models.CharField(_("code"), max_length=4, unique=True)
    name = models.CharField(_("name"), max_length=40)
    ages = models.CharField(_("ages"), max_length=60)
    school_years = models.CharField(_("school years"), max_length=200)
    who_page = models.PositiveSmallIntegerField(_("page of the WHO matrix"), null=True, blank=True)
    is_background = models.BooleanField(_("background only"), default=False)
    introduction = models.TextField(_("introduction"))
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("age group")
        verbose_name_plural = _("age groups")
        ordering = ["position"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("learning_path:age_group", args=[self.slug])


class Theme(Publishable, Sourced):
    """One of the eight thematic categories of the WHO/BZgA standards (2010)."""

    code = models.CharField(_("code"), max_length=3, unique=True)
    name = models.CharField(_("name"), max_length=120)
    english_name = models.CharField(_("English name"), max_length=120)
    in_path = models.BooleanField(_("used in this path"), default=True)
    note = models.TextField(_("note"), blank=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(Publishable.Meta):
        verbose_name = _("theme (WHO)")
        verbose_name_plural = _("themes (WHO)")
        ordering = ["position"]

    def __str__(self):
        return self.name


class Strand(Publishable):
    """One of the twelve threads that run through the path from age to age."""

    slug = models.SlugField(_("address"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=80)
    description = models.TextField(_("description"))
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("strand")
        verbose_name_plural = _("strands")
        ordering = ["position"]

    def __str__(self):
        return self.name


class SchoolType(Publishable, Sourced):
    """A kind of Flemish school: kleuter, lager, secundair, buitengewoon, OKAN."""

    slug = models.SlugField(_("address"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=80)
    note = models.TextField(_("note"), blank=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(Publishable.Meta):
        verbose_name = _("school type")
        verbose_name_plural = _("school types")
        ordering = ["position"]

    def __str__(self):
        return self.name


class Grade(Publishable):
    """A graad: two school years of primary or secondary education."""

    slug = models.SlugField(_("address"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=60)
    years = models.CharField(_("school years"), max_length=60)
    age_groups = models.ManyToManyField(AgeGroup, verbose_name=_("age groups"), blank=True, related_name="grades")
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["age_groups"])

    class Meta(Publishable.Meta):
        verbose_name = _("grade")
        verbose_name_plural = _("grades")
        ordering = ["position"]

    def __str__(self):
        return self.name


class Finality(Publishable):
    """The finaliteit of a study in secondary education."""

    slug = models.SlugField(_("address"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=60)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("finality")
        verbose_name_plural = _("finalities")
        ordering = ["position"]

    def __str__(self):
        return self.name
