"""Public pages kept whole, as they travel, for as long as the content stays the same.

A page may be kept when it belongs to nobody: it was read (GET), answered 200, set no cookie, looked at no session and
did not say “private” or “no-store”. It is kept under its address, how it travels, what htmx asked of it, the day
(opening hours lapse by the day) and the content version, so that publishing makes every kept page unreachable at once.
A visitor with a waiting message gets a page of their own, which is not kept. Addresses with a question are countless:
they have a shelf of their own, so that a flood of them pushes no other page away.
"""

import gzip
import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

import brotli
from django.conf import settings
from django.db import DatabaseError
from django.http import HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from .versions import version_for_this_request

ASKED_BY_HTMX = ("HX-Request", "HX-Target", "HX-History-Restore-Request")
FILES = (".docx", ".pdf", ".pptx", ".zip")  # heavy to make, and as public as the page that they hang under
KEPT = ("text/html", "application/pdf", "application/zip", "application/vnd.openxmlformats-officedocument.")
MESSAGES_COOKIE = "messages"
OF_THE_BODY = ("Content-Type", "Content-Length", "Content-Encoding")
# How a page may travel, the best way first.
ENCODINGS = {
    "br": lambda body, effort: brotli.compress(body, quality=effort),
    "gzip": lambda body, effort: gzip.compress(body, effort, mtime=0),
    "": lambda body, effort: body,
}


@dataclass(frozen=True)
class KeptPage:
    """A page as it travels: its headers and its bytes."""

    headers: dict[str, str]
    body: bytes

    @property
    def size(self) -> int:
        return len(self.body)


class Shelf:
    """The kept pages of one process, the most recently asked last."""

    def __init__(self, most_bytes: int, effort: int = 5):
        self.most_bytes, self.bytes = most_bytes, 0
        self.effort = effort  # to compress a page; what is seldom asked twice is not worth much of it
        self._pages: OrderedDict[tuple, KeptPage] = OrderedDict()
        self._lock = Lock()

    def get(self, key: tuple) -> KeptPage | None:
        with self._lock:
            if page := self._pages.get(key):
                self._pages.move_to_end(key)
            return page

    def keep(self, key: tuple, page: KeptPage) -> None:
        with self._lock:
            if old := self._pages.pop(key, None):
                self.bytes -= old.size
            self._pages[key] = page
            self.bytes += page.size
            while self.bytes > self.most_bytes:
                self.bytes -= self._pages.popitem(last=False)[1].size

    def empty(self) -> None:
        with self._lock:
            self._pages.clear()
            self.bytes = 0


pages = Shelf(settings.WHOLE_PAGES_MOST_BYTES)
# What answers a question: a filter, a search, a part for htmx.
answers = Shelf(settings.WHOLE_PAGES_MOST_BYTES // 2, effort=1)
files = Shelf(settings.WHOLE_PAGES_MOST_BYTES // 2)


class WholePages:
    """Answers from the shelf where it can; keeps what may be kept."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method not in ("GET", "HEAD") or MESSAGES_COOKIE in request.COOKIES:
            return self.get_response(request)
        try:
            version = version_for_this_request()
        except DatabaseError:  # the page itself says what it can still do
            return self.get_response(request)
        encoding, path = best_encoding(request), request.get_full_path()
        asked = tuple(request.headers.get(name, "") for name in ASKED_BY_HTMX)
        key = (request.scheme, request.get_host(), path, encoding, asked, timezone.localdate(), version)
        shelf = shelf_of(path, asked)
        page = shelf.get(key)
        if page is None:
            response = self.get_response(request)
            if not may_be_kept(request, response):
                return response
            page = packed(response, encoding, shelf.effort)
            shelf.keep(key, page)
        return answer(request, page)


def shelf_of(path: str, asked: tuple) -> Shelf:
    """Where a page of this address is kept."""
    if "?" in path or any(asked):
        return answers
    return files if path.endswith(FILES) else pages


def best_encoding(request) -> str:
    """The first of the ways a page may travel that the browser takes."""
    accepted = request.headers.get("Accept-Encoding", "")
    return next(name for name in ENCODINGS if name in accepted)


def may_be_kept(request, response) -> bool:
    """Whether a page belongs to nobody, so that everybody may have it."""
    session = getattr(request, "session", None)
    return (
        request.method == "GET"
        and response.status_code == 200
        and not response.streaming
        and response.headers.get("Content-Type", "").startswith(KEPT)
        and not response.cookies
        and not getattr(session, "accessed", False)
        and not any(word in response.headers.get("Cache-Control", "") for word in ("private", "no-store"))
    )


def packed(response, encoding: str, effort: int) -> KeptPage:
    """A rendered page, compressed, with all its headers."""
    body = ENCODINGS[encoding](response.content, effort)
    patch_vary_headers(response, ["Accept-Encoding"])
    headers = (
        dict(response.items())
        | {
            "Content-Length": str(len(body)),
            "Cache-Control": "no-cache",  # keep it, but ask each time: publishing shows at once
            "ETag": f'"{hashlib.sha256(body).hexdigest()[:32]}"',
        }
    )
    if encoding:
        headers["Content-Encoding"] = encoding
    return KeptPage(headers, body)


def answer(request, page: KeptPage):
    """The page, or 304 when the browser has it already."""
    if page.headers["ETag"] in request.headers.get("If-None-Match", ""):
        response: HttpResponse = HttpResponseNotModified()
    else:
        response = HttpResponse(page.body)
    for name, value in page.headers.items():
        if response.status_code == 200 or name not in OF_THE_BODY:
            response.headers[name] = value
    return response
