"""How the workspace answers: open to visitors, never in a cache, and with a word on what was kept where."""

from functools import wraps

from django.conf import settings
from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import redirect, resolve_url
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from ui.page import render_page

from ..kindness import resemblances
from ..models import NotKept

read_or_press = require_http_methods(["GET", "HEAD", "POST"])
LEFT_OUT = {"csrfmiddlewaretoken", "keeper"}
FILLED_IN = {"key", "version", "was", "before", "after", "do", "choice", "stay"}  # by the page, not by a person


def private(view):
    """Never in a cache. What cannot be kept is said on a page that gives back what was typed."""

    @cache_control(private=True, no_store=True)
    @wraps(view)
    def answered(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except NotKept as refusal:
            return typed_again(request, "planning/not_kept.html", refusal.status, refusal=refusal)

    return answered


def typed_again(request, template: str, status: int, **more):
    """A page with everything that was typed, and the same press under it."""
    said = [(name, text) for name, texts in request.POST.lists() for text in texts if name not in LEFT_OUT]
    context = {
        "typed": [(name, text) for name, text in said if name not in FILLED_IN and text.strip()],
        "hidden": [(name, text) for name, text in said if name in FILLED_IN or not text.strip()],
        "sign_in": resolve_url(settings.LOGIN_URL),
    }
    return render_page(request, template, context | more, status=status)


def where_kept(keeper) -> dict:
    """What a page says about where it is kept."""
    return {"keeper": keeper, "sign_in": resolve_url(settings.LOGIN_URL)}


def onwards(request, *page):
    """Where a press leads: back to the workspace as it was narrowed when it came from there, else to its own page."""
    if page and "terug" not in request.POST:
        return redirect(*page)
    query = QueryDict(request.POST.get("terug", "")).urlencode()
    return redirect(reverse("planning:workspace") + (f"?{query}" if query else ""))


def say_kept(request, before, said: str) -> None:
    """Say that it is kept; and to a new visitor how, to whoever was signed out meanwhile where."""
    if request.POST.get("keeper") == "account" and not before.user:
        said = _("You were signed out meanwhile. It is kept in this browser; sign in and it goes to your account.")
    elif not before:
        said += " " + _("This browser now has a cookie for it. Stay away for 30 days and all that you kept is gone.")
    if said:
        messages.success(request, said.strip())


def remind(request, *texts: str) -> None:
    """A kind word when something typed looks like it points at one person."""
    for resemblance in resemblances("\n".join(texts)):
        messages.warning(request, resemblance.remark)


def while_signed_in(view):
    """For a press on a row of an account: whoever was signed out meanwhile gets the typed words back."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if request.POST.get("keeper") == "account" and not request.user.is_authenticated:
            return typed_again(request, "planning/signed_out.html", 403)
        return view(request, *args, **kwargs)

    return guarded
