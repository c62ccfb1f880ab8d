"""`make screens`: photographs every page on phone and desktop, light and dark, into screens/."""

import os
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from .addresses import PAGES
from .conftest import QUIET
from .demo import ROOT, running_demo

SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


def photograph(address: str, folder: Path) -> None:
    """Photograph every page at one address into a folder."""
    folder.mkdir(exist_ok=True)
    chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        for size, (width, height) in SIZES.items():
            for scheme in ("light", "dark"):
                page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
                for name, path in PAGES.items():
                    page.goto(address + path)
                    page.screenshot(path=folder / f"{name}-{size}-{scheme}.png", full_page=True)
                page.close()
        browser.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as data, running_demo(Path(data)) as address:
        photograph(address, ROOT / "screens")
    print(f"{len(PAGES) * 2 * len(SIZES)} photographs in {ROOT / 'screens'}")


if __name__ == "__main__":
    main()
