"""Public pages kept whole, compressed once, for as long as the content stays the same.

A page may be kept when it belongs to nobody: it was read (GET), answered 200, set no cookie, looked at no session and
did not say “private” or “no-store”. It is kept under its address, what htmx asked of it, the day (opening hours lapse
by the day) and the content version, so that publishing makes every kept page unreachable at once. A visitor with a
waiting message gets a page of their own, which is not kept.
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
MESSAGES_COOKIE = "messages"


@dataclass(frozen=True)
class KeptPage:
    """A page as it travels: its headers, and its bytes in each encoding."""

    headers: dict[str, str]
    bodies: dict[str, bytes]
    etag: str

    @property
    def size(self) -> int:
        return sum(map(len, self.bodies.values()))


class Shelf:
    """The kept pages of one process, the most recently asked last."""

    def __init__(self, most_bytes: int):
        self.most_bytes, self.bytes = most_bytes, 0
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


kept = Shelf(settings.WHOLE_PAGES_MOST_BYTES)


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
        asked = (request.headers.get(name, "") for name in ASKED_BY_HTMX)
        key = (request.get_full_path(), *asked, timezone.localdate(), version)
        page = kept.get(key)
        if page is None:
            response = self.get_response(request)
            if not may_be_kept(request, response):
                return response
            page = packed(response)
            kept.keep(key, page)
        return answer(request, page)


def may_be_kept(request, response) -> bool:
    """Whether a page belongs to nobody, so that everybody may have it."""
    session = getattr(request, "session", None)
    return (
        request.method == "GET"
        and response.status_code == 200
        and not response.streaming
        and response.headers.get("Content-Type", "").startswith("text/html")
        and not response.cookies
        and not getattr(session, "accessed", False)
        and not any(word in response.headers.get("Cache-Control", "") for word in ("private", "no-store"))
    )


def packed(response) -> KeptPage:
    """A rendered page in every encoding we speak."""
    body = response.content
    headers = dict(response.items())
    headers.pop("Content-Length", None)
    headers["Cache-Control"] = "no-cache"  # keep it, but ask each time: publishing shows at once
    bodies = {"br": brotli.compress(body, quality=6), "gzip": gzip.compress(body, 6, mtime=0), "": body}
    return KeptPage(headers, bodies, hashlib.sha256(body).hexdigest()[:32])


def answer(request, page: KeptPage):
    """The page in the best encoding the browser takes, or 304 when it has it already."""
    accepted = request.headers.get("Accept-Encoding", "")
    encoding = next((name for name in ("br", "gzip") if name in accepted), "")
    etag = f'"{page.etag}-{encoding or "plain"}"'
    if etag in request.headers.get("If-None-Match", ""):
        response: HttpResponse = HttpResponseNotModified()
    else:
        response = HttpResponse(page.bodies[encoding])
        if encoding:
            response.headers["Content-Encoding"] = encoding
    for name, value in page.headers.items():
        if response.status_code == 200 or name != "Content-Type":
            response.headers[name] = value
    response.headers["ETag"] = etag
    patch_vary_headers(response, ["Accept-Encoding"])
    return response
