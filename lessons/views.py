"""Lessons: find one, read one, teach one, print it, take it along."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import translation
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from paper.answering import public_file
from publishing.models import State
from ui.page import render_page
from ui.paging import page_of

from .cards import cards
from .facets import shelf
from .filtering import LONGEST_QUESTION, ORDERS, LessonFilter
from .margin import Margin
from .models import Lesson
from .papers.fiche import fiche_of
from .papers.files import MAKERS, name_of
from .papers.for_class import messages_for_class
from .papers.from_lesson import contents_of
from .presenting import lesson_deck
from .quick import QuickStart
from .search.answering import cleaned
from .search.budget import within_budget
from .search.snippets import with_snippets
from .search.suggesting import suggest
from .showing import lesson_page
from .taking_along import file_to_take_along

PER_PAGE = 24


@require_safe
@within_budget
def browse(request):
    """Lessons, narrowed by age, goal, time and all else a teacher asks of them."""
    asked = LessonFilter(request.GET, shelf())
    page = page_of(asked.ids, request.GET.get("pagina", ""), PER_PAGE, asked.notices)
    lessons = cards(page.object_list)
    if asked.answer:
        lessons = with_snippets(lessons, asked.answer)
    context = {
        "asked": asked,
        "page": page,
        "lessons": lessons,
        "margin": Margin(asked),
        "orders": ORDERS.items(),
        "chips": [(choice, asked.address(without=choice)) for choice in asked.choices],
        "way_out": asked.way_out() if not asked.count else None,
        "spelling": asked.spelling() if not asked.count else None,
    }
    response = render_page(request, "lessons/browse.html", context)
    if request.htmx:  # the address bar gets the short address, without the empty fields of the form
        response.headers["HX-Push-Url"] = request.path + asked.address()
    return response


@require_safe
@within_budget
def suggestions(request):
    """Lessons, goals, methods and strands that begin with what somebody is typing."""
    groups = suggest(cleaned(request.GET.get("q", ""))[:LONGEST_QUESTION])
    return render_page(request, "lessons/suggestions.html", {"groups": groups})


@require_safe
def quick(request):
    """At most five lessons that fit the minutes a teacher has, least preparation first."""
    return render_page(request, "lessons/quick.html", {"start": QuickStart(request.GET, shelf())})


@require_safe
def detail(request, slug):
    """A complete lesson, ready to teach and to print."""
    lesson = get_object_or_404(Lesson.objects.only("state"), slug=slug, state__in=[State.PUBLISHED, State.WITHDRAWN])
    if not lesson.is_public:
        return render_page(request, "lessons/_withdrawn.html", {"lesson": lesson}, status=410)
    [lesson] = cards([lesson.pk])
    return render_page(request, "lessons/detail.html", lesson_page(lesson, request.GET.get("begin", "")))


@require_safe
def pupil_sheet(request, slug):
    """What a pupil gets on paper: messages and questions, no answers, and where help is."""
    lesson = public_lesson(slug)
    context = {"lesson": lesson, "messages_for_class": messages_for_class([lesson])}
    return render_page(request, "lessons/pupil_sheet.html", context)


@require_safe
def present(request, slug):
    """A lesson to teach with: the class sees the board, the teacher the script and the clock."""
    context = {"deck": lesson_deck(public_lesson(slug)), "file": reverse("lessons:take_along", args=[slug])}
    return render_page(request, "lessons/present.html", context)


@require_safe
def take_along(request, slug):
    """The same as one file that needs no network; its name says nothing of the lesson."""
    lesson = public_lesson(slug)
    return file_to_take_along(lesson_deck(lesson), f"les-{slugify(lesson.number)}")


@require_safe
@translation.override("nl")
def file(request, slug, paper, ending):
    """The lesson, its sheet for pupils or its sheet for the wall, as a file; in Dutch, for it is for a school."""
    if (paper, ending) not in MAKERS:
        raise Http404
    contents = contents_of(public_lesson(slug))
    return public_file(name_of(contents, paper, ending), ending, lambda: MAKERS[paper, ending](contents))


@require_safe
def fiche(request, slug):
    """The lesson as a school's agenda wants it, to copy and paste."""
    lesson = public_lesson(slug)
    with translation.override("nl"):
        card = fiche_of(contents_of(lesson))
    return render_page(request, "lessons/fiche.html", {"lesson": lesson, **card})


def public_lesson(slug: str) -> Lesson:
    """A published lesson, complete with its words; 404 when there is none."""
    found = get_object_or_404(Lesson.objects.published().only("pk"), slug=slug)
    return cards([found.pk])[0]
