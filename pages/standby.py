"""The public pages that must always answer, kept in one file: for when the database is down, and for browsers offline.

One file with all of them, whoever asks: a browser that holds it shows only that the site was visited, not which page.
"""

import gzip
import hashlib
import json
import re
from io import BytesIO
from itertools import chain
from pathlib import Path

from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpResponse
from django.urls import reverse

from publishing.standing_by import write_whole
from step_plan.whole import guides

FILE = "pages.json"
CORE = (
    "pages:home", "pages:pause", "pages:about", "pages:privacy", "support:help", "learning_path:grid",
    "facts:background", "school_policy:policy", "step_plan:plan", "step_plan:worry", "step_plan:everything",
    "step_plan:summary", "step_plan:limits", "step_plan:card", "step_plan:rehearsals", "step_plan:aftercare",
    "step_plan:debrief", "school_policy:learning_points",
)  # fmt: skip
IN_ENGLISH = ("step_plan:plan", "support:help")
# What a browser must not be told twice, or is about one answer only.
NOT_KEPT = {"content-length", "etag", "vary", "date", "cache-control", "set-cookie"}
STATIC_FILE = re.compile(r'(?:href|src)="(/static/[^"]+)"')
_kept: dict[str, tuple[int, dict]] = {}


def addresses() -> list[str]:
    """Every address that is kept."""
    own = [row.get_absolute_url() for row in chain.from_iterable(guides().values())]
    return [*map(reverse, CORE), *own, *(f"/en{reverse(name)}" for name in IN_ENGLISH)]


def write(folder: Path) -> None:
    """Draw the pages as a visitor gets them, and write them down when they differ from last time."""
    before = kept() or {"version": "", "pages": {}}
    site = BaseHandler()
    site.load_middleware()
    drawn = {path: page for path in addresses() if (page := _drawn(site, path) or before["pages"].get(path))}
    files = sorted({file for page in drawn.values() for file in STATIC_FILE.findall(page["html"])})
    digest = hashlib.sha256(json.dumps([drawn, files], sort_keys=True).encode()).hexdigest()[:16]
    if not drawn or before["version"] == digest:
        return
    whole = {"version": digest, "files": files, "pages": drawn}
    content = json.dumps(whole, ensure_ascii=False).encode()
    write_whole(folder / f"{FILE}.gz", gzip.compress(content, mtime=0))
    write_whole(folder / FILE, content)


def _drawn(site: BaseHandler, path: str) -> dict | None:
    request = _request(path)
    response = site.get_response(request)
    if response.status_code != 200 or not isinstance(response, HttpResponse):
        return None
    headers = {name: value for name, value in response.items() if name.lower() not in NOT_KEPT}
    # Under which name and scheme visitors come is not known here: addresses of our own lose theirs.
    return {"html": response.content.decode().replace(request.build_absolute_uri("/"), "/"), "headers": headers}


def _request(path: str) -> WSGIRequest:
    """A visitor who asks for a page over https."""
    host = settings.ALLOWED_HOSTS[0].lstrip(".")
    return WSGIRequest(
        {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "SERVER_NAME": host,
            "SERVER_PORT": "443",
            "wsgi.url_scheme": "https",
            "wsgi.input": BytesIO(),
        }
    )


def kept() -> dict | None:
    """What was last written down, read once per version of the file."""
    file = settings.STANDBY / FILE if settings.STANDBY else None
    if file is None or not file.exists():
        return None
    moment = file.stat().st_mtime_ns
    if str(file) not in _kept or _kept[str(file)][0] != moment:
        _kept[str(file)] = (moment, json.loads(file.read_bytes()))
    return _kept[str(file)][1]


class WithoutDatabase:
    """Answers with the kept page when the database does not."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        """The page as it was last written down; other faults, and other pages, are not ours."""
        is_down = isinstance(exception, OperationalError | InterfaceError) or type(exception) is DatabaseError
        if not is_down or request.method not in ("GET", "HEAD"):
            return None
        pages, path = (kept() or {}).get("pages") or {}, request.path_info
        page = pages.get(path) or pages.get(path.removeprefix("/en"))  # its words are Dutch in English too
        return HttpResponse(page["html"]) if page else None
