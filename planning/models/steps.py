"""The steps of a plan: copies of phases, and steps of a teacher's own."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from lessons.models import Lesson
from publishing.models import State

from .keepers import Versioned
from .plans import MOST_MINUTES, Plan
from .sources import name_of

LONGEST_STEP_TITLE = 160
LONGEST_STEP_TEXT = 10_000


class PlanStep(Versioned):
    """One step: a copy of a phase, which remembers where it came from, or a step of one's own, never public."""

    class Part(models.TextChoices):
        OPENING = "opening", _("Opening")
        CORE = "core", _("Core")
        PRACTICE = "practice", _("Practice")
        CLOSING = "closing", _("Closing")

    class Choice(models.TextChoices):
        BY_TIME = "by_time", _("when there is time")
        IN = "in", _("always")
        OUT = "out", _("not this time")

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="steps")
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    position = models.PositiveSmallIntegerField(_("order"))
    part = models.CharField(_("part of the lesson"), max_length=8, choices=Part, blank=True)
    title = models.CharField(_("title"), max_length=LONGEST_STEP_TITLE)
    minutes_minimum = models.PositiveSmallIntegerField(_("minutes at least"))
    minutes = models.PositiveSmallIntegerField(_("minutes usually"))
    minutes_maximum = models.PositiveSmallIntegerField(_("minutes at most"))
    optional = models.BooleanField(_("may be dropped"), default=False)
    choice = models.CharField(_("do it"), max_length=8, choices=Choice, default=Choice.BY_TIME)
    instruction = models.TextField(_("what you do"), blank=True)
    pupils = models.TextField(_("what they do"), blank=True)
    say = models.TextField(_("what you can say"), blank=True)
    differentiation = models.TextField(_("differentiation"), blank=True)
    method = models.CharField(_("way of working"), max_length=160, blank=True)
    materials = models.JSONField(default=list, blank=True)  # [{"text": …, "use": …, "per": …}, …] as LessonMaterial
    goals = models.JSONField(default=list, blank=True)  # codes of goals, which are never used again
    note = models.TextField(_("my note"), blank=True)
    lesson = models.ForeignKey(
        Lesson, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("from the lesson")
    )
    more_lessons = models.JSONField(default=list, blank=True)  # pks of lessons whose phases were merged into it
    phase_position = models.PositiveSmallIntegerField(null=True, blank=True)
    phase_title = models.CharField(max_length=160, blank=True)
    copied_at = models.DateTimeField(null=True, blank=True)  # the lesson as it stood at this moment
    is_adapted = models.BooleanField(default=False)

    class Meta:
        default_permissions = ()
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint("plan", "key", name="step_made_once_a_plan"),
            models.CheckConstraint(
                name="step_minutes_in_order",
                condition=Q(minutes_minimum__gte=1)
                & Q(minutes_minimum__lte=F("minutes"))
                & Q(minutes__lte=F("minutes_maximum"))
                & Q(minutes_maximum__lte=MOST_MINUTES),
            ),
        ]

    def __str__(self):
        return f"step {self.pk}"  # its words are private

    @property
    def is_own(self) -> bool:
        """Whether it is a step of the teacher's own, from no lesson."""
        return self.lesson_id is None

    @property
    def source_name(self) -> str:
        """What the lesson it was copied from is called; nothing for a step of one's own."""
        return name_of(self.lesson) if self.lesson else ""

    @property
    def has_changed(self) -> bool:
        """Whether its lesson changed since it was copied."""
        return bool(self.copied_at and self.lesson.is_public and self.lesson.updated_at > self.copied_at)

    @property
    def is_withdrawn(self) -> bool:
        """Whether its lesson is not given any more; the copy stays."""
        return bool(self.lesson and self.lesson.state == State.WITHDRAWN)
