"""Teaching a plan: from the screen, or from a file that needs no network."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from lessons.taking_along import file_to_take_along
from ui.page import render_page

from ..models import Plan
from ..preparation import preparation_of
from ..teaching import plan_deck
from ..visitors import keeper_of
from .answering import private


@require_safe
@private
def present(request, pk):
    """A plan to teach with: the class sees the board, the teacher the script, the notes and the clock."""
    deck = plan_deck(preparation_of(own_plan(request, pk)), with_notes=True)
    context = {"deck": deck, "file": reverse("planning:take_along", args=[pk])}
    return render_page(request, "planning/present.html", context)


@require_safe
@private
def take_along(request, pk):
    """The same as one file, without the teacher's notes; its name says nothing of the lesson."""
    return file_to_take_along(plan_deck(preparation_of(own_plan(request, pk)), with_notes=False), "lesplan")


def own_plan(request, pk: int) -> Plan:
    """The plan of whoever asks; to everybody else it is not there."""
    return get_object_or_404(Plan.objects.owned_by(keeper_of(request)).there(), pk=pk)
