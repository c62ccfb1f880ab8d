"""A real Chromium before the real demo, started once for all browser tests, with its own fresh data."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests import planted

from .demo import running_demo
from .letters import Mailbox

QUIET = [
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--disable-quic",
]  # fmt: skip

expect.set_options(timeout=20_000)  # milliseconds: what is waited for comes, also where much else is going on


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Debian's Chromium, told to look up nobody."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert chromium, "The browser tests need Chromium: apt-get install chromium"
    return {**browser_type_launch_args, "executable_path": chromium, "args": QUIET}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args, base_url):
    size = {"width": 1280, "height": 900}
    return {**browser_context_args, "base_url": base_url, "locale": "nl-BE", "viewport": size}


@pytest.fixture(scope="session")
def data_folder(tmp_path_factory) -> Path:
    """Where the demo keeps its database, files and mail during the browser tests."""
    folder = tmp_path_factory.mktemp("demo")
    planted.take_copy(folder)
    return folder


@pytest.fixture(scope="session")
def base_url(data_folder):
    """The address of a running demo."""
    with running_demo(data_folder) as address:
        yield address


@pytest.fixture
def mailbox(data_folder) -> Mailbox:
    """The mail that the demo sends."""
    return Mailbox(data_folder / "mail")


@pytest.fixture(autouse=True)
def complaints(page):
    """Whatever the browser complains about (a blocked script, a missing file) fails the test that met it."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    yield heard
    assert heard == []


@pytest.fixture
def without_script(browser, browser_context_args):
    """A page of a visitor whose browser runs no script."""
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def on_phone(browser, browser_context_args):
    """A page on a phone of 390 × 844."""
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    context = browser.new_context(**browser_context_args | phone)
    yield context.new_page()
    context.close()
