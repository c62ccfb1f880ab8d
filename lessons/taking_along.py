"""The presenter as one file: style, script and fonts are in it, and its own policy forbids every network."""

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from .presenting import Deck

STYLES = ("base", "layout", "components", "board", "presenting")
SCRIPTS = ("pacing", "board", "present", "print")  # what is imported stands before what imports it
FONT = re.compile(r'url\("\.\./fonts/([a-z-]+\.woff2)"\)')
IMPORT = re.compile(r"^import [^;]+;\n", re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:function|const) (\w+))", re.MULTILINE)


@dataclass(frozen=True)
class Inside:
    """What a page on its own carries in it, and the policy that lets in nothing else."""

    style: SafeString
    script: SafeString

    @property
    def policy(self) -> str:
        """A Content-Security-Policy with the digests of exactly this style and this script."""
        return (
            f"default-src 'none'; style-src {digest(self.style)}; script-src {digest(self.script)}; "
            "font-src data:; base-uri 'none'; form-action 'none'"
        )


def file_to_take_along(deck: Deck, name: str) -> HttpResponse:
    """The deck as a file to keep, under a name that says nothing of what is taught."""
    page = render_to_string("lessons/take_along.html", {"deck": deck, "inside": inside()})
    response = HttpResponse(page)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.html"'
    return response


@cache
def inside() -> Inside:
    """Style, with the fonts in it, and script, as one module."""
    on_paper = f"@media print {{\n{static_file('css/print.css').read_text()}}}"
    style = "\n".join([*(static_file(f"css/{name}.css").read_text() for name in STYLES), on_paper])
    style = FONT.sub(lambda found: f'url("{font(found[1])}")', style)
    script = "\n".join(enclosed(static_file(f"js/{name}.js").read_text()) for name in SCRIPTS)
    return Inside(mark_safe(style), mark_safe(script))  # noqa: S308 - our own files, not somebody's text


def enclosed(module: str) -> str:
    """A module as a part of a larger one: its own names stay inside, what it exports goes out."""
    names = ", ".join(EXPORT.findall(module))
    return f"const {{ {names} }} = (() => {{\n{EXPORT.sub('', IMPORT.sub('', module))}\nreturn {{ {names} }};\n}})();"


def font(name: str) -> str:
    """A font as an address that holds all of it."""
    return f"data:font/woff2;base64,{b64encode(static_file(f'fonts/{name}').read_bytes()).decode()}"


def static_file(name: str) -> Path:
    """Where a static file lies."""
    return Path(finders.find(name))


def digest(text: str) -> str:
    """What a policy calls this text."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
