"""The desk for the decision tree: all of it on one page, saved only when every walk through it ends well."""

from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from publishing.admin import Blocks, Lines, PublishableAdmin
from publishing.forms import PartFormSet
from step_plan.checking import problems
from step_plan.copying import next_version
from step_plan.models import Answer, Modifier, Outcome, Question, StepPlan, Urgency
from step_plan.models.plan import what_is_known
from step_plan.tree import tree_of
from step_plan.whole import plan_page


class _Rows(list):
    """Rows that a curator typed, read as if they came from the database."""

    def all(self):
        return self


class _Typed:
    """The tree as it was typed, before anything of it is saved."""

    def __init__(self, formsets):
        for formset in formsets:
            setattr(self, formset.model.plan.field.remote_field.related_name, _Rows(self._kept(formset)))

    def _kept(self, formset):
        kept = [form.instance for form in formset.forms if form.has_changed() or form.instance.pk]
        gone = [form.instance for form in formset.deleted_forms]
        return sorted((row for row in kept if row not in gone), key=lambda row: row.position)


class WholeTreeFormSet(PartFormSet):
    """The last part of the page: when all others are sound, it checks the tree as a whole."""

    whole: list = []

    def clean(self):
        """Name every fault, so that none is saved."""
        super().clean()
        others = [formset for formset in self.whole if formset is not self]
        if any(self.errors) or not all(formset.is_valid() for formset in others):
            return
        if found := problems(tree_of(_Typed(self.whole)), what_is_known()):
            self._non_form_errors = self.error_class(found)


class QuestionInline(Lines):
    model = Question
    fields = ("position", "code", "text", "why", "is_safety")


class AnswerInline(Lines):
    model = Answer
    fields = ("position", "question", "label", "goes_to", "via", "flag", "not_with", "otherwise", "advice")


class OutcomeInline(Blocks):
    model = Outcome
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("position", "code", "urgency", "is_between"), "title", "actions", "who", "contacts",
                    "contact_note", "steps", "scenario", "note", "status",
                ]
            },
        )
    ]  # fmt: skip


class ModifierInline(Lines):
    model = Modifier
    fields = ("position", "code", "name", "text", "scenario")


class UrgencyInline(Lines):
    model = Urgency
    formset = WholeTreeFormSet
    fields = ("position", "code", "name", "meaning", "icon")


@admin.register(StepPlan)
class StepPlanAdmin(PublishableAdmin):
    """The decision tree: change a copy, walk it in the preview, and publish it as a whole."""

    list_display = ["number", "remark"]
    list_display_links = ["number", "remark"]
    inlines = [QuestionInline, AnswerInline, OutcomeInline, ModifierInline, UrgencyInline]
    actions = ["make_next_version"]
    preview_template = "step_plan/plan.html"
    help_texts = {"remark": _("For colleagues: what is different from the version before.")}

    def preview_context(self, piece) -> dict:
        """As on the public page, with this tree."""
        return plan_page(StepPlan.objects.with_parts().get(pk=piece.pk))

    def _create_formsets(self, request, obj, change):
        """Let the last part know all of them."""
        formsets, inlines = super()._create_formsets(request, obj, change)
        for formset in formsets:
            formset.whole = formsets
        return formsets, inlines

    @admin.action(permissions=["add"], description=_("Make the next version, to change and try"))
    def make_next_version(self, request, queryset):
        """Copy one version into a draft, and open it."""
        if queryset.count() != 1:
            messages.error(request, gettext("Choose one version to start from."))
            return None
        draft = next_version(queryset.get(), by=request.user)
        messages.success(
            request, gettext("“%(piece)s” is ready to be changed. Nobody outside sees it.") % {"piece": draft}
        )
        return HttpResponseRedirect(self.address_of(draft))
