"""Earlier versions of a plan."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ui.page import render_page

from ..versions import bring_back, told
from .answering import private, while_signed_in
from .steps import plan_of


@require_safe
@private
def versions(request, pk):
    """How a plan stood before each change of the last thirty days."""
    plan = plan_of(request, pk)
    return render_page(request, "planning/versions.html", {"plan": plan, "versions": told(plan)})


@require_POST
@private
@while_signed_in
def return_to(request, pk, version_pk):
    """Bring an earlier version of a plan back; how it stood now becomes a version too."""
    plan = plan_of(request, pk)
    bring_back(plan, get_object_or_404(plan.versions, pk=version_pk))
    messages.success(request, _("It is back as it was."))
    return redirect(plan)
