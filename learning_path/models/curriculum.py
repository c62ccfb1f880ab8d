"""Official Flemish goals and their concordance with ours."""

import datetime

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Sourced, Status
from publishing.models import Publishable

from .goals import Goal
from .vocabulary import Grade, SchoolType


def in_order(name):
    return models.CheckConstraint(
        name=name,
        condition=Q(valid_from__isnull=True) | Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
        violation_error_message=_("The end of validity lies before its start."),
    )


class Network(models.TextChoices):
    """Who sets the goals: the government, or an educational network for its own schools."""

    GOVERNMENT = "overheid", _("Flemish government")
    GO = "go", "GO!"
    KOV = "kov", "Katholiek Onderwijs Vlaanderen"
    OVSG = "ovsg", "OVSG"
    POV = "pov", "POV"


class CurriculumFramework(Publishable, Sourced):
    """A set of official goals, with the dates between which it holds."""

    Network = Network
    parts = ("official_goals",)

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=200)
    network = models.CharField(_("network"), max_length=10, choices=Network)
    level = models.CharField(_("level"), max_length=200, blank=True)
    school_types = models.ManyToManyField(SchoolType, verbose_name=_("school types"), blank=True)
    grades = models.ManyToManyField(Grade, verbose_name=_("grades"), blank=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources", "school_types", "grades"])

    class Meta(Publishable.Meta):
        verbose_name = _("framework of official goals")
        verbose_name_plural = _("frameworks of official goals")
        ordering = ["position", "pk"]
        constraints = [*Publishable.Meta.constraints, in_order("framework_validity_in_order")]

    def __str__(self):
        return self.name


class CurriculumGoal(models.Model):
    """An official goal (minimumdoel, ontwikkelingsdoel, leerplandoel), linked to ours by a concordance."""

    framework = models.ForeignKey(
        CurriculumFramework, models.PROTECT, related_name="official_goals", verbose_name=_("framework")
    )
    code = models.CharField(_("code"), max_length=40)
    section = models.CharField(_("section"), max_length=120, blank=True)
    summary = models.TextField(_("what it asks, in short"))
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.SEEN)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    goals = models.ManyToManyField(Goal, blank=True, related_name="official_goals", verbose_name=_("our goals"))
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["goals"])

    class Meta:
        verbose_name = _("official goal")
        verbose_name_plural = _("official goals")
        ordering = ["framework__position", "position", "pk"]
        constraints = [
            models.UniqueConstraint("framework", "section", "code", name="official_goal_once_per_framework"),
            in_order("official_goal_validity_in_order"),
        ]

    def __str__(self):
        return f"{self.code} ({self.framework})"

    @property
    def is_unverified(self) -> bool:
        return self.status == Status.UNVERIFIED

    def has_lapsed(self, on: datetime.date | None = None) -> bool:
        """Whether the goal no longer holds on a day (today when none is given)."""
        ends = [day for day in (self.valid_until, self.framework.valid_until) if day]
        return bool(ends) and min(ends) < (on or timezone.localdate())
