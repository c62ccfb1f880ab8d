"""The account library's own pages, without those it keeps for older sites, and with the methods that a browser uses."""

from functools import wraps

from django.core.validators import slug_re
from django.db import transaction
from django.http import Http404
from django.shortcuts import render
from django.urls import URLPattern, include, path
from django.utils.http import base36_to_int
from django.views.decorators.http import require_http_methods
from requests import RequestException

from .hashing import HALL
from .models import User

a_browser_asks = require_http_methods(["GET", "HEAD", "POST"])  # the library would take a PUT for a POST


def a_few_at_a_time(view):
    """Presses at the doors take no more threads than the hall has places; the next is told to try in a moment."""

    @wraps(view)
    def in_the_hall(request, **names):
        if request.method != "POST":
            return view(request, **names)
        with HALL.seat():
            return view(request, **names)

    return in_the_hall


def a_link_once(view):
    """Presses with the same link for a new password wait for each other: only the first finds it unused."""

    @wraps(view)
    def in_turn(request, **names):
        if request.method != "POST" or "uidb36" not in names:
            return view(request, **names)
        with transaction.atomic():
            User.objects.select_for_update(no_key=True).filter(pk=number_in(names["uidb36"])).exists()
            return view(request, **names)

    return in_turn


def number_in(text: str) -> int | None:
    """The number of a person in a link."""
    try:
        return base36_to_int(text)
    except ValueError:
        return None


def when_elsewhere_is_silent(view):
    """A page for the provider that does not answer, or answers something else than it should."""

    @wraps(view)
    def careful(request, provider_id):
        if not slug_re.match(provider_id):  # a NUL, say, which PostgreSQL cannot be asked for
            raise Http404
        try:
            return view(request, provider_id=provider_id)
        except (RequestException, KeyError):
            return render(request, "socialaccount/authentication_error.html", status=503)

    return careful


def each(patterns, wrap) -> list:
    """The same routes, every function wrapped."""
    for entry in patterns:
        if isinstance(entry, URLPattern):
            entry.callback = wrap(entry.callback)
        else:
            each(entry.url_patterns, wrap)
    return patterns


other_doors = [path("", include("allauth.socialaccount.providers.openid_connect.urls"))]
own_pages = [
    *each([path("", include("allauth.account.urls"))], a_link_once),
    path("2fa/", include("allauth.mfa.urls")),
    path("3rdparty/", include("allauth.socialaccount.urls")),
    path("sessions/", include("allauth.usersessions.urls")),
]
pages = each([*own_pages, *each(other_doors, when_elsewhere_is_silent)], a_few_at_a_time)
urlpatterns = each(pages, a_browser_asks)
