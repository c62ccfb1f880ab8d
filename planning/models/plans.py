"""Lesson plans: what somebody makes of lessons for one class and the minutes there are."""

import uuid
from typing import Any

from django.db import models
from django.db.models import Count, F, Q, Sum
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from paper.naming import neutral

from .classes import ClassGroup
from .keepers import Keeper, Owned, Removable, RemovableQuerySet, Versioned
from .room import PLANS

LONGEST_TITLE = 160
LONGEST_WORDS = 80
LESSON_HOUR = 50  # minutes of a Flemish lesson hour
LONGEST_HOUR = 120
LONGEST_TEXT = 10_000
MOST_MINUTES = 600
USUALLY_THE_SAME = ("hour_minutes", "teacher", "school", "subject")


class PlanQuerySet(RemovableQuerySet):
    def start(self, keeper: Keeper, key: uuid.UUID, title: str, **fields) -> "Plan":
        """A new plan, with what was the same in the last one; the same press twice finds the one that it made."""
        last = self.owned_by(keeper).first()
        usual = {name: getattr(last, name) for name in USUALLY_THE_SAME} if last else {}
        return self.make(keeper, key, usual | {"title": title, **fields})[0]

    def make(self, keeper: Keeper, key: uuid.UUID, fields: dict[str, Any]) -> tuple["Plan", bool]:
        """A plan of this person; the one that this press made already, or a new one, and whether it is new."""
        with keeper.one_at_a_time():
            own = self.owned_by(keeper)
            if made := own.filter(key=key).first():
                return made, False
            PLANS.make_room(own, keeper)
            return self.create(key=key, **fields, **keeper.fields), True

    def with_steps_counted(self):
        """With `step_count`, and `lesson_minutes`: what its steps usually take together."""
        return self.annotate(step_count=Count("steps"), lesson_minutes=Sum("steps__minutes"))


class Plan(Removable):
    """A lesson as one teacher gives it to one class: a head, own steps, and the fields of a lesson preparation."""

    key = models.UUIDField(default=uuid.uuid4, editable=False)
    title = models.CharField(_("title"), max_length=LONGEST_TITLE)
    class_group = models.ForeignKey(
        ClassGroup, models.SET_NULL, null=True, blank=True, related_name="plans", verbose_name=_("class")
    )
    minutes = models.PositiveSmallIntegerField(_("minutes there are"), default=LESSON_HOUR)
    hour_minutes = models.PositiveSmallIntegerField(_("minutes of a lesson hour"), default=LESSON_HOUR)
    planned_on = models.DateField(_("day"), null=True, blank=True)
    starts_at = models.TimeField(_("starts at"), null=True, blank=True)
    lesson_hour = models.CharField(_("lesson hour"), max_length=20, blank=True)
    teacher = models.CharField(_("teacher"), max_length=LONGEST_WORDS, blank=True)
    school = models.CharField(_("school"), max_length=LONGEST_WORDS, blank=True)
    subject = models.CharField(_("subject"), max_length=LONGEST_WORDS, blank=True)
    room = models.CharField(_("room"), max_length=LONGEST_WORDS, blank=True)
    number_in_series = models.PositiveSmallIntegerField(_("which lesson of the series"), null=True, blank=True)
    length_of_series = models.PositiveSmallIntegerField(_("lessons in the series"), null=True, blank=True)
    copied_from = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="copies")
    shared_from = models.ForeignKey("planning.Share", models.SET_NULL, null=True, blank=True, related_name="copies")
    made_at = models.DateTimeField(auto_now_add=True)
    saved_at = models.DateTimeField(default=timezone.now)

    objects = PlanQuerySet.as_manager()

    class Meta(Owned.Meta):
        ordering = ["-saved_at", "-pk"]
        constraints = [
            *Owned.Meta.constraints,
            models.UniqueConstraint("user", "key", name="plan_made_once_by_teacher"),
            models.UniqueConstraint("visitor", "key", name="plan_made_once_by_visitor"),
            models.CheckConstraint(
                name="plan_minutes_are_sensible",
                condition=Q(
                    minutes__gte=1, minutes__lte=MOST_MINUTES, hour_minutes__gte=1, hour_minutes__lte=LONGEST_HOUR
                ),
            ),
            models.CheckConstraint(
                name="plan_in_series_in_order",
                condition=Q(number_in_series__isnull=True)
                | Q(length_of_series__isnull=True)
                | Q(number_in_series__gte=1, number_in_series__lte=F("length_of_series")),
            ),
        ]

    def __str__(self):
        return f"plan {self.pk}"  # its title is private

    def get_absolute_url(self):
        return reverse("planning:plan", args=[self.pk])

    @property
    def neutral_title(self) -> str:
        """What it is called wherever a class may look."""
        return neutral(self.title, _("Lesson plan"))


class PlanText(Versioned):
    """What a teacher wrote in one field of the preparation; a field without such a row shows what we propose."""

    class Field(models.TextChoices):
        BEGINNING = "beginning", _("Starting situation")
        OFFICIAL_GOALS = "official_goals", _("Minimum goals")
        NETWORK_GOALS = "network_goals", _("Curriculum goals of my network")
        GOALS = "goals", _("Lesson goals")
        CONTENT = "content", _("Content and key words")
        ORGANISATION = "organisation", _("Organisation and seating")
        BOARD = "board", _("On the board")
        DIFFERENTIATION = "differentiation", _("Differentiation")
        EVALUATION = "evaluation", _("Evaluation")
        REFLECTION = "reflection", _("Reflection afterwards")
        NOTE = "note", _("My note")

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="texts")
    field = models.CharField(max_length=20, choices=Field)
    text = models.TextField(blank=True)
    written_at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        ordering = ["plan", "field"]
        constraints = [models.UniqueConstraint("plan", "field", name="plan_text_once_a_field")]

    def __str__(self):
        return f"text {self.pk} of plan {self.plan_id}"  # its words are private
