"""Learning goals with a code for ever."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Sourced
from publishing.models import Publishable, PublishableQuerySet

from .vocabulary import AgeGroup, Strand, Theme


class GoalQuerySet(PublishableQuerySet):
    def in_order(self):
        return self.order_by("age_group__position", "strand__position", "position", "code")

    def with_place(self):
        """With the age group, strand and theme that a goal is shown with."""
        return self.select_related("age_group", "strand", "theme")

    def delete(self):
        raise ValidationError(_("A goal is never deleted, so that its code is never used again; withdraw it."))


class Goal(Publishable, Sourced):
    """What a learner of one age group can do at the end, in one strand and one domain."""

    class Domain(models.TextChoices):
        KNOWLEDGE = "K", _("knowledge")
        SKILL = "V", _("skill")
        ATTITUDE = "H", _("attitude")

    code = models.CharField(
        _("code"),
        max_length=20,
        unique=True,
        validators=[RegexValidator(r"^LP-[0-9A-Z]{4}-[A-Z]{3}-[KVH][0-9]+$", _("A code looks like LP-0912-REL-K1."))],
        help_text=_("For ever: a code is never changed and never used again."),
    )
    age_group = models.ForeignKey(AgeGroup, models.PROTECT, related_name="goals", verbose_name=_("age group"))
    strand = models.ForeignKey(Strand, models.PROTECT, related_name="goals", verbose_name=_("strand"))
    theme = models.ForeignKey(Theme, models.PROTECT, related_name="goals", verbose_name=_("theme (WHO)"))
    domain = models.CharField(_("domain"), max_length=1, choices=Domain)
    text = models.TextField(_("goal"))
    gloss = models.TextField(_("in English"), blank=True)
    status_note = models.CharField(_("note on the status"), max_length=300, blank=True)
    who_reference = models.CharField(_("place in the WHO matrix"), max_length=300, blank=True)
    builds_on = models.ManyToManyField(
        "self", symmetrical=False, blank=True, related_name="prepares_for", verbose_name=_("builds on")
    )
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources", "builds_on"])

    objects = GoalQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("learning goal")
        verbose_name_plural = _("learning goals")
        ordering = ["position", "code"]

    def __str__(self):
        return f"{self.code} {self.text}"

    def get_absolute_url(self):
        return reverse("learning_path:goal", args=[self.code])

    def save(self, **kwargs):
        """Save the goal; ValidationError when its code would change, because plans elsewhere point at it."""
        if (
            self.pk
            and not Goal.objects.filter(pk=self.pk, code=self.code).exists()
            and Goal.objects.filter(pk=self.pk).exists()
        ):
            raise ValidationError({"code": _("A code is for ever: it cannot be changed.")})
        super().save(**kwargs)

    def delete(self, **kwargs):
        raise ValidationError(_("A goal is never deleted, so that its code is never used again; withdraw it."))
