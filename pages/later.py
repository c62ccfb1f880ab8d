"""“Cannot save now”: 503, and the form again with everything that was typed in it.

The database may be locked, full, read-only or away, and a small room may be full. Whatever the reason, a person who
pressed a button gets their words back with the same button under them.
"""

from django.db import InterfaceError, OperationalError
from django.shortcuts import render

from ui.later import TryLater

SECONDS = 5
NOT_TEMPORARY = ("no such table", "no such column", "syntax error", "does not exist")
LEFT_OUT = {"csrfmiddlewaretoken"}
SECRETS = {"password", "password1", "password2", "oldpassword", "code"}


class TryLaterPage:
    """Answers for whatever cannot be done now and can be done in a moment."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, problem):
        """The page for a problem that passes; any other problem goes its own way."""
        return later(request) if passes(problem) else None


def passes(problem: Exception) -> bool:
    """Whether the same press may work in a moment."""
    if isinstance(problem, TryLater):
        return True
    return isinstance(problem, (OperationalError, InterfaceError)) and not any(
        words in str(problem) for words in NOT_TEMPORARY
    )


def later(request):
    """503 with what was typed; a secret is typed again, it never stands in a page."""
    typed = [(name, value) for name, values in request.POST.lists() for value in values if name not in LEFT_OUT]
    context = {
        "kept": [(name, value) for name, value in typed if name not in SECRETS],
        "secrets": [name for name, _ in typed if name in SECRETS],
        "has_form": request.method == "POST",
    }
    response = render(request, "pages/errors/503.html", context, status=503)
    response.headers["Retry-After"] = str(SECONDS)
    return response
