"""Lighthouse on the pages that matter, on desktop and on the mobile profile: `python -m bench.lighthouse`.

Needs Node and Chromium. Lighthouse is fetched into a folder outside the site, once; LIGHTHOUSE names that folder.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from .measuring import set_up
from .serving import Server, serve

VERSION = "13"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = {
    "FCP": "first-contentful-paint",
    "LCP": "largest-contentful-paint",
    "CLS": "cumulative-layout-shift",
    "TBT": "total-blocking-time",
}
PAGES = {
    "home": "/",
    "list": "/lessen/",
    "search results": "/lessen/?q=foto",
    "lesson": "/lessen/mag-dat-fototoestel/",
    "learning path": "/leerlijn/",
    "step plan": "/stappenplan/",
}
LEAST = {"desktop": (100, 100, 100, 100), "mobile": (98, 100, 100, 100)}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.lighthouse", description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--pages", nargs="+", choices=PAGES, default=list(PAGES))
    parser.add_argument("--forms", nargs="+", choices=LEAST, default=list(LEAST))
    asked = parser.parse_args()
    program = installed()
    with tempfile.TemporaryDirectory(prefix="kantlijn-lighthouse-") as data:
        os.environ |= {"DATA": data, "DJANGO_SETTINGS_MODULE": "config.settings.demo"}
        set_up()
        with serve("config.wsgi", processes=1) as server:
            for form in asked.forms:
                print(f"\n{form:<16}{'performance/accessibility/best practices/SEO':<46}FCP ms  LCP ms  CLS    TBT ms")
                for name in asked.pages:
                    show(name, form, [run(program, server, PAGES[name], form) for _ in range(asked.runs)])


def installed() -> Path:
    """Lighthouse's own program, fetched when it is not there yet."""
    folder = Path(os.environ.get("LIGHTHOUSE", Path(tempfile.gettempdir()) / "kantlijn-lighthouse"))
    program = folder / "node_modules" / "lighthouse" / "cli" / "index.js"
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--silent", "--prefix", folder, f"lighthouse@{VERSION}"], check=True)
    return program


def run(program: Path, server: Server, path: str, form: str) -> dict:
    """One run, as Lighthouse reports it."""
    profile = ["--preset=desktop"] if form == "desktop" else []
    command = ["node", program, f"http://localhost:{server.port}{path}", "--quiet", "--output=json", *profile]
    chrome = "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic"
    environment = {"CHROME_PATH": "/usr/bin/chromium"} | os.environ
    made = subprocess.run([*command, chrome], env=environment, stdout=subprocess.PIPE, check=True)
    return json.loads(made.stdout)


def show(name: str, form: str, reports: list[dict]) -> None:
    """The medians of some runs, and which audits fall short."""
    scores = [_median(report["categories"][category]["score"] * 100 for report in reports) for category in CATEGORIES]
    times = [_median(report["audits"][audit]["numericValue"] for report in reports) for audit in TIMES.values()]
    falls_short = any(score < least for score, least in zip(scores, LEAST[form], strict=True))
    line = "/".join(f"{score:.0f}" for score in scores)
    first, largest, shift, blocked = times
    took = f"{first:<8.0f}{largest:<8.0f}{shift:<7.3f}{blocked:<7.0f}"
    print(f"{name:<16}{line:<46}{took}{'BELOW' if falls_short else ''}")
    if falls_short:
        for reason in sorted({reason for report in reports for reason in _reasons(report)}):
            print(f"    {reason}")
    sys.stdout.flush()


def _reasons(report: dict) -> list[str]:
    weighed = {
        ref["id"] for category in CATEGORIES for ref in report["categories"][category]["auditRefs"] if ref["weight"]
    }
    return [
        f"{audit['id']}: {audit['title']} {audit.get('displayValue', '')}"
        for audit in report["audits"].values()
        if audit["id"] in weighed and audit["score"] is not None and audit["score"] < 1
    ]


def _median(numbers) -> float:
    return statistics.median(numbers)


if __name__ == "__main__":
    main()
