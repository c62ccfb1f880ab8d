"""That a plan was taught: when, how long it really took, and one sentence for the next time."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lessons.models import Lesson

from .keepers import Owned, OwnedQuerySet
from .plans import MOST_MINUTES, Plan

LONGEST_SENTENCE = 300


class Taught(Owned):
    """One time that a plan was taught."""

    key = models.UUIDField(default=uuid.uuid4, editable=False)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="taught", verbose_name=_("plan"))
    taught_on = models.DateField(_("taught on"))
    minutes = models.PositiveSmallIntegerField(_("real minutes"))
    sentence = models.CharField(_("one sentence"), max_length=LONGEST_SENTENCE, blank=True)

    objects = OwnedQuerySet.as_manager()

    class Meta(Owned.Meta):
        ordering = ["-taught_on", "-pk"]
        constraints = [
            *Owned.Meta.constraints,
            models.UniqueConstraint("plan", "key", name="taught_once_a_press"),
            models.CheckConstraint(
                name="taught_minutes_are_sensible", condition=Q(minutes__gte=1, minutes__lte=MOST_MINUTES)
            ),
        ]

    def __str__(self):
        return f"taught {self.pk}"  # what was said of it is private


class TaughtLesson(models.Model):
    """The share of one lesson in the real minutes of a plan."""

    taught = models.ForeignKey(Taught, models.CASCADE, related_name="lessons")
    lesson = models.ForeignKey(Lesson, models.PROTECT, related_name="+")
    minutes = models.PositiveSmallIntegerField()

    class Meta:
        default_permissions = ()
        ordering = ["taught", "pk"]
        constraints = [models.UniqueConstraint("taught", "lesson", name="taught_lesson_once")]

    def __str__(self):
        return f"lesson {self.lesson_id} in taught {self.taught_id}"


class RealMinutes(models.Model):
    """How long a lesson really takes: the median of at least five teachers, with nothing of any of them."""

    lesson = models.OneToOneField(Lesson, models.CASCADE, primary_key=True, related_name="+")
    minutes = models.PositiveSmallIntegerField()
    teachers = models.PositiveIntegerField()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"{self.minutes} minutes for lesson {self.lesson_id}"
