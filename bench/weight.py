"""What travels for a first visit, page by page: `python -m bench.weight`. Everything counts: headers, fonts, script."""

import gzip
import os
import re
import tempfile
import urllib.request
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import brotli

from .lighthouse import PAGES as MEASURED
from .measuring import set_up
from .serving import serve

PAGES = MEASURED | {"one age": "/leerlijn/9-12/", "help": "/hulp/", "background": "/achtergrond/"}
MOST, MOST_HTML, MOST_HTML_OF_PLAN = 100_000, 15_000, 25_000
UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress}
# What a page makes the browser fetch at once; a print style is fetched too.
FETCHED = re.compile(
    r'<link[^>]*rel="(?:stylesheet|icon|preload|manifest)"[^>]*href="([^"]+)"|<script[^>]*src="([^"]+)"|<img[^>]*src="([^"]+)"'
)
IN_CSS = re.compile(r'url\("?([^")]+)"?\)')


@dataclass
class Answer:
    """One file as it travels."""

    address: str
    bytes: int
    text: str


def fetch(address: str) -> Answer:
    """Ask as a browser does over https."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": "gzip, deflate, br"})
    with urllib.request.urlopen(request) as answer:
        body = answer.read()
        head = sum(len(name) + len(value) + 4 for name, value in answer.headers.items())
        unpack = UNPACK.get(answer.headers["Content-Encoding"], bytes)
        text = unpack(body).decode(errors="ignore")
    return Answer(address, len(body) + head, text)


def first_visit(address: str) -> list[Answer]:
    """The page, and everything it makes the browser fetch, each once; the page first."""
    answers = [fetch(address)]
    waiting = [next(filter(None, found)) for found in FETCHED.findall(answers[0].text)]
    seen = set()
    while waiting:
        wanted = urljoin(address, waiting.pop())
        if wanted not in seen and urlsplit(wanted).scheme.startswith("http"):
            seen.add(wanted)
            answers.append(fetch(wanted))
            if urlsplit(wanted).path.endswith(".css"):
                waiting += [urljoin(wanted, path) for path in IN_CSS.findall(answers[-1].text)]
    return answers


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="kantlijn-weight-") as data:
        os.environ |= {"DATA": data, "DJANGO_SETTINGS_MODULE": "config.settings.demo"}
        set_up()
        with serve("config.wsgi", processes=1) as server:
            print(f"{'':16}{'HTML KB':>9}{'all KB':>9}{'script KB':>11}{'requests':>10}{'elsewhere':>11}")
            for name, path in PAGES.items():
                show(name, first_visit(f"http://127.0.0.1:{server.port}{path}"))


def show(name: str, answers: list[Answer]) -> None:
    """One page; what is over its bar says so."""
    html, everything = answers[0].bytes, sum(answer.bytes for answer in answers)
    script = sum(answer.bytes for answer in answers if urlsplit(answer.address).path.endswith(".js"))
    elsewhere = {urlsplit(answer.address).netloc for answer in answers} - {urlsplit(answers[0].address).netloc}
    most_html = MOST_HTML_OF_PLAN if name == "step plan" else MOST_HTML
    verdict = "  OVER" if everything > MOST or html > most_html or elsewhere else ""
    figures = (
        f"{html / 1000:>9.1f}{everything / 1000:>9.1f}{script / 1000:>11.1f}{len(answers):>10}{len(elsewhere):>11}"
    )
    print(f"{name:16}{figures}{verdict}")


if __name__ == "__main__":
    main()
