"""The cast, the real content, and a wall around the tests: nothing leaves this machine."""

import gc
import socket

import pytest
from django.core.cache import cache
from django.core.management import call_command

from publishing import versions
from tests import make, planted
from tests.racing import copied, everybody_in


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Every test meets the site's real content, as `make demo` plants it."""
    with django_db_blocker.unblock():
        call_command("plant", verbosity=0, stdout=open("/dev/null", "w"))  # noqa: SIM115
        planted.leave_copy()
    gc.collect()
    gc.freeze()  # as under gunicorn: what is loaded by now stays


@pytest.fixture(scope="module")
def _copy(django_db_setup, django_db_blocker, tmp_path_factory):
    with django_db_blocker.unblock(), copied(tmp_path_factory.mktemp("copy")) as copy:
        yield copy


@pytest.fixture
def real_database(_copy, db):
    """For many people who press at once: a database of their own, in which everything is really written."""
    with everybody_in(_copy):
        yield


@pytest.fixture(autouse=True)
def _fresh_memory():
    """Nothing kept in memory outlives a test, whose rows are rolled back."""
    cache.clear()
    versions.forget()
    yield
    versions.forget()


@pytest.fixture(autouse=True)
def _socket_guard(monkeypatch):
    """A test that tries to reach another machine fails loudly."""
    connect = socket.socket.connect

    def guarded(self, address):
        host = address[0] if isinstance(address, tuple) else ""
        if self.family != socket.AF_UNIX and host not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"A test tried to reach {address}.")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def anna(db):
    """Anna teaches."""
    return make.user("anna@example.org")


@pytest.fixture
def bram(db):
    """Bram teaches at another school."""
    return make.user("bram@example.org")


@pytest.fixture
def cora(db):
    """Cora curates: she writes, reviews and publishes."""
    return make.curator("cora@example.org")


@pytest.fixture
def dirk(db):
    """Dirk administers."""
    return make.user("dirk@example.org", is_staff=True, is_superuser=True)
