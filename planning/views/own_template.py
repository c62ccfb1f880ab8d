"""The template of a teacher's school: brought once, cleaned, and filled with a plan."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from paper.answering import file_answer
from ui.page import render_page

from ..forms import OwnTemplateForm
from ..models import OwnTemplate
from ..own_template.example import example
from ..own_template.placeholders import OF_PLAN, OF_STEP, ending_for, steps_of, unknown_in, values_of
from ..own_template.workshop import filled
from ..papers import contents_of
from ..preparation import preparation_of
from .answering import private, read_or_press
from .steps import plan_of


@read_or_press
@private
@login_required
def own_template(request):
    """Bring the template of one's school, and see what can stand in it."""
    there = OwnTemplate.objects.filter(user=request.user).first()
    form = OwnTemplateForm(request.POST, request.FILES) if request.method == "POST" else OwnTemplateForm()
    if request.method == "POST" and form.is_valid():
        content, found = form.cleaned_data["file"]
        kept = {"content": content, "found": found, "uploaded_at": timezone.now()}
        OwnTemplate.objects.update_or_create(user=request.user, defaults=kept)
        messages.success(request, _("Your template is there. Nothing is kept of the file but its text and its layout."))
        return redirect("planning:own_template")
    context = {
        "form": form,
        "template": there,
        "unknown": unknown_in(there.found) if there else [],
        "of_plan": OF_PLAN,
        "of_step": OF_STEP,
    }
    return render_page(request, "planning/own_template.html", context, status=400 if form.errors else 200)


@require_POST
@private
@login_required
def drop_template(request):
    """Delete the template, at once and for good."""
    OwnTemplate.objects.filter(user=request.user).delete()
    messages.success(request, _("Your template is deleted."))
    return redirect("planning:own_template")


@require_safe
@private
def example_template(request):
    """A template to begin with."""
    return file_answer("voorbeeldsjabloon", "docx", example)


@require_safe
@private
@translation.override("nl")
def filled_template(request, pk):
    """A plan in the template of its teacher's school."""
    plan = plan_of(request, pk)
    if not request.user.is_authenticated:
        raise Http404
    template = get_object_or_404(OwnTemplate, user=request.user)
    contents = contents_of(preparation_of(plan))
    words = {
        "values": values_of(contents),
        "steps": steps_of(contents),
        "ending": ending_for(contents, template.found),
    }
    return file_answer(contents.file_name, "docx", lambda: filled(bytes(template.content), words))
