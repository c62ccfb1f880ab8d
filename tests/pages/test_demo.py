"""`make demo`: one command from nothing to a site that answers, and a demo that can never become a real site."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

import pytest
from django.conf import settings

from tests.browser.demo import free_port

pytestmark = pytest.mark.own_database
PATIENCE = 240  # seconds; a busy machine plants slowly


def surroundings(**extra) -> dict:
    """The environment of somebody who has set nothing yet."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
    return kept | extra


def start(**extra) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "manage.py", "demo"],
        cwd=settings.BASE_DIR,
        env=surroundings(**extra),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@contextmanager
def running_demo(data, port):
    demo = start(DATA=str(data), PORT=port)
    try:
        wait_until_it_answers(demo, port)
        yield
    finally:
        demo.send_signal(signal.SIGINT)
        demo.said = demo.communicate(timeout=PATIENCE)[0]
    assert demo.returncode == 0, demo.said
    assert f"http://127.0.0.1:{port}/" in demo.said
    assert "anna@example.org" in demo.said
    assert "Traceback" not in demo.said


def wait_until_it_answers(demo, port):
    for _ in range(10 * PATIENCE):
        assert demo.poll() is None, demo.communicate()[0]
        try:
            assert read(port, "/gezond/") == '{"status": "ok"}'
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"The demo did not answer within {PATIENCE} seconds.")


def read(port, path) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
        return answer.read().decode()


def start_production(data) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-c", "import config.wsgi"],
        cwd=settings.BASE_DIR,
        env=surroundings(
            DATA=str(data),
            DATABASE_URL=f"sqlite:///{data}/kantlijn.sqlite3",
            SECRET_KEY="x" * 60,
            ALLOWED_HOSTS="kantlijn.example",
            EMAIL_URL="smtp://mail.example",
        ),
        capture_output=True,
        text=True,
    )


def test_the_demo_serves_its_content_twice_and_production_refuses_it(tmp_path):
    data, port = tmp_path / "my data #1", str(free_port())
    with running_demo(data, port):
        assert "Kantlijn" in read(port, "/")
        refused = start(DATA=str(data), PORT=port)
        assert refused.communicate(timeout=PATIENCE)[0].startswith(f"Port {port} cannot be used")
        assert refused.returncode == 1
    secret, collected_at = (data / "secret").read_text(), (data / "static" / ".collected").stat().st_mtime

    with running_demo(data, port):
        assert "Kantlijn" in read(port, "/")
    assert (data / "secret").read_text() == secret
    assert (data / "static" / ".collected").stat().st_mtime == collected_at

    (data / "kantlijn.sqlite3").rename(tmp_path / "kantlijn.sqlite3")  # an address without a space or a hash sign
    production = start_production(tmp_path)
    assert production.returncode != 0
    assert "The demo account anna@example.org still has the password that everyone can read." in production.stderr


def test_a_port_that_is_no_number_is_refused_in_one_sentence(tmp_path):
    for port in ("abc", "0", "70000", "-1", "٣"):
        demo = start(DATA=str(tmp_path), PORT=port)
        said = demo.communicate(timeout=PATIENCE)[0]
        assert (demo.returncode, said.count("\n")) == (1, 1), said
        assert said.startswith("PORT is a number from 1 to 65535")


def test_a_folder_that_cannot_be_made_is_refused_in_one_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    demo = start(DATA=str(tmp_path / "file" / "below"), PORT=str(free_port()))
    said = demo.communicate(timeout=PATIENCE)[0]
    assert (demo.returncode, said.count("\n")) == (1, 1), said
    assert said.startswith("Kantlijn cannot use the folder")
