"""The learning path: all of it at a glance, the booklet of an age, one goal."""

from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe

from publishing.models import State
from ui.page import render_page

from .booklet import booklet
from .grid import at_a_glance
from .models import AgeGroup, Goal, Theme
from .showing import goal_page


@require_safe
def grid(request):
    """Ages by strands with goals, lessons and minutes, the themes behind them, and how a team uses it."""
    in_path = Count("goals", filter=Q(goals__state=State.PUBLISHED))
    themes = Theme.objects.published().annotate(goal_count=in_path).order_by("position")
    context = {"grid": at_a_glance(), "themes": themes.prefetch_related("sources")}
    return render_page(request, "learning_path/grid.html", context)


@require_safe
def age_group(request, slug):
    """The booklet of an age: what goes on, what pupils learn and ask, what you can say, which lessons there are."""
    age_group = get_object_or_404(AgeGroup.objects.published(), slug=slug)
    context = {"age_group": age_group, "booklet": booklet(age_group)}
    return render_page(request, "learning_path/age_group.html", context)


@require_safe
def goal(request, code):
    """One goal: its place in the path, the official goals, the questions and lessons that go with it."""
    readable = Goal.objects.filter(state__in=[State.PUBLISHED, State.WITHDRAWN]).with_place()
    goal = get_object_or_404(readable, code=code.upper())
    if code != goal.code:
        return redirect(goal, permanent=True)
    return render_page(request, "learning_path/goal.html", goal_page(goal))
