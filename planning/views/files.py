"""A plan as a file: for the teacher's binder, for pupils, for the wall, for the calendar."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lessons.papers.contents import Contents
from lessons.papers.fiche import fiche_of
from lessons.papers.files import MAKERS, name_of
from paper.answering import file_answer
from paper.calendar import ics
from paper.pdf import TooLarge
from ui.page import render_page

from ..calendar import moments_of
from ..papers import contents_of
from ..preparation import preparation_of
from .answering import private
from .steps import plan_of

AS_OF_A_LESSON = {"lesplan": "les", "leerlingenblad": "leerlingenblad", "affiche": "affiche"}


@require_safe
@private
@translation.override("nl")
def plan_file(request, pk, paper, ending):
    """The plan as a file, in Dutch; the teacher's own notes only when asked for."""
    plan = plan_of(request, pk)
    contents = contents_of(preparation_of(plan), notes="notities" in request.GET)
    try:
        return file_of(contents, paper, ending)
    except TooLarge:
        messages.warning(request, _("So much text does not fit in a PDF. Take it along as Word, or split the plan."))
        return redirect(plan)


def file_of(contents: Contents, paper: str, ending: str) -> HttpResponse:
    """The contents as this kind of file; 404 when there is no such kind."""
    kind = AS_OF_A_LESSON.get(paper, ""), ending
    if kind not in MAKERS:
        raise Http404
    return file_answer(name_of(contents, *kind), ending, lambda: MAKERS[kind](contents))


@require_safe
@private
def plan_calendar(request, pk):
    """The plan for a calendar: the lesson and what to prepare, without the class."""
    plan = plan_of(request, pk)
    with translation.override("nl"):
        moments = moments_of(preparation_of(plan))
    if not moments:
        messages.warning(request, _("Say first on which day you give it."))
        return redirect(plan)
    return file_answer("lesplan", "ics", lambda: ics(moments, written_at=plan.saved_at))


@require_safe
@private
def plan_fiche(request, pk):
    """The plan as a school's agenda wants it, to copy and paste."""
    plan = plan_of(request, pk)
    with translation.override("nl"):
        card = fiche_of(contents_of(preparation_of(plan)))
    return render_page(request, "planning/plan_fiche.html", {"plan": plan, **card})
