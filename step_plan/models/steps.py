"""What a school does: the rules, the steps, who does what, and the questions for a team."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Sourced
from facts.reading import names_suicide
from publishing.models import Publishable

ONE_PER_LINE = _("One per line.")
CODES = _("Codes of steps, with a space between them: S2 S6.")


class Rule(Publishable):
    """One of the five rules that always hold."""

    position = models.PositiveSmallIntegerField(_("number"), unique=True)
    title = models.CharField(_("rule"), max_length=160)
    text = models.TextField(_("explanation"), blank=True)
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("rule")
        verbose_name_plural = _("rules")
        ordering = ["position"]

    def __str__(self):
        return self.title


class Notice(Publishable, Sourced):
    """A sentence that stands by itself on the page of the step plan."""

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    text = models.TextField(_("text"))
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(Publishable.Meta):
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["slug"]

    def __str__(self):
        return self.text[:80]


class Step(Publishable, Sourced):
    """One step: who does what and when, what not, and which sentences help."""

    code = models.CharField(_("code"), max_length=4, unique=True)
    title = models.CharField(_("title"), max_length=120)
    purpose = models.TextField(_("purpose"))
    who = models.CharField(_("who"), max_length=200)
    moment = models.CharField(_("when"), max_length=200)
    do = models.TextField(_("do"), help_text=ONE_PER_LINE)
    do_not = models.TextField(_("do not"), blank=True, help_text=ONE_PER_LINE)
    say = models.TextField(_("sentences"), blank=True, help_text=ONE_PER_LINE)
    contact = models.TextField(_("contact"), blank=True)
    document = models.TextField(_("document"), blank=True)
    note = models.TextField(_("note"), blank=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(Publishable.Meta):
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ["position", "code"]

    def __str__(self):
        return f"{self.code} {self.title}"

    def get_absolute_url(self):
        return reverse("step_plan:step", args=[self.code])

    @property
    def needs_lifeline(self) -> bool:
        """Whether it names suicide, so that 1813 must stand beside it."""
        return names_suicide(" ".join([self.do, self.do_not, self.say, self.document, self.note]))


class Role(Publishable):
    """Someone at school, what that person does and leaves to others."""

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    name = models.CharField(_("role"), max_length=160)
    does = models.TextField(_("does"))
    does_not = models.TextField(_("does not"))
    steps = models.CharField(_("steps"), max_length=100, blank=True, help_text=CODES)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("step_plan:role", args=[self.slug])

    @property
    def step_codes(self) -> list[str]:
        return self.steps.split()


class Criterion(Publishable):
    """One of the six criteria: a question for the team, never a sum."""

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    name = models.CharField(_("criterion"), max_length=120)
    question = models.TextField(_("question"))
    signal = models.TextField(_("sign of a problem"))
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.name
