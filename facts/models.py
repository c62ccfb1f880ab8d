"""Dated facts: a law, a figure, a rule is one row with its source and status, stated once and included by reference."""

from django.db import models
from django.db.models import F, Prefetch, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from publishing.models import Publishable, PublishableQuerySet

from .reading import names_suicide

LAW_TIMELINE = "tijdlijn van de wet"  # the topic of facts that tell, in order, how the law changed


class Status(models.TextChoices):
    """How sure we are of a text; what no person checked never says that it was."""

    SEEN = "seen", _("found in a public source")
    PARTLY = "partly", _("partly found, or in an older source")
    UNVERIFIED = "unverified", _("not verified")
    OWN = "own", _("our own text, not yet read by an expert")


class Source(Publishable):
    """A public work that we refer to, by the short key under which texts name it."""

    class Language(models.TextChoices):
        DUTCH = "nl", _("Dutch")
        ENGLISH = "en", _("English")

    key = models.CharField(_("key"), max_length=60, unique=True)
    title = models.CharField(_("title"), max_length=400)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    year = models.CharField(_("year"), max_length=40, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    note = models.TextField(_("note"), blank=True)
    language = models.CharField(_("language of the title"), max_length=2, choices=Language, default=Language.DUTCH)
    history = HistoricalRecords()

    class Meta(Publishable.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["key"]

    def __str__(self):
        return f"{self.key}: {self.title}"


class Sourced(models.Model):
    """A text with its sources, its status and, once a person has looked, when that was."""

    Status = Status

    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.OWN)
    sources = models.ManyToManyField(
        Source, verbose_name=_("sources"), blank=True, related_name="%(app_label)s_%(class)ss"
    )
    source_note = models.CharField(
        _("place in the source"),
        max_length=300,
        blank=True,
        help_text=_("For example a chapter or a goal number."),
    )
    checked_on = models.DateField(
        _("last checked on"),
        null=True,
        blank=True,
        help_text=_("Only fill this in when a person has checked the text against its source."),
    )
    checked_by = models.CharField(_("checked by"), max_length=120, blank=True)

    class Meta:
        abstract = True

    @property
    def is_unverified(self) -> bool:
        return self.status == Status.UNVERIFIED


class FactQuerySet(PublishableQuerySet):
    def with_sources(self):
        """Each with the works it was found in."""
        return self.prefetch_related("sources")

    def on_law_timeline(self):
        """How the law changed, from old to new."""
        return self.filter(topic=LAW_TIMELINE)


class Fact(Publishable, Sourced):
    """A law, figure, rule, term or event: stated here, and only referred to elsewhere."""

    class Kind(models.TextChoices):
        LAW = "law", _("law")
        FIGURE = "figure", _("figure")
        RULE = "rule", _("rule")
        TERM = "term", _("term")
        EVENT = "event", _("event")

    slug = models.SlugField(_("short name"), max_length=80, unique=True)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    topic = models.CharField(_("topic"), max_length=120)
    statement = models.TextField(_("statement"))
    caveat = models.TextField(_("caveat"), blank=True)
    year = models.CharField(_("year of the data"), max_length=60, blank=True)
    article_note = models.CharField(_("article of law"), max_length=300, blank=True)
    owner = models.CharField(_("owner"), max_length=80, default="redactie")
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    review_by = models.DateField(_("review before"), null=True, blank=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources"])

    objects = FactQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        ordering = ["position", "pk"]
        constraints = [
            *Publishable.Meta.constraints,
            models.CheckConstraint(
                name="fact_validity_in_order",
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                violation_error_message=_("The end of validity lies before its start."),
            ),
        ]

    def __str__(self):
        return self.statement[:90]

    @property
    def has_lapsed(self) -> bool:
        """Whether it held once and holds no longer."""
        return self.valid_until is not None and self.valid_until < timezone.localdate()


class ChapterQuerySet(PublishableQuerySet):
    def with_passages(self):
        """Each with its passages, their sources and their public facts."""
        facts = Prefetch("passages__facts", Fact.objects.published().with_sources())
        return self.prefetch_related("passages__sources", facts)


class Chapter(Publishable):
    """One page of background reading for teachers."""

    parts = ("passages",)

    slug = models.SlugField(_("address"), max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=160)
    introduction = models.TextField(_("introduction"), blank=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    objects = ChapterQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("chapter")
        verbose_name_plural = _("chapters")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("facts:chapter", args=[self.slug])


class Passage(Sourced):
    """A headed piece of a chapter, in plain paragraphs, with the facts that it leans on."""

    chapter = models.ForeignKey(Chapter, models.CASCADE, related_name="passages", verbose_name=_("chapter"))
    position = models.PositiveIntegerField(_("order"), default=0)
    heading = models.CharField(_("heading"), max_length=200)
    text = models.TextField(
        _("text"),
        blank=True,
        help_text=_("An empty line starts a new paragraph; a line that begins with “- ” is a list item."),
    )
    facts = models.ManyToManyField(Fact, verbose_name=_("facts"), blank=True, related_name="passages")
    history = HistoricalRecords(m2m_fields=["sources", "facts"])

    class Meta:
        verbose_name = _("passage")
        verbose_name_plural = _("passages")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.heading

    @property
    def needs_lifeline(self) -> bool:
        """Whether it names suicide, itself or in a fact, so that 1813 must stand beside it."""
        return names_suicide(" ".join([self.heading, self.text, *(fact.statement for fact in self.facts.all())]))


class WordingQuerySet(PublishableQuerySet):
    def by_group(self) -> dict:
        """Each group that has words, in the order of the guide."""
        words = list(self.prefetch_related("sources"))
        groups = {group: [word for word in words if word.group == group] for group in Wording.Group}
        return {group: found for group, found in groups.items() if found}


class Wording(Publishable, Sourced):
    """Words to avoid and words that do no harm, with the reason."""

    class Group(models.TextChoices):
        BLAME = "blame", _("without blame")
        SUICIDE = "suicide", _("about suicide")
        LAW = "law", _("about the law")
        IMAGES = "images", _("about images")
        INCLUSION = "inclusion", _("for everyone")

    group = models.CharField(_("group"), max_length=10, choices=Group)
    avoid = models.CharField(_("rather not"), max_length=300)
    prefer = models.CharField(_("rather"), max_length=300)
    why = models.TextField(_("why"), blank=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(m2m_fields=["sources"])

    objects = WordingQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("wording")
        verbose_name_plural = _("wording guide")
        ordering = ["position", "pk"]
        constraints = [
            *Publishable.Meta.constraints,
            models.UniqueConstraint("group", "avoid", name="wording_once_per_group"),
        ]

    def __str__(self):
        return f"{self.avoid} → {self.prefer}"
