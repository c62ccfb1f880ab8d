"""Material for the class that others publish: linked, not copied."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Sourced
from learning_path.models import AgeGroup, Goal, SchoolType
from publishing.models import Publishable, PublishableQuerySet


class MaterialQuerySet(PublishableQuerySet):
    def with_details(self):
        """With what a card shows: ages, schools, goals, sources."""
        return self.prefetch_related(
            models.Prefetch("age_groups", AgeGroup.objects.published()),
            models.Prefetch("school_types", SchoolType.objects.published()),
            models.Prefetch("goals", Goal.objects.published().in_order()),
            "sources",
        )


class Material(Publishable, Sourced):
    """A work of another publisher that a teacher can use, plainly marked as elsewhere."""

    class Origin(models.TextChoices):
        FLANDERS = "flanders", _("Flanders")
        NETHERLANDS = "netherlands", _("the Netherlands")

    slug = models.SlugField(_("short name"), max_length=80, unique=True)
    number = models.CharField(_("number"), max_length=4, unique=True)
    title = models.CharField(_("title"), max_length=240)
    publisher = models.CharField(_("publisher"), max_length=240)
    url = models.URLField(_("address"), max_length=500)
    audience = models.CharField(_("for whom"), max_length=200)
    format = models.CharField(_("form"), max_length=300)
    licence = models.CharField(_("licence"), max_length=120, blank=True)
    year = models.CharField(_("year"), max_length=40, blank=True)
    origin = models.CharField(_("origin"), max_length=12, choices=Origin, default=Origin.FLANDERS)
    note = models.TextField(_("note"), blank=True)
    school_types = models.ManyToManyField(
        SchoolType, verbose_name=_("school types"), blank=True, related_name="materials"
    )
    age_groups = models.ManyToManyField(AgeGroup, verbose_name=_("age groups"), blank=True, related_name="materials")
    goals = models.ManyToManyField(Goal, verbose_name=_("goals"), blank=True, related_name="materials")
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources", "school_types", "age_groups", "goals"])

    objects = MaterialQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("material")
        verbose_name_plural = _("materials")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title

    @property
    def is_dutch(self) -> bool:
        """From the Netherlands, where law, helplines and schools differ from ours."""
        return self.origin == self.Origin.NETHERLANDS
