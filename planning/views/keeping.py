"""Lessons kept, in collections, with notes in the margin."""

from django.contrib import messages
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from lessons.showing import lesson_page
from lessons.words import with_words
from paper.answering import file_answer
from paper.naming import file_name
from paper.pdf import TooLarge, pdf
from ui.page import render_page

from ..collection_paper import collection_paper
from ..document import document_of
from ..forms import CollectionForm, KeepForm, LessonPlaceForm, PlaceForm
from ..margin import TypedNotes, margin_of, status_of
from ..models import Collection, SavedLesson, Stale
from ..reading import lesson_for
from ..visitors import forget_visitor, keeper_from_now, keeper_of
from ..workspace import Workspace
from .answering import onwards, private, read_or_press, remind, say_kept, where_kept

MOST_MARKS = 100


@require_safe
@private
def workspace(request):
    """All that somebody keeps, narrowed and sorted as asked."""
    return render_page(request, "planning/workspace.html", kept_by(request, keeper_of(request)))


@require_safe
@private
def marks(request):
    """Which of the lessons on a public page its reader keeps; asked by a script, once a page."""
    slugs = request.GET.getlist("les")[:MOST_MARKS]
    saved = SavedLesson.objects.owned_by(keeper_of(request)).there()
    return JsonResponse({"kept": list(saved.filter(lesson__slug__in=slugs).values_list("lesson__slug", flat=True))})


@read_or_press
@sensitive_post_parameters("note", "new_collection")
@private
def keep(request, slug):
    """Keep a lesson; once it is kept, give it a line and a collection."""
    keeper = keeper_of(request)
    lesson = lesson_for(keeper, slug)
    saved = SavedLesson.objects.owned_by(keeper).filter(lesson=lesson).first()
    there = saved if saved and not saved.let_go_at else None
    form = KeepForm(request.POST or None, keeper=keeper, saved=there)
    context = {"lesson": lesson, "saved": saved, "there": there, "form": form, **where_kept(keeper)}
    if request.method != "POST":
        return render_page(request, "planning/keep.html", context)
    if not form.is_valid():
        return render_page(request, "planning/keep.html", context, status=400)
    try:
        form.save(keeper_from_now(request), lesson)
    except Stale as news:
        return render_page(request, "planning/keep.html", context | {"theirs": news.row}, status=409)
    say_kept(request, keeper, _("Saved."))
    remind(request, form.cleaned_data["note"], form.cleaned_data["new_collection"])
    return onwards(request, "planning:keep", slug)


@require_POST
@private
def let_go(request, slug):
    """Take a lesson away; for a day it can be brought back."""
    saved = get_object_or_404(SavedLesson.objects.owned_by(keeper_of(request)), lesson__slug=slug)
    saved.take_away()
    messages.success(request, _("Taken away. You can bring it back until tomorrow."))
    return onwards(request, "planning:keep", slug)


@require_POST
@private
def take_back(request, slug):
    """Bring back a lesson that was taken away, as it was."""
    saved = get_object_or_404(SavedLesson.objects.owned_by(keeper_of(request)), lesson__slug=slug)
    saved.bring_back()
    messages.success(request, _("It is back."))
    return onwards(request, "planning:keep", slug)


@require_POST
@private
def place(request, slug):
    """Put a kept lesson before or after another, or into an empty collection."""
    keeper = keeper_of(request)
    own = SavedLesson.objects.owned_by(keeper).there()
    saved = get_object_or_404(own, lesson__slug=slug)
    collections = Collection.objects.owned_by(keeper).there()
    move(request, saved, LessonPlaceForm(request.POST, rows=own, name="lesson__slug", collections=collections))
    return onwards(request)


@require_POST
@private
def seen(request, slug):
    """Say that a changed lesson was seen."""
    get_object_or_404(SavedLesson.objects.owned_by(keeper_of(request)), lesson__slug=slug).look()
    return onwards(request)


@require_safe
@private
def lesson(request, slug):
    """A lesson for whoever keeps it: withdrawn too, and with what changed since."""
    keeper = keeper_of(request)
    [lesson] = with_words([lesson_for(keeper, slug)])
    saved = SavedLesson.objects.owned_by(keeper).there().filter(lesson=lesson).first()
    return render_page(request, "planning/lesson.html", lesson_page(lesson) | {"saved": saved})


