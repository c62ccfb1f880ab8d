"""axe finds nothing on any page, in light and dark, on the narrowest phone and with large text."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from .addresses import PAGES

pytestmark = pytest.mark.browser


@pytest.fixture
def complaints():
    """The page of an address that does not exist is a 404 on purpose; the browser may say so here."""


def violations(page, within: str | None = None, **options) -> list[str]:
    found = Axe().run(page, within, {"resultTypes": ["violations"]} | options).response["violations"]
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(page, name, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(PAGES[name])
    assert violations(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out_at_320_pixels_or_with_text_twice_as_large(page, name):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(PAGES[name])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(page) == []
    page.set_viewport_size({"width": 640, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '212.5%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
