"""The tree of questions and outcomes: one plan, published and put back as a whole, its parts named by codes."""

from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from facts.models import Sourced
from publishing.models import Publishable, PublishableQuerySet, State
from step_plan.checking import Known, problems
from step_plan.tree import tree_of
from support.models import HelpSource

from .guides import Scenario
from .steps import CODES, ONE_PER_LINE, Step


def what_is_known() -> Known:
    """What a tree may refer to today."""
    return Known(
        steps=frozenset(Step.objects.published().values_list("code", flat=True)),
        contacts=frozenset(HelpSource.objects.published().values_list("slug", flat=True)),
        scenarios=frozenset(Scenario.objects.published().values_list("slug", flat=True)),
    )


class StepPlanQuerySet(PublishableQuerySet):
    def with_parts(self):
        """With everything that makes the tree."""
        return self.prefetch_related(*StepPlan.parts)


class StepPlan(Publishable):
    """One version of the tree. At most one is public: publishing the next takes its place."""

    parts = ("questions", "answers", "outcomes", "modifiers", "urgencies")

    number = models.PositiveSmallIntegerField(_("version"), unique=True)
    remark = models.CharField(_("what changed"), max_length=200, blank=True)
    history = HistoricalRecords()

    objects = StepPlanQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("decision tree")
        verbose_name_plural = _("decision trees")
        ordering = ["-number"]
        constraints = [
            *Publishable.Meta.constraints,
            models.UniqueConstraint(
                fields=["state"], condition=Q(state=State.PUBLISHED), name="one_public_decision_tree"
            ),
        ]

    def __str__(self):
        return gettext("Decision tree, version %(number)d") % {"number": self.number}

    def get_absolute_url(self):
        return reverse("step_plan:plan")

    def what_is_missing(self) -> list[str]:
        """Every fault in the tree, in a sentence that says where."""
        fresh = StepPlan.objects.with_parts().get(pk=self.pk)
        return problems(tree_of(fresh), what_is_known())

    @transaction.atomic
    def publish(self, *, at=None):
        """Take the place of the version that was public; ValueError with every fault when the tree is not sound."""
        if self.is_public:
            return
        if missing := self.what_is_missing():
            raise ValueError(" ".join(missing))
        reason = gettext("Replaced by version %(number)d.") % {"number": self.number}
        for other in StepPlan.objects.published().exclude(pk=self.pk):
            other.withdraw(reason)
        super().publish(at=at)


class PlanPart(models.Model):
    """Something that belongs to one version of the tree, in an order."""

    position = models.PositiveIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering = ["position", "pk"]


class Question(PlanPart):
    """A question that decides where to go; the first one is where everybody starts."""

    plan = models.ForeignKey(StepPlan, models.CASCADE, related_name="questions")
    code = models.CharField(_("code"), max_length=8)
    text = models.TextField(_("question"))
    why = models.TextField(_("why we ask"))
    is_safety = models.BooleanField(_("is about safety"), default=False)
    history = HistoricalRecords()

    class Meta(PlanPart.Meta):
        verbose_name = _("question of the tree")
        verbose_name_plural = _("questions of the tree")
        constraints = [models.UniqueConstraint("plan", "code", name="question_once_in_a_tree")]

    def __str__(self):
        return f"{self.code} {self.text}"


class Answer(PlanPart):
    """An answer and where it leads, first past an outcome on the way if there is one."""

    plan = models.ForeignKey(StepPlan, models.CASCADE, related_name="answers")
    question = models.CharField(_("question"), max_length=8)
    label = models.CharField(_("answer"), max_length=60)
    goes_to = models.CharField(_("goes to"), max_length=12)
    via = models.CharField(_("first shows"), max_length=12, blank=True)
    flag = models.CharField(_("circumstance"), max_length=12, blank=True)
    not_with = models.CharField(_("not with circumstance"), max_length=12, blank=True)
    otherwise = models.CharField(_("then goes to"), max_length=12, blank=True)
    advice = models.TextField(_("advice"), blank=True)
    history = HistoricalRecords()

    class Meta(PlanPart.Meta):
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [models.UniqueConstraint("plan", "question", "label", name="answer_once_in_a_question")]

    def __str__(self):
        return f"{self.question} {self.label}"


class Outcome(PlanPart, Sourced):
    """What to do: how urgent, three actions, who, whom to call and which steps, in order."""

    plan = models.ForeignKey(StepPlan, models.CASCADE, related_name="outcomes")
    code = models.CharField(_("code"), max_length=12)
    title = models.CharField(_("title"), max_length=160)
    urgency = models.CharField(_("urgency"), max_length=4)
    is_between = models.BooleanField(_("on the way"), default=False, help_text=_("The questions go on after it."))
    actions = models.TextField(_("three actions"), help_text=ONE_PER_LINE)
    who = models.CharField(_("who"), max_length=200)
    contacts = models.TextField(_("contacts"), blank=True, help_text=_("Short names of help sources, one per line."))
    contact_note = models.CharField(_("other contact"), max_length=200, blank=True)
    steps = models.CharField(_("steps"), max_length=100, blank=True, help_text=CODES)
    scenario = models.SlugField(_("scenario"), max_length=60, blank=True)
    note = models.TextField(_("note"), blank=True)
    history = HistoricalRecords(m2m_fields=["sources"])

    class Meta(PlanPart.Meta):
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        constraints = [models.UniqueConstraint("plan", "code", name="outcome_once_in_a_tree")]

    def __str__(self):
        return f"{self.code} {self.title}"


class Modifier(PlanPart):
    """A circumstance that may come with any outcome, and what it asks."""

    plan = models.ForeignKey(StepPlan, models.CASCADE, related_name="modifiers")
    code = models.CharField(_("code"), max_length=12)
    name = models.CharField(_("name"), max_length=120)
    text = models.TextField(_("text"))
    scenario = models.SlugField(_("scenario"), max_length=60, blank=True)
    history = HistoricalRecords()

    class Meta(PlanPart.Meta):
        verbose_name = _("circumstance")
        verbose_name_plural = _("circumstances")
        constraints = [models.UniqueConstraint("plan", "code", name="modifier_once_in_a_tree")]

    def __str__(self):
        return self.name


class Urgency(PlanPart):
    """How soon: a word, an icon and a colour together."""

    class Icon(models.TextChoices):
        BELL = "bell", _("bell")
        CLOCK = "clock", _("clock")
        SUN = "sun", _("sun")
        CALENDAR = "calendar", _("calendar")

    plan = models.ForeignKey(StepPlan, models.CASCADE, related_name="urgencies")
    code = models.CharField(_("code"), max_length=4)
    name = models.CharField(_("name"), max_length=40)
    meaning = models.CharField(_("meaning"), max_length=160)
    icon = models.CharField(_("icon"), max_length=10, choices=Icon)
    history = HistoricalRecords()

    class Meta(PlanPart.Meta):
        verbose_name = _("urgency")
        verbose_name_plural = _("urgencies")
        constraints = [models.UniqueConstraint("plan", "code", name="urgency_once_in_a_tree")]

    def __str__(self):
        return self.name
