"""What waits to be posted."""

from django.db import models
from django.utils import timezone


class Letter(models.Model):
    """A mail in the outbox. It is deleted the moment it is posted (see accounts/outbox.py)."""

    to = models.EmailField(max_length=254)
    sender = models.CharField(max_length=254)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    html = models.TextField(blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(default=timezone.now, db_index=True)
    written_at = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return f"letter {self.pk}"
