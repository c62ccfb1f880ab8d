"""Walks the whole site once, as a visitor without an account, in both languages; every page is kept to be looked at."""

import gc
from collections import defaultdict
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from django.http import HttpResponse
from django.test import Client

from publishing.whole_pages import FILES

A_LESSON = "over-de-lijn-doorsturen"
STARTS = tuple(
    prefix + path
    for prefix in ("", "/en")
    for path in ("/", f"/mijn/bewaar/{A_LESSON}/", f"/mijn/notities/{A_LESSON}/")
)
HOST = "http://testserver"
EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
NO_TEXT = {"script", "style", "template"}


@dataclass(eq=False)
class Element:
    """A tag with its attributes, the language it is in and the elements that it stands in."""

    tag: str
    attrs: dict[str, str]
    lang: str
    around: tuple["Element", ...]

    def is_in(self, tag: str) -> bool:
        """Whether it is such a tag, or stands in one."""
        return tag == self.tag or any(tag == element.tag for element in self.around)


@dataclass
class Page(HTMLParser):
    """One page, taken apart."""

    path: str
    status: int
    html: str
    found_on: str = ""
    elements: list[Element] = field(default_factory=list)
    texts: list[tuple[str, Element]] = field(default_factory=list)

    def __post_init__(self):
        super().__init__(convert_charrefs=True)
        self._open = [Element("", {}, "", ())]
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag, attrs):
        above = self._open[-1]
        attrs = {name: value or "" for name, value in attrs}
        element = Element(tag, attrs, attrs.get("lang", above.lang), (*above.around, above))
        self.elements.append(element)
        if tag not in EMPTY:
            self._open.append(element)

    def handle_endtag(self, tag):
        while len(self._open) > 1 and tag not in EMPTY:
            if self._open.pop().tag == tag:
                break

    def handle_data(self, data):
        if data.strip() and self._open[-1].tag not in NO_TEXT:
            self.texts.append((" ".join(data.split()), self._open[-1]))

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    def text_in(self, part: str) -> str:
        """The words in one part of the page, as one line."""
        return " ".join(text for text, element in self.texts if element.is_in(part))

    def text_of(self, element: Element) -> str:
        """The words of one element, as one line."""
        return " ".join(text for text, holder in self.texts if holder is element or element in holder.around)

    @property
    def ids(self) -> list[str]:
        return [element.attrs["id"] for element in self.elements if "id" in element.attrs]

    @property
    def lang(self) -> str:
        return next((element.attrs.get("lang", "") for element in self.all("html")), "")

    def links(self) -> list[tuple[Element, str]]:
        """Every address that the page names, made whole."""
        return [
            (element, urljoin(HOST + self.path, element.attrs[name]))
            for element in self.elements
            for name in ("href", "src", "action")
            if name in element.attrs
        ]


_site: dict[str, Page] = {}


def site() -> dict[str, Page]:
    """Every page that can be reached by links from the home page; walked once for all tests of a process."""
    if not _site:
        client, waiting = Client(), [(start, "") for start in STARTS]
        seen = set(STARTS)
        while waiting:
            path, found_on = waiting.pop(0)
            page = _site[path] = look(client, path, found_on)
            for element, address in page.links():
                if is_not_followed(element):
                    continue
                inside = inside_path(address)
                if inside and inside not in seen and not is_left_out(inside):
                    seen.add(inside)
                    waiting.append((inside, path))
        gc.freeze()  # hundreds of thousands of elements that stay: nobody need look through them for rubbish
    return _site


def look(client: Client, path: str, found_on: str = "") -> Page:
    """One page as a visitor sees it, after redirects."""
    response: HttpResponse = client.get(path, follow=True)
    is_html = response.headers.get("Content-Type", "").startswith("text/html")
    return Page(path, response.status_code, response.content.decode() if is_html else "", found_on)


def inside_path(address: str) -> str:
    """The path and query of an address on this site, without its anchor; empty for the rest of the world."""
    parts = urlsplit(urldefrag(address).url)
    if f"{parts.scheme}://{parts.netloc}" != HOST:
        return ""
    return parts.path + (f"?{parts.query}" if parts.query else "")


def is_left_out(path: str) -> bool:
    """Filters are followed one step only: their combinations have no end. Sign-in and files are looked at elsewhere."""
    return path.startswith("/static/") or path.endswith(FILES) or path.count("=") > 1


def is_not_followed(element: Element) -> bool:
    """A form that is sent is no link; “nofollow” stands at the same page of the workspace for every lesson."""
    return element.attrs.get("method", "").lower() == "post" or "nofollow" in element.attrs.get("rel", "")


def pages() -> list[Page]:
    """The pages of the walk that are pages, not files."""
    return [page for page in site().values() if page.html]


def in_words(problems: dict[str, set] | defaultdict) -> str:
    """Problems with the pages where they were seen, at most three of each."""
    return "\n".join(f"{problem}  on {', '.join(sorted(where)[:3])}" for problem, where in sorted(problems.items()))
