"""A page, or the part of it that the browser said it will replace."""

from django.shortcuts import render
from django.template.loader import get_template
from django.utils.cache import patch_vary_headers


def render_page(request, template: str, context: dict | None = None, *, status: int = 200):
    """Draw the page, or the partial named in `HX-Target` when the template has one.

    `HX-Request` alone would be a trap: history and boosted requests carry it and want the whole page.
    """
    wanted = request.headers.get("HX-Target", "") if getattr(request, "htmx", False) else ""
    whole = not wanted or request.headers.get("HX-History-Restore-Request") == "true"
    name = template if whole or wanted not in _partials(template) else f"{template}#{wanted}"
    response = render(request, name, context, status=status)
    patch_vary_headers(response, ["HX-Request", "HX-Target", "HX-History-Restore-Request"])
    return response


def _partials(template: str) -> dict:
    return get_template(template).template.extra_data.get("partials", {})  # type: ignore[attr-defined]  # of Django
