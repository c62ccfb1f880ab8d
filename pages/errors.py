"""What went wrong, said in the house's own words; these pages need nothing to be well."""

from django.db import DatabaseError
from django.http import HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse

from step_plan import standby
from step_plan.whole import whole

# Fields in which people write; never a password or a code.
OWN_WORDS = {
    "text",
    "note",
    "name",
    "new_collection",
    "title",
    "instruction",
    "pupils",
    "say",
    "differentiation",
    "sentence",
}


def bad_request(request, exception=None):
    """400: the address or what was sent cannot be read."""
    return render(request, "pages/errors/400.html", status=400)


def forbidden(request, exception=None):
    """403: this is somebody else's door."""
    return render(request, "pages/errors/403.html", status=403)


def csrf_failed(request, reason=""):
    """403: the form was open too long, or the browser keeps no cookies; what was typed is still there."""
    return render(request, "pages/errors/403_form.html", {"typed": typed_on_our_page(request)}, status=403)


def typed_on_our_page(request) -> list[str]:
    """The words that somebody wrote in a form of ours; of another site's form, nothing is shown."""
    if request.headers.get("Sec-Fetch-Site") != "same-origin":
        return []
    texts = [text.strip() for name, text in request.POST.items() if name.rpartition("-")[2] in OWN_WORDS]
    return [text for text in texts if text]


def not_found(request, exception=None):
    """404: nothing stands at this address; inside the step plan the help numbers come first."""
    in_step_plan = request.path.startswith(reverse("step_plan:plan"))
    words = "" if in_step_plan else words_of(request.path)
    context = {"in_step_plan": in_step_plan, "words": words} | (rules() if in_step_plan else {})
    return render(request, "pages/errors/404.html", context, status=404)


def rules() -> dict:
    """The five rules of the step plan and the sentence before them; from the file when the database does not answer."""
    try:
        plan = whole()
    except DatabaseError:
        return standby.rules()
    return {"rules": plan["rules"], "notices": plan["notices"]}


def words_of(path: str) -> str:
    """The last part of an address as words to search for: /lessen/veilig-delen/ gives “veilig delen”."""
    last = path.rstrip("/").rpartition("/")[2]
    words = "".join(letter if letter.isalpha() else " " for letter in last).split()
    return " ".join(words)[:60]


def too_many(request, exception=None):
    """429: somebody, or something, pressed too often."""
    return render(request, "pages/errors/429.html", status=429)


def broken(request):
    """500: our fault. Drawn without a request, so that nothing that broke is asked again."""
    return HttpResponseServerError(render_to_string("pages/errors/500.html"))
