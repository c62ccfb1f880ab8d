"""What a teacher writes in a lesson preparation: its details, and its fields."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from ui.page import render_page

from ..fields import FieldText
from ..forms import PlanHeadForm, PlanTextForm
from ..merging import both
from ..models import Plan, PlanText, Stale
from ..preparation import preparation_of
from ..writing import describe, propose_again, write
from .answering import private, read_or_press, remind, while_signed_in
from .steps import plan_of


@read_or_press
@sensitive_post_parameters()
@private
@while_signed_in
def plan_head(request, pk):
    """The details of a plan: title, class, day and hour, and what else stands at the head of a form."""
    plan = plan_of(request, pk)
    form = PlanHeadForm(request.POST or None, plan=plan)
    context = {"plan": plan, "head": form}
    if request.method != "POST":
        return render_page(request, "planning/plan_head.html", context)
    if not form.is_valid():
        return render_page(request, "planning/plan_head.html", context, status=400)
    try:
        describe(plan, form.cleaned_data["version"], **form.head())
    except Stale as news:
        context |= {"plan": news.row, "theirs": form.differences(news.row)}
        return render_page(request, "planning/plan_head.html", context, status=409)
    remind(request, plan.title, plan.lesson_hour, plan.room)
    return redirect("planning:plan_head", pk) if "stay" in request.POST else redirect(plan)


@read_or_press
@sensitive_post_parameters()
@private
@while_signed_in
def plan_text(request, pk, field):
    """One field of a lesson preparation, to write in."""
    plan = plan_of(request, pk)
    shown = _shown(plan, field, is_pressed=request.method == "POST")
    form = PlanTextForm(request.POST or None, shown=shown)
    context = {"plan": plan, "shown": shown, "form": form}
    if request.method != "POST":
        return render_page(request, "planning/plan_text.html", context)
    if "propose" in request.POST:
        propose_again(plan, field)
        messages.success(request, _("The proposal stands there again. What you wrote is in the earlier versions."))
        return redirect(f"{plan.get_absolute_url()}#veld-{field}")
    if not form.is_valid():
        return render_page(request, "planning/plan_text.html", context, status=400)
    text = form.cleaned_data["text"]
    if "both" in request.POST:
        text = both(shown.text, text, between="\n\n")
    if not shown.is_proposed or text != shown.proposal:
        try:
            write(plan, field, version=form.cleaned_data["version"], text=text)
        except Stale as news:
            return render_page(request, "planning/plan_text.html", context | {"theirs": news.row}, status=409)
    remind(request, text)
    if "stay" in request.POST:
        return redirect("planning:plan_text", pk, field)
    return redirect(f"{plan.get_absolute_url()}#veld-{field}")


def _shown(plan: Plan, field: str, *, is_pressed: bool) -> FieldText:
    """What stands in a field; for a press on words that were written once, the proposal need not be worked out."""
    if field not in PlanText.Field.values:
        raise Http404
    if is_pressed and (row := plan.texts.filter(field=field).first()):
        return FieldText(PlanText.Field(field), row.text, "", row.version)
    return next(shown for shown in preparation_of(plan).fields if shown.field == field)
