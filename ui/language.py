"""Dutch has no prefix, English lives under /en/: the address decides, never the browser."""

from django.conf import settings
from django.urls import get_script_prefix
from django.utils import translation


class PathLanguage:
    """Activates the language of the address; so a page depends on nothing but its address."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


def in_other_language(request) -> tuple[str, str]:
    """The other language's code and the same address in it."""
    path, query = request.path_info, request.META.get("QUERY_STRING", "")
    tail = f"?{query}" if query else ""
    if path == "/en" or path.startswith("/en/"):
        return "nl", get_script_prefix().rstrip("/") + (path[3:] or "/") + tail
    return "en", get_script_prefix().rstrip("/") + "/en" + path + tail
