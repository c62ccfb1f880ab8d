"""The Week van de Lentekriebels, year by year, with only what was found in a source."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Sourced
from learning_path.models import KeyMessage
from lessons.models import Lesson
from publishing.models import Publishable, PublishableQuerySet


class CampaignQuerySet(PublishableQuerySet):
    def with_messages(self):
        """With their sources and public messages."""
        return self.prefetch_related("sources", models.Prefetch("messages", KeyMessage.objects.published()))

    def with_lessons(self):
        """With their messages, and for each the public lessons that carry it."""
        lessons = Lesson.objects.published().prefetch_related("age_groups")
        return self.with_messages().prefetch_related(models.Prefetch("messages__lessons", lessons))


class Campaign(Publishable, Sourced):
    """One year's campaign week: its theme, its messages, and how sure we are."""

    slug = models.SlugField(_("address"), max_length=40, unique=True)
    year = models.PositiveSmallIntegerField(_("year"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    dates = models.CharField(_("dates"), max_length=80, blank=True)
    theme = models.CharField(_("theme"), max_length=200, blank=True)
    introduction = models.TextField(_("introduction"), blank=True)
    closing = models.TextField(_("closing"), blank=True)
    note = models.TextField(_("note"), blank=True)
    messages = models.ManyToManyField(KeyMessage, verbose_name=_("messages"), blank=True, related_name="campaigns")
    history = HistoricalRecords(m2m_fields=["sources", "messages"])

    objects = CampaignQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        ordering = ["-year"]

    def __str__(self):
        return f"{self.name} {self.year}"

    def get_absolute_url(self):
        return reverse("campaigns:campaign", args=[self.slug])

    @property
    def verified_theme(self) -> str:
        """The theme, when it was found in a source; a theme that nobody found in one is not told."""
        return "" if self.is_unverified else self.theme

    @property
    def five(self) -> list[KeyMessage]:
        """The messages themselves, without the closing one, from what was prefetched."""
        return [message for message in self.messages.all() if not message.is_closing]

    @property
    def closing_message(self) -> KeyMessage | None:
        """The message that stands beside every other."""
        return next((message for message in self.messages.all() if message.is_closing), None)
