"""The template of a teacher's school: the one file that somebody who is no curator may bring."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class OwnTemplate(models.Model):
    """A Word file of one teacher, made anew without images, macros and names; only its owner gets it back, filled."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    content = models.BinaryField()
    found = models.JSONField(default=list)  # what stands in it between square brackets
    uploaded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"template {self.pk}"
