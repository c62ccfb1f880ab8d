"""Around the lesson itself: whether one is ready, a colleague who stands in, that it was taught, and the next time."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from ui.page import render_page

from ..copying import copy_plan as copy_of_plan
from ..cover import cover_of
from ..forms import CopyForm, TaughtForm
from ..models import Taught
from ..preparation import preparation_of
from ..reporting import report
from ..visitors import keeper_of
from .answering import private, read_or_press, remind, while_signed_in
from .steps import plan_of


@require_safe
@private
def ready(request, pk):
    """Four questions before one begins; the answers stay on the screen."""
    return render_page(request, "planning/ready.html", {"plan": plan_of(request, pk)})


@require_safe
@private
def cover(request, pk):
    """The plan for a colleague who stands in: only what is calm, in plain words, on two pages."""
    plan = plan_of(request, pk)
    return render_page(request, "planning/cover.html", {"plan": plan, "cover": cover_of(plan)})


@read_or_press
@sensitive_post_parameters("sentence")
@private
@while_signed_in
def taught(request, pk):
    """Say that a plan was taught: when, how long it really took, and one sentence."""
    plan, keeper = plan_of(request, pk), keeper_of(request)
    if request.method == "POST":
        form = TaughtForm(request.POST)
        if form.is_valid():
            report(plan=plan, keeper=keeper, **form.cleaned_data)
            messages.success(request, _("Written down. Your sentence stands in the reflection."))
            remind(request, form.cleaned_data["sentence"])
            return redirect("planning:taught", pk)
    else:
        form = TaughtForm(initial={"minutes": preparation_of(plan).fit.total or plan.minutes})
    context = {"plan": plan, "form": form, "times": plan.taught.all()}
    return render_page(request, "planning/taught.html", context, status=400 if form.is_bound else 200)


@require_POST
@private
@while_signed_in
def untaught(request, pk, taught_pk):
    """Take back that a plan was taught."""
    plan = plan_of(request, pk)
    get_object_or_404(Taught.objects.owned_by(keeper_of(request)), pk=taught_pk, plan=plan).delete()
    messages.success(request, _("It is taken back."))
    return redirect("planning:taught", pk)


@read_or_press
@sensitive_post_parameters("title")
@private
@while_signed_in
def copy_plan(request, pk):
    """The plan again, for another class or for next year."""
    plan, keeper = plan_of(request, pk), keeper_of(request)
    form = CopyForm(request.POST if request.method == "POST" else None, plan=plan, keeper=keeper)
    if form.is_valid():
        copy = copy_of_plan(plan=plan, keeper=keeper, **form.cleaned_data)
        messages.success(request, _("This is the copy. What you reflected on stays with the first plan."))
        remind(request, copy.title)
        return redirect(copy)
    context = {"plan": plan, "form": form}
    return render_page(request, "planning/copy_plan.html", context, status=400 if form.is_bound else 200)
