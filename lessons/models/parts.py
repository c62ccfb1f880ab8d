"""What a lesson is made of: its phases and what must lie ready."""

from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from .lesson import ONE_PER_LINE, Lesson


class Phase(models.Model):
    """A timed part of a lesson: what you do, what you say, what you adapt."""

    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="phases")
    position = models.PositiveSmallIntegerField(_("order"))
    title = models.CharField(_("title"), max_length=160)
    minutes_minimum = models.PositiveSmallIntegerField(_("minutes at least"))
    minutes = models.PositiveSmallIntegerField(_("minutes usually"))
    minutes_maximum = models.PositiveSmallIntegerField(_("minutes at most"))
    optional = models.BooleanField(_("may be dropped"), default=False)
    instruction = models.TextField(_("what you do"))
    say = models.TextField(_("what you can say"), blank=True, help_text=ONE_PER_LINE)
    assignment = models.TextField(_("what the class reads"), blank=True, help_text=ONE_PER_LINE)
    differentiation = models.TextField(_("differentiation"), blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("phase")
        verbose_name_plural = _("phases")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                name="phase_minutes_in_order",
                condition=Q(minutes_minimum__gte=1)
                & Q(minutes_minimum__lte=F("minutes"))
                & Q(minutes__lte=F("minutes_maximum")),
                violation_error_message=_("Minutes run from at least, over usually, to at most."),
            ),
        ]

    def __str__(self):
        return self.title

    @transaction.atomic
    def save(self, **kwargs):
        """Save the phase and, in the same transaction, what search knows of its lesson."""
        super().save(**kwargs)


class LessonMaterial(models.Model):
    """Something that must lie ready: to print, to put out, or to try beforehand."""

    class Use(models.TextChoices):
        PRINT = "print", _("to print or make")
        LAY_OUT = "lay_out", _("to put ready")
        TEST = "test", _("to try beforehand")

    class Per(models.TextChoices):
        CLASS = "class", _("for the class")
        GROUP = "group", _("for each group")
        PAIR = "pair", _("for each pair")
        PUPIL = "pupil", _("for each pupil")

    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="materials")
    text = models.CharField(_("what"), max_length=240)
    use = models.CharField(_("use"), max_length=8, choices=Use)
    per = models.CharField(_("how many"), max_length=8, choices=Per, default=Per.CLASS)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("material")
        verbose_name_plural = _("materials")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.text
