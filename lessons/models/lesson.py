"""A ready-made activity."""

from django.db import models, transaction
from django.db.models import Case, F, Q, Sum, When
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Sourced
from learning_path.models import AgeGroup, Finality, Goal, Grade, KeyMessage, SchoolType
from publishing.models import Publishable, PublishableQuerySet

from .words import Method

ONE_PER_LINE = _("One per line.")


class LessonQuerySet(PublishableQuerySet):
    def with_minutes(self):
        """With `minutes`, `minutes_minimum` and `minutes_maximum`, added up from the phases, never stored.

        The minimum leaves out the phases that may be dropped.
        """
        return self.annotate(
            minutes=Sum("phases__minutes"),
            minutes_minimum=Sum("phases__minutes_minimum", filter=Q(phases__optional=False)),
            minutes_maximum=Sum("phases__minutes_maximum"),
        )

    def with_card_details(self):
        """With what a card shows: minutes and material; `lessons.words.with_words` adds the words."""
        return self.with_minutes().prefetch_related("materials")

    def in_this_order(self, ids: list[int]):
        """The lessons with these primary keys, in this order."""
        order = Case(*(When(pk=pk, then=place) for place, pk in enumerate(ids)), default=0)
        return self.filter(pk__in=ids).order_by(order)


class Lesson(Publishable, Sourced):
    """A ready-made activity: timed phases, what to say, and how to keep the class safe."""

    class Devices(models.TextChoices):
        NONE = "none", _("no devices")
        TEACHER = "teacher", _("one device for the teacher")
        PUPILS = "pupils", _("devices for pupils")

    class Sensitivity(models.IntegerChoices):
        CALM = 1, _("calm theme")
        STIRRING = 2, _("may stir something")
        SENSITIVE = 3, _("sensitive")

    parts = ("phases", "materials", "lesson_messages")

    number = models.CharField(_("number"), max_length=6, unique=True)
    slug = models.SlugField(_("address"), max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=160)
    summary = models.TextField(_("summary"))
    aim = models.TextField(_("aim in one sentence"))
    age_groups = models.ManyToManyField(AgeGroup, verbose_name=_("age groups"), related_name="lessons")
    school_types = models.ManyToManyField(SchoolType, verbose_name=_("school types"), related_name="lessons")
    grades = models.ManyToManyField(Grade, verbose_name=_("grades"), blank=True, related_name="lessons")
    finalities = models.ManyToManyField(Finality, verbose_name=_("finalities"), blank=True, related_name="lessons")
    audience_note = models.CharField(_("note on the audience"), max_length=300, blank=True)
    methods = models.ManyToManyField(Method, verbose_name=_("methods"), related_name="lessons")
    goals = models.ManyToManyField(Goal, verbose_name=_("goals"), related_name="lessons")
    key_messages = models.ManyToManyField(
        KeyMessage, verbose_name=_("key messages"), through="LessonMessage", related_name="lessons"
    )
    group_min = models.PositiveSmallIntegerField(_("group size from"))
    group_max = models.PositiveSmallIntegerField(_("group size to"))
    group_note = models.CharField(_("note on the group"), max_length=160, blank=True)
    preparation = models.TextField(_("preparation"), blank=True)
    preparation_minutes = models.PositiveSmallIntegerField(_("minutes of preparation"))
    devices = models.CharField(_("devices"), max_length=8, choices=Devices, default=Devices.NONE)
    sensitivity = models.PositiveSmallIntegerField(_("sensitivity"), choices=Sensitivity)
    sensitivity_sentence = models.CharField(_("what comes, in one sentence"), max_length=300)
    discussion_questions = models.TextField(_("questions afterwards"), blank=True, help_text=ONE_PER_LINE)
    safety_notes = models.TextField(_("safety"), blank=True, help_text=ONE_PER_LINE)
    may_happen = models.TextField(_("what may happen"), blank=True, help_text=ONE_PER_LINE)
    involve = models.TextField(_("whom to involve"), blank=True, help_text=ONE_PER_LINE)
    do_not_say = models.TextField(_("what not to say"), blank=True, help_text=ONE_PER_LINE)
    aftercare = models.TextField(_("aftercare and support"), blank=True)
    licence = models.CharField(_("licence"), max_length=80, default="CC BY-SA 4.0")
    has_help_block = models.BooleanField(_("ends with the help block"), default=True)
    successor = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="replaces", verbose_name=_("successor")
    )
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords(
        m2m_fields=["age_groups", "school_types", "grades", "finalities", "methods", "goals", "sources"]
    )

    objects = LessonQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("lesson")
        verbose_name_plural = _("lessons")
        ordering = ["position", "number"]
        constraints = [
            *Publishable.Meta.constraints,
            models.CheckConstraint(
                name="lesson_group_in_order",
                condition=Q(group_min__gte=1) & Q(group_min__lte=F("group_max")),
                violation_error_message=_("The smallest group is larger than the largest."),
            ),
            models.CheckConstraint(
                name="lesson_sensitivity_1_to_3", condition=Q(sensitivity__gte=1, sensitivity__lte=3)
            ),
            models.CheckConstraint(
                name="lesson_published_is_complete",
                condition=~Q(state="published")
                | (~Q(licence="") & ~Q(sensitivity_sentence="") & Q(has_help_block=True)),
                violation_error_message=_(
                    "A public lesson has a licence, a sentence on what comes, and the help block."
                ),
            ),
        ]

    def __str__(self):
        return self.title

    @transaction.atomic
    def save(self, **kwargs):
        """Save the lesson and, in the same transaction, what search knows of it (see search/index.py)."""
        super().save(**kwargs)

    def get_absolute_url(self):
        return reverse("lessons:detail", args=[self.slug])

    @cached_property
    def told(self) -> dict[str, str]:
        """What a card says in sentences; a search puts its own here, with what it found marked."""
        return {"summary": self.summary, "snippet": ""}

    def what_is_missing(self) -> list[str]:
        """A lesson goes public with goal, licence, minutes, sensitivity and help block, or not at all."""
        checks = [
            (self.pk and self.goals.exists(), _("Choose at least one goal.")),
            (self.licence.strip(), _("Fill in the licence.")),
            (self.pk and self.phases.exists(), _("Add phases with their minutes.")),
            (
                self.sensitivity and self.sensitivity_sentence.strip(),
                _("Say in one sentence how sensitive it is."),
            ),
            (self.has_help_block, _("End the lesson with the help block.")),
        ]
        return [sentence for holds, sentence in checks if not holds]


class LessonMessage(models.Model):
    """A key message as this lesson puts it."""

    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="lesson_messages")
    key_message = models.ForeignKey(
        KeyMessage, models.PROTECT, related_name="lesson_messages", verbose_name=_("key message")
    )
    text = models.CharField(_("in this lesson"), max_length=300, blank=True)
    position = models.PositiveIntegerField(_("order"), default=0)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("key message")
        verbose_name_plural = _("key messages")
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint("lesson", "key_message", name="message_once_per_lesson")]

    def __str__(self):
        return self.text or str(self.key_message)
