"""Where help is, told once: the help block, the help page, who trains school teams."""

import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Sourced
from publishing.models import Publishable, PublishableQuerySet

HOURS_HOLD_FOR = datetime.timedelta(days=365)


class HelpSourceQuerySet(PublishableQuerySet):
    def emergency(self):
        """The numbers of the help block."""
        return self.filter(is_emergency=True)

    def with_details(self):
        """With their sources and the situations that they are for."""
        return self.prefetch_related("sources", models.Prefetch("needs", Need.objects.published()))


class Audience(models.TextChoices):
    PUPIL = "pupil", _("pupil")
    PARENT = "parent", _("parent")
    TEACHER = "teacher", _("teacher")
    SCHOOL = "school", _("school")


class Need(Publishable):
    """A situation, whom you call first, whom after that, and what not to do."""

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    name = models.CharField(_("situation"), max_length=160)
    first = models.CharField(_("first"), max_length=200)
    then = models.CharField(_("after that"), max_length=200, blank=True)
    avoid = models.CharField(_("not"), max_length=200, blank=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("who calls whom")
        verbose_name_plural = _("who calls whom")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.name


class HelpSource(Publishable, Sourced):
    """A service where pupils, parents or schools find help, with what it is not meant for."""

    Audience = Audience

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=120)
    audience = models.CharField(_("for whom"), max_length=200)
    audiences = models.JSONField(_("audiences"), default=list, help_text=_("pupil, parent, teacher, school"))
    phone = models.CharField(_("phone number"), max_length=20, blank=True)
    website = models.CharField(_("website"), max_length=200, blank=True)
    website_url = models.URLField(_("address of the website"), max_length=300, blank=True)
    chat = models.BooleanField(_("has a chat"), default=False)
    channels = models.CharField(_("channels"), max_length=300, blank=True)
    hours = models.CharField(
        _("opening hours"),
        max_length=400,
        blank=True,
        help_text=_("Shown only once they were checked in the past year."),
    )
    cost = models.CharField(_("cost"), max_length=120, blank=True)
    anonymous = models.CharField(_("anonymous"), max_length=120, blank=True)
    purpose = models.TextField(_("for what"))
    not_for = models.TextField(_("not for"), blank=True)
    notice = models.TextField(_("notice"), blank=True)
    needs = models.ManyToManyField(Need, verbose_name=_("situations"), blank=True, related_name="help_sources")
    is_emergency = models.BooleanField(_("in the help block"), default=False)
    emergency_label = models.CharField(_("words in the help block"), max_length=120, blank=True)
    year = models.CharField(_("year of the source"), max_length=60, blank=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources", "needs"])

    objects = HelpSourceQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("help source")
        verbose_name_plural = _("help sources")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.name

    @property
    def phone_link(self) -> str:
        """The number as a phone dials it."""
        return "tel:" + "".join(sign for sign in self.phone if sign.isdigit() or sign == "+")

    @property
    def name_beside_phone(self) -> str:
        """The name, without the number when that is a part of it."""
        return self.name.removesuffix(self.phone).strip()

    @property
    def website_host(self) -> str:
        """The website without the way to one page of it."""
        return self.website.partition("/")[0]

    def hours_on(self, day: datetime.date) -> str:
        """The opening hours, when a person checked them in the year before this day; else nothing."""
        is_fresh = self.checked_on is not None and datetime.timedelta() <= day - self.checked_on <= HOURS_HOLD_FOR
        return self.hours if is_fresh else ""

    @property
    def hours_today(self) -> str:
        """The opening hours, as far as they may be trusted today."""
        return self.hours_on(timezone.localdate())


class Telling(Publishable):
    """How you tell one audience where help is."""

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    audience = models.CharField(_("for whom"), max_length=120)
    text = models.TextField(_("text"))
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("how you tell it")
        verbose_name_plural = _("how you tell it")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.audience


class Training(Publishable, Sourced):
    """Training for school teams, given by others."""

    slug = models.SlugField(_("short name"), max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=200)
    provider = models.CharField(_("provider"), max_length=200)
    audience = models.CharField(_("for whom"), max_length=200, blank=True)
    description = models.TextField(_("description"))
    url = models.URLField(_("address"), max_length=500, blank=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(Publishable.Meta):
        verbose_name = _("training")
        verbose_name_plural = _("trainings")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title
