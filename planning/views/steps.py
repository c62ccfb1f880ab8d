"""The steps of a plan: one of one's own, a step in full, and what is done with it."""

from functools import partial

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from ui.page import render_page

from ..catching_up import catch_up
from ..copying import add_own
from ..forms import ArrangeForm, NewsForm, OwnStepForm, StepForm
from ..models import NotKept, Plan, PlanStep, Stale
from ..preparation import goals_to_choose
from ..versions import Done, alone_with, changing
from ..visitors import keeper_of
from .answering import private, read_or_press, remind, while_signed_in


def plan_of(request, pk: int) -> Plan:
    """The plan, when it is theirs; a 404 tells nobody else whether it exists."""
    own = Plan.objects.owned_by(keeper_of(request)).there().select_related("class_group")
    return get_object_or_404(own, pk=pk)


@require_POST
@sensitive_post_parameters()
@private
@while_signed_in
def add_step(request, pk):
    """Put a step of one's own at the end of a plan."""
    plan, form = plan_of(request, pk), OwnStepForm(request.POST)
    if form.is_valid():
        try:
            step = add_own(plan=plan, **form.fields_of_step())
        except NotKept as refusal:
            form.add_error("title", refusal.said)
        else:
            remind(request, step.title, step.instruction)
            return redirect(f"{plan.get_absolute_url()}#stap-{step.pk}")
    return render_page(request, "planning/add_step.html", {"plan": plan, "form": form}, status=400)


@read_or_press
@sensitive_post_parameters()
@private
@while_signed_in
def step(request, pk, step_pk):
    """A step in full, to change."""
    plan = plan_of(request, pk)
    row = plan.steps.select_related("lesson").filter(pk=step_pk).first()
    if row is None:
        return _gone(request, plan)
    form = StepForm(request.POST or None, step=row, goals=partial(goals_to_choose, plan))
    context = {"plan": plan, "step": row, "form": form}
    if request.method != "POST":
        return render_page(request, "planning/step.html", context)
    if not form.is_valid():
        return render_page(request, "planning/step.html", context, status=400)
    try:
        _write(plan, row, form)
    except Stale as news:
        context |= {"step": news.row, "theirs": form.differences(news.row)}
        return render_page(request, "planning/step.html", context, status=409)
    remind(request, row.title, *(form.cleaned_data[name] for name in ("instruction", "pupils", "say", "note")))
    return redirect("planning:step", pk, step_pk) if "stay" in request.POST else redirect(anchor(plan, row))


@read_or_press
@private
@while_signed_in
def news(request, pk, step_pk):
    """What the lesson changed since a step was copied, to take over field by field."""
    plan = plan_of(request, pk)
    row = get_object_or_404(plan.steps.select_related("lesson"), pk=step_pk)
    if not row.has_changed:
        return redirect(anchor(plan, row))
    form, status = NewsForm(request.POST or None, step=row), 200
    if request.method == "POST":
        status = 400
        if form.is_valid():
            try:
                catch_up(plan=plan, step=row, **form.cleaned_data)
            except Stale:
                status = 409
            else:
                messages.success(request, _("The step is up to date; what you did not take over stayed as it was."))
                return redirect(anchor(plan, row))
    context = {"plan": plan, "step": row, "form": form if status == 400 else NewsForm(step=row)}
    return render_page(request, "planning/news.html", context | {"is_stale": status == 409}, status=status)


@require_POST
@private
@while_signed_in
def arrange(request, pk, step_pk):
    """Put a step elsewhere, take it out, split it, merge it with the next, or say whether it is done."""
    plan = plan_of(request, pk)
    with alone_with(plan):
        row = plan.steps.filter(pk=step_pk).first()
        form = ArrangeForm(request.POST, step=row) if row else None
        if form is None or not form.is_valid():
            said = _("The list changed in another window, so nothing was done. Look and press again.")
        else:
            said = "" if form.press() else _("That cannot be done with this step.")
    if said:
        messages.warning(request, said)
    return redirect(plan)


def anchor(plan: Plan, row: PlanStep) -> str:
    """The place of a step on the page of its plan."""
    return f"{plan.get_absolute_url()}#stap-{row.pk}"


def _write(plan: Plan, row: PlanStep, form: StepForm) -> None:
    typed = form.fields_of_step()
    if all(getattr(row, name) == value for name, value in typed.items()):
        return
    with changing(plan, Done.EDITED, row.pk):
        row.change(form.cleaned_data["version"], **typed)
        PlanStep.objects.filter(pk=row.pk).exclude(lesson=None).update(is_adapted=True)


def _gone(request, plan: Plan):
    """A step that another window took out: what was typed for it can become a step of one's own."""
    if request.method != "POST":
        raise Http404
    form = OwnStepForm(initial={name: request.POST.get(name, "") for name in ("title", "minutes", "instruction")})
    return render_page(request, "planning/add_step.html", {"plan": plan, "form": form, "is_gone": True}, status=409)
