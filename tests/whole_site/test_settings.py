"""Production refuses to start without its secrets, and says which."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

COMPLETE = {
    "SECRET_KEY": "x" * 60,
    "ALLOWED_HOSTS": "kantlijn.example",
    "DATABASE_URL": "sqlite:///:memory:",
    "EMAIL_URL": "smtp+tls://user:password@mail.example:587",
}


def start(surroundings: dict) -> subprocess.CompletedProcess:
    kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
    code = "import django; django.setup(); from django.conf import settings as s; print(s.DEBUG, s.ALLOWED_HOSTS)"
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=settings.BASE_DIR,
        env=kept | surroundings | {"DJANGO_SETTINGS_MODULE": "config.settings.production"},
        capture_output=True,
        text=True,
    )


def test_it_starts_with_everything_it_needs():
    started = start(COMPLETE)
    assert started.stdout == "False ['kantlijn.example']\n", started.stderr


@pytest.mark.parametrize("name", COMPLETE)
@pytest.mark.parametrize("value", [None, ""])
def test_it_refuses_to_start_without(name, value):
    surroundings = {key: text for key, text in COMPLETE.items() if key != name}
    started = start(surroundings if value is None else surroundings | {name: value})
    assert started.returncode != 0
    last = started.stderr.splitlines()[-1]
    assert f"Kantlijn does not start: set {name} (" in last
    assert [other for other in surroundings if other in last] == []


def test_it_names_everything_that_is_missing_at_once():
    last = start({}).stderr.splitlines()[-1]
    assert [name for name in COMPLETE if name not in last] == []


def test_a_short_secret_is_refused():
    last = start(COMPLETE | {"SECRET_KEY": "kort"}).stderr.splitlines()[-1]
    assert last.endswith("SECRET_KEY is shorter than 50 characters.")


def test_every_host_is_not_a_host():
    last = start(COMPLETE | {"ALLOWED_HOSTS": "*"}).stderr.splitlines()[-1]
    assert last.endswith("ALLOWED_HOSTS names the hosts of the site; * would take every name.")


def test_nobody_turns_on_debug_from_outside():
    started = start(COMPLETE | {"DEBUG": "True", "DJANGO_DEBUG": "1"})
    assert started.stdout.startswith("False ")
