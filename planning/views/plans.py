"""Lesson plans: all of somebody's, one of them, and how a lesson gets into one."""

from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe

from lessons.words import with_words
from ui.page import render_page

from ..copying import TooMany, add_phases
from ..forms import NewPlanForm, PlanLessonForm
from ..models import Plan
from ..models.steps import MOST_STEPS
from ..preparation import preparation_of
from ..reading import lesson_for
from ..visitors import keeper_from_now, keeper_of
from .answering import private, read_or_press, remind, say_kept, where_kept


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
    own = Plan.objects.owned_by(keeper).there().with_steps_counted().select_related("class_group")
    context = {"plans": own, "form": form, **where_kept(keeper)}
    return render_page(request, "planning/plans.html", context, status=400 if request.method == "POST" else 200)


@require_safe
@private
def plan(request, pk):
    """A plan: its steps in the minutes there are, and all that a lesson preparation says."""
    keeper = keeper_of(request)
    row = get_object_or_404(Plan.objects.owned_by(keeper).there().select_related("class_group"), pk=pk)
    context = {"plan": row, "preparation": preparation_of(row), **where_kept(keeper)}
    return render_page(request, "planning/plan.html", context)


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
        target, said = form.target(keeper_from_now(request)), form.cleaned_data
        try:
            add_phases(plan=target, lesson=lesson, positions=set(said["phases"]), key=said["key"])
        except TooMany:
            form.add_error("phases", _("A plan holds %d steps. Make a second plan.") % MOST_STEPS)
        else:
            number = len(said["phases"])
            say_kept(request, keeper, ngettext("%d step added.", "%d steps added.", number) % number)
            return redirect(target)
    context = {"lesson": lesson, "phases": phases, "form": form, **where_kept(keeper)}
    return render_page(request, "planning/plan_lesson.html", context, status=400 if request.method == "POST" else 200)
