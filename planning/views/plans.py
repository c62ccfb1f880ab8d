"""Lesson plans: all of somebody's, one of them, and how a lesson gets into one."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from lessons.words import with_words
from ui.page import render_page

from ..copying import add_phases
from ..forms import MinutesForm, NewPlanForm, OwnStepForm, PlanHeadForm, PlanLessonForm, PlanTextForm
from ..models import NotKept, OwnTemplate, Plan
from ..models.plans import MOST_MINUTES
from ..preparation import preparation_of
from ..reading import lesson_for
from ..sharing import source_of
from ..versions import change_minutes
from ..visitors import keeper_from_now, keeper_of
from ..workspace import in_a_row
from .answering import private, read_or_press, remind, say_kept, where_kept, while_signed_in
from .steps import plan_of


@read_or_press
@sensitive_post_parameters("title")
@private
def plans(request):
    """All plans of somebody, and a new one."""
    keeper, form = keeper_of(request), NewPlanForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        plan = Plan.objects.start(keeper_from_now(request), form.cleaned_data["key"], form.cleaned_data["title"])
        say_kept(request, keeper, _("The plan is there."))
        remind(request, plan.title)
        return redirect(plan)
    own = Plan.objects.owned_by(keeper)
    shown = own.there().with_steps_counted().select_related("class_group")
    context = {"plans": shown, "taken_away": own.let_go(), "form": form, **where_kept(keeper)}
    return render_page(request, "planning/plans.html", context, status=400 if request.method == "POST" else 200)


@require_safe
@private
def plan(request, pk):
    """A plan: its steps in the minutes there are, and all that a lesson preparation says."""
    row = plan_of(request, pk)
    asked = MinutesForm({"was": row.minutes, "minutes": request.GET.get("minutes", row.minutes)})
    minutes = asked.cleaned_data["minutes"] if asked.is_valid() else row.minutes
    preparation = preparation_of(row, minutes)
    *texts, note = [(shown, PlanTextForm(shown=shown)) for shown in preparation.fields]
    context = {
        "plan": row,
        "preparation": preparation,
        "rows": in_a_row(preparation.rows),
        "own_step": OwnStepForm(auto_id="own_%s"),
        "head": PlanHeadForm(plan=row),
        "source": source_of(row),
        "texts": texts,
        "note": note,
        "has_template": row.user_id and OwnTemplate.objects.filter(user=row.user_id).exists(),
        **where_kept(keeper_of(request)),
    }
    return render_page(request, "planning/plan.html", context)


@require_POST
@private
@while_signed_in
def fit_plan(request, pk):
    """Say how many minutes there are."""
    row, form = plan_of(request, pk), MinutesForm(request.POST)
    if not form.is_valid():
        messages.warning(request, _("Give a number of minutes from 1 to %d.") % MOST_MINUTES)
    elif not change_minutes(row, **form.cleaned_data):
        messages.warning(request, _("Another window changed the minutes meanwhile; they stand below."))
    return redirect(row)


@require_POST
@private
@while_signed_in
def drop_plan(request, pk):
    """Throw a plan away; for a day it can be brought back."""
    plan_of(request, pk).take_away()
    messages.success(request, _("Taken away. You can bring it back until tomorrow."))
    return redirect("planning:plans")


@require_POST
@private
@while_signed_in
def plan_back(request, pk):
    """Bring back a plan that was thrown away, as it was."""
    row = get_object_or_404(Plan.objects.owned_by(keeper_of(request)), pk=pk)
    row.bring_back()
    messages.success(request, _("It is back."))
    return redirect(row)


@read_or_press
@sensitive_post_parameters("title")
@private
def plan_lesson(request, slug):
    """Put a lesson, or some of its phases, into a plan."""
    keeper = keeper_of(request)
    [lesson] = with_words([lesson_for(keeper, slug)])
    phases = list(lesson.phases.all())
    asked = [phase.position for phase in phases if str(phase.position) in request.GET.getlist("fase")]
    initial = {"phases": asked or [phase.position for phase in phases], "plan": request.GET.get("plan")}
    form = PlanLessonForm(request.POST or None, initial=initial, keeper=keeper, lesson=lesson, phases=phases)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            target = form.target(keeper_from_now(request))
            add_phases(plan=target, lesson=lesson, positions=set(said["phases"]), key=said["key"])
        except NotKept as refusal:
            form.add_error("phases", refusal.said)
        else:
            number = len(said["phases"])
            say_kept(request, keeper, ngettext("%d step added.", "%d steps added.", number) % number)
            return redirect(target)
    context = {"lesson": lesson, "phases": phases, "form": form, **where_kept(keeper)}
    return render_page(request, "planning/plan_lesson.html", context, status=400 if request.method == "POST" else 200)
