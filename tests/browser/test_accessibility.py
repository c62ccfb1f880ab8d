"""axe finds nothing on any page, in light and dark, on the narrowest phone and with large text."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from .addresses import PAGES
from .demo import ROOT

pytestmark = pytest.mark.browser


@pytest.fixture
def complaints():
    """The page of an address that does not exist is a 404 on purpose; the browser may say so here."""


def violations(page, within: str | None = None, **options) -> list[str]:
    found = Axe().run(page, within, {"resultTypes": ["violations"]} | options).response["violations"]
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_for_everyone(page, name):
    """In the dark only colours differ (light-dark() in the style sheets), so there only colours are looked at."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(PAGES[name])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, runOnly=["color-contrast", "link-in-text-block"]) == []
    page.set_viewport_size({"width": 640, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '212.5%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_in_the_dark_only_colours_differ():
    sheets = [sheet.read_text() for sheet in (ROOT / "static" / "css").glob("*.css")]
    assert [rule for sheet in sheets for rule in re.findall(r"prefers-color-scheme[^}]*", sheet)] == []
