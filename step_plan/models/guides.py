"""What one reads and prints beside the steps: scenarios, conversations and documents."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Fact, Sourced
from facts.reading import names_suicide
from publishing.models import Publishable, PublishableQuerySet

from .steps import CODES, ONE_PER_LINE


class GuideQuerySet(PublishableQuerySet):
    def with_details(self):
        """With everything that its page shows."""
        return self.prefetch_related("sources", *self.model.parts, *self.model.details)


class Guide(Publishable, Sourced):
    """A page of its own that one may need during an incident."""

    details: tuple[str, ...] = ()
    page = ""

    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    title = models.CharField(_("title"), max_length=120)
    position = models.PositiveIntegerField(_("order"), default=0)

    objects = GuideQuerySet.as_manager()

    class Meta(Publishable.Meta):
        abstract = True
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse(f"step_plan:{self.page}", args=[self.slug])

    @property
    def needs_lifeline(self) -> bool:
        """Whether it names suicide, so that 1813 must stand beside it."""
        return names_suicide(self.words)

    @property
    def words(self) -> str:
        """Everything that its page says in its own words."""
        raise NotImplementedError


class Scenario(Guide):
    """What is different in one kind of situation; figures and laws come from the facts."""

    details = ("facts__sources",)
    page = "scenario"

    intro = models.TextField(_("introduction"))
    do = models.TextField(_("do"), help_text=ONE_PER_LINE)
    do_not = models.TextField(_("do not"), blank=True, help_text=ONE_PER_LINE)
    say = models.TextField(_("sentences"), blank=True, help_text=ONE_PER_LINE)
    facts = models.ManyToManyField(Fact, verbose_name=_("facts"), blank=True, related_name="scenarios")
    history = HistoricalRecords(m2m_fields=["sources", "facts"])

    class Meta(Guide.Meta):
        verbose_name = _("scenario")
        verbose_name_plural = _("scenarios")

    @property
    def words(self) -> str:
        return "\n".join([self.intro, self.do, self.do_not, self.say])


class Conversation(Guide):
    """How one conversation goes: its order, sentences that help, sentences to leave, and why."""

    parts = ("sentences",)
    page = "conversation"

    audience = models.CharField(_("with whom"), max_length=120)
    who = models.CharField(_("who"), max_length=160)
    order = models.TextField(_("order of the conversation"), help_text=ONE_PER_LINE)
    steps = models.CharField(_("steps"), max_length=100, blank=True, help_text=CODES)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(Guide.Meta):
        verbose_name = _("conversation guide")
        verbose_name_plural = _("conversation guides")

    @property
    def words(self) -> str:
        return "\n".join([self.order, *(f"{sentence.text} {sentence.why}" for sentence in self.sentences.all())])

    @property
    def to_say(self) -> list["Sentence"]:
        return [sentence for sentence in self.sentences.all() if sentence.kind == Sentence.Kind.SAY]

    @property
    def to_avoid(self) -> list["Sentence"]:
        return [sentence for sentence in self.sentences.all() if sentence.kind == Sentence.Kind.AVOID]


class Sentence(models.Model):
    """A sentence to say or to avoid, and why."""

    class Kind(models.TextChoices):
        SAY = "say", _("say")
        AVOID = "avoid", _("rather not")

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="sentences")
    position = models.PositiveIntegerField(_("order"), default=0)
    kind = models.CharField(_("kind"), max_length=6, choices=Kind)
    text = models.CharField(_("sentence"), max_length=300)
    why = models.CharField(_("why"), max_length=300)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("sentence")
        verbose_name_plural = _("sentences")
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint("conversation", "kind", "text", name="sentence_once_in_a_conversation")]

    def __str__(self):
        return self.text


class Document(Guide):
    """A letter, form, note or script with gaps for the school; never with a gap for a pupil."""

    class Kind(models.TextChoices):
        LETTER = "letter", _("letter")
        FORM = "form", _("form to fill in")
        NOTE = "note", _("short note")
        SCRIPT = "script", _("script")

    parts = ("passages",)
    page = "document"

    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    audience = models.CharField(_("for whom"), max_length=160)
    file_name = models.SlugField(
        _("file name"), max_length=60, help_text=_("A class may see the screen: choose a neutral name.")
    )
    intro = models.TextField(_("how to use it"))
    steps = models.CharField(_("steps"), max_length=100, blank=True, help_text=CODES)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(Guide.Meta):
        verbose_name = _("template")
        verbose_name_plural = _("templates")

    @property
    def is_letter(self) -> bool:
        """Whether it leaves the school: then only what its reader gets is on it."""
        return self.kind == self.Kind.LETTER

    @property
    def headed_passages(self) -> list[tuple[str, str]]:
        """Heading and text of each passage; the salutation and the greeting of a letter have no heading."""
        passages = [(passage.heading, passage.text) for passage in self.passages.all()]
        if not self.is_letter:
            return passages
        ends = (0, len(passages) - 1)
        return [("" if place in ends else heading, text) for place, (heading, text) in enumerate(passages)]

    @property
    def words(self) -> str:
        return "\n".join([self.intro, *(f"{passage.heading} {passage.text}" for passage in self.passages.all())])


class Passage(models.Model):
    """A headed piece of a document; what stands between square brackets is a gap."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="passages")
    position = models.PositiveIntegerField(_("order"), default=0)
    heading = models.CharField(_("heading"), max_length=120)
    text = models.TextField(_("text"), help_text=_("[Between square brackets] stands a gap to fill in."))
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("passage of a template")
        verbose_name_plural = _("passages of a template")
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint("document", "heading", name="passage_once_in_a_document")]

    def __str__(self):
        return self.heading
