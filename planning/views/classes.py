"""The classes that somebody teaches."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from ui.page import render_page

from ..forms import ClassForm
from ..models import ClassGroup, Stale
from ..visitors import keeper_from_now, keeper_of
from .answering import private, read_or_press, remind, say_kept, where_kept, while_signed_in


@read_or_press
@sensitive_post_parameters("label")
@private
def classes(request):
    """All classes of somebody, and a new one."""
    keeper = keeper_of(request)
    form = ClassForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        group = ClassGroup.objects.add(keeper_from_now(request), **form.fields_of_class())
        say_kept(request, keeper, _("The class is there."))
        remind(request, group.label)
        return redirect("planning:classes")
    own = ClassGroup.objects.owned_by(keeper)
    shown = own.there().select_related("age_group", "school_type")
    context = {"classes": shown, "taken_away": own.let_go(), "form": form, **where_kept(keeper)}
    return render_page(request, "planning/classes.html", context, status=400 if request.method == "POST" else 200)


@read_or_press
@sensitive_post_parameters("label")
@private
@while_signed_in
def class_group(request, pk):
    """A class, to change."""
    group = get_object_or_404(ClassGroup.objects.owned_by(keeper_of(request)).there(), pk=pk)
    form, status, theirs = ClassForm(request.POST or None, group=group), 200, None
    if request.method == "POST":
        status = 400
        if form.is_valid():
            try:
                group.change(form.cleaned_data["version"], **form.fields_of_class())
            except Stale as news:
                theirs, status = news.row, 409
            else:
                remind(request, group.label)
                return redirect("planning:classes")
    return render_page(
        request, "planning/class_group.html", {"group": group, "form": form, "theirs": theirs}, status=status
    )


@require_POST
@private
@while_signed_in
def drop_class(request, pk):
    """Take a class away; its plans stay."""
    get_object_or_404(ClassGroup.objects.owned_by(keeper_of(request)), pk=pk).take_away()
    messages.success(request, _("The class is gone; its plans stay. You can bring it back until tomorrow."))
    return redirect("planning:classes")


@require_POST
@private
@while_signed_in
def class_back(request, pk):
    """Bring back a class that was taken away."""
    get_object_or_404(ClassGroup.objects.owned_by(keeper_of(request)), pk=pk).bring_back()
    messages.success(request, _("It is back."))
    return redirect("planning:classes")
