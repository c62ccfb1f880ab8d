"""Lessons: find one, read one, print its sheet."""

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from publishing.models import State
from ui.page import render_page
from ui.paging import page_of

from .cards import cards
from .facets import shelf
from .filtering import LONGEST_QUESTION, ORDERS, LessonFilter
from .margin import Margin
from .models import Lesson
from .quick import QuickStart
from .search.answering import cleaned
from .search.snippets import with_snippets
from .search.suggesting import suggest
from .showing import lesson_page
from .words import with_words

PER_PAGE = 24


@require_safe
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
        "margin": Margin(asked.facets(), asked.devices_option()),
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
    lesson = get_object_or_404(Lesson.objects.published(), slug=slug)
    messages = lesson.lesson_messages.filter(key_message__collection="kern").select_related("key_message")
    [lesson] = with_words([lesson])
    is_young = all(group.slug in ("4-6", "6-9") for group in lesson.words.age_groups)
    return render_page(
        request, "lessons/pupil_sheet.html", {"lesson": lesson, "messages_": messages, "is_young": is_young}
    )
