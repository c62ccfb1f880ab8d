"""How a plan stood before each change, for thirty days."""

import datetime

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone

from .plans import Plan

KEPT = datetime.timedelta(days=30)


class PlanVersionQuerySet(models.QuerySet):
    def to_sweep(self):
        """Versions that are older than thirty days."""
        return self.filter(made_at__lt=timezone.now() - KEPT)


class PlanVersion(models.Model):
    """A plan as it stood, with its steps and texts, and what was done to it next."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="versions")
    made_at = models.DateTimeField()
    done = models.CharField(max_length=20)  # the change that came after: a word of planning.changing.Done
    contents = models.JSONField(encoder=DjangoJSONEncoder)  # see planning.versions

    objects = PlanVersionQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["-made_at", "-pk"]

    def __str__(self):
        return f"version {self.pk} of plan {self.plan_id}"
