"""What a team fills in, ticks, practises and comes back to; on paper or in the open page, never kept here."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Fact, Sourced
from facts.reading import names_suicide
from publishing.models import Publishable

from .steps import ONE_PER_LINE


class TimelineMoment(Publishable, Sourced):
    """One of three moments, with the questions that a team asks about it."""

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    title = models.CharField(_("title"), max_length=120)
    questions = models.TextField(_("questions"), help_text=ONE_PER_LINE)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(Publishable.Meta):
        verbose_name = _("moment of the timeline")
        verbose_name_plural = _("moments of the timeline")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title


class ChecklistItem(Publishable):
    """One line of the checklist for the first day."""

    position = models.PositiveSmallIntegerField(_("number"), unique=True)
    text = models.CharField(_("text"), max_length=200)
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("line of the checklist")
        verbose_name_plural = _("lines of the checklist")
        ordering = ["position"]

    def __str__(self):
        return self.text


class AftercareMoment(Publishable):
    """A day on which somebody asks again how it goes; its title is neutral, since it stands in a calendar."""

    day = models.PositiveSmallIntegerField(_("days after the first day"), unique=True)
    label = models.CharField(_("moment"), max_length=40)
    title = models.CharField(_("title in the calendar"), max_length=80)
    text = models.TextField(_("text"))
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("moment of aftercare")
        verbose_name_plural = _("moments of aftercare")
        ordering = ["day"]

    def __str__(self):
        return f"{self.label}: {self.title}"


class Guideline(Publishable, Sourced):
    """A list that holds in every case: what is never written down, when one does not wait."""

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    title = models.CharField(_("title"), max_length=120)
    intro = models.TextField(_("introduction"))
    items = models.TextField(_("list"), help_text=ONE_PER_LINE)
    closing = models.TextField(_("closing"), blank=True)
    facts = models.ManyToManyField(Fact, verbose_name=_("facts"), blank=True, related_name="guidelines")
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources", "facts"])

    class Meta(Publishable.Meta):
        verbose_name = _("guideline")
        verbose_name_plural = _("guidelines")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title

    @property
    def needs_lifeline(self) -> bool:
        """Whether it names suicide, so that 1813 must stand beside it."""
        return names_suicide("\n".join([self.intro, self.items, self.closing]))


class Rehearsal(Publishable):
    """A fictional case that a staff meeting practises in 45 minutes."""

    parts = ("scenes",)

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    title = models.CharField(_("title"), max_length=120)
    situation = models.TextField(_("situation"))
    answers = models.TextField(_("answers"), help_text=_("One per line: the code of a question and its answer."))
    outcome = models.CharField(_("outcome"), max_length=12)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("rehearsal")
        verbose_name_plural = _("rehearsals")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("step_plan:rehearsal", args=[self.slug])

    @property
    def minutes(self) -> int:
        return sum(part.minutes for part in self.scenes.all())


class RehearsalPart(models.Model):
    """A timed part of a rehearsal: what the leader says, and what the team talks about."""

    rehearsal = models.ForeignKey(Rehearsal, models.CASCADE, related_name="scenes")
    position = models.PositiveIntegerField(_("order"), default=0)
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    title = models.CharField(_("title"), max_length=120)
    text = models.TextField(_("script"))
    questions = models.TextField(_("questions"), blank=True, help_text=ONE_PER_LINE)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("part of a rehearsal")
        verbose_name_plural = _("parts of a rehearsal")
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint("rehearsal", "title", name="part_once_in_a_rehearsal")]

    def __str__(self):
        return self.title