@read_or_press
@sensitive_post_parameters()
@private
def notes(request, slug):
    """A lesson with room to write in its margin."""
    keeper = keeper_of(request)
    lesson = lesson_for(keeper, slug)
    context = {"lesson": lesson, "keeper": keeper}
    if request.method != "POST":
        return render_page(request, "planning/notes.html", context | {"places": margin_of(keeper, lesson)})
    typed = TypedNotes(request.POST)
    if typed.keeps_something:
        keeper = keeper_from_now(request)
    places = typed.write(keeper, lesson)
    status = status_of(places) if typed.forms else 400
    if status != 200:
        return render_page(request, "planning/notes.html", context | {"places": places}, status=status)
    say_kept(request, context["keeper"], "" if request.htmx else _("Your notes are saved."))
    return redirect("planning:notes", slug)


@require_POST
@private
def collect(request):
    """Make a collection."""
    before, form = keeper_of(request), CollectionForm(request.POST)
    if not form.is_valid():
        context = kept_by(request, before) | {"new": form}
        return render_page(request, "planning/workspace.html", context, status=400)
    Collection.objects.add(keeper_from_now(request), form.cleaned_data["name"])
    say_kept(request, before, _("The collection is there."))
    remind(request, form.cleaned_data["name"])
    return onwards(request)


@read_or_press
@sensitive_post_parameters("name")
@private
def collection(request, pk):
    """A collection as one document to print, with its table of contents; its name can be changed here."""
    keeper = keeper_of(request)
    row = get_object_or_404(Collection.objects.owned_by(keeper).there(), pk=pk)
    form = CollectionForm(request.POST or None, initial={"name": row.name, "version": row.version})
    theirs, status = None, 200
    if request.method == "POST":
        status = 400
        if form.is_valid():
            try:
                row.change(form.cleaned_data["version"], name=form.cleaned_data["name"])
            except Stale as news:
                theirs, status = news.row, 409
            else:
                remind(request, row.name)
                return onwards(request, "planning:collection", row.pk)
    context = {"collection": row, "form": form, "theirs": theirs, "document": document_of(keeper, row)}
    return render_page(request, "planning/collection.html", context, status=status)


@require_safe
@private
def collection_pdf(request, pk):
    """The collection as one PDF, in Dutch as its lessons are."""
    keeper = keeper_of(request)
    row = get_object_or_404(Collection.objects.owned_by(keeper).there(), pk=pk)
    parts = document_of(keeper, row)
    if not parts:
        raise Http404
    with translation.override("nl"):
        name = file_name(row.name, "verzameling")
        try:
            return file_answer(name, "pdf", lambda: pdf(collection_paper(row.name, parts)))
        except TooLarge:
            messages.warning(request, _("So many lessons do not fit in a PDF. Split the collection."))
            return redirect(row)


@require_POST
@private
def dissolve(request, pk):
    """Take a collection away; its lessons stay kept."""
    get_object_or_404(Collection.objects.owned_by(keeper_of(request)), pk=pk).take_away()
    messages.success(request, _("The collection is gone; its lessons stay. You can bring it back until tomorrow."))
    return onwards(request)


@require_POST
@private
def restore(request, pk):
    """Bring a collection back."""
    get_object_or_404(Collection.objects.owned_by(keeper_of(request)), pk=pk).bring_back()
    messages.success(request, _("It is back."))
    return onwards(request)


@require_POST
@private
def shift(request, pk):
    """Put a collection before or after another."""
    own = Collection.objects.owned_by(keeper_of(request)).there()
    row = get_object_or_404(own, pk=pk)
    move(request, row, PlaceForm(request.POST, rows=own, name="pk"))
    return onwards(request)


@require_POST
@private
def forget(request):
    """Let a visitor's browser forget everything, at once and for good."""
    keeper = keeper_of(request)
    if keeper.visitor:
        keeper.visitor.go()
        forget_visitor(request)
        messages.success(request, _("Everything that you kept in this browser is gone."))
    return onwards(request)


def kept_by(request, keeper) -> dict:
    """What the workspace shows."""
    new = CollectionForm(initial={"version": 0})
    return {"workspace": Workspace(keeper, request.GET), "new": new, **where_kept(keeper)}


def move(request, row, form: PlaceForm) -> None:
    """Put a row where the form says, or say why not."""
    if form.is_valid():
        form.put(row)
    else:
        messages.warning(request, _("The other one is not there any more, so nothing was moved."))
