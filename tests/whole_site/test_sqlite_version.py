"""Several processes on an older SQLite may damage its write-ahead log: the site says so when it starts."""

import sqlite3

import pytest
from django.db import connection

from config.checks import is_affected, one_process_on_old_sqlite


@pytest.mark.parametrize("version", [(3, 7, 0), (3, 40, 1), (3, 44, 5), (3, 46, 1), (3, 50, 6), (3, 51, 2)])
def test_these_versions_have_the_fault(version):
    assert is_affected(version)


@pytest.mark.parametrize("version", [(3, 6, 23), (3, 44, 6), (3, 50, 7), (3, 50, 9), (3, 51, 3), (3, 53, 2)])
def test_these_versions_do_not(version):
    assert not is_affected(version)


@pytest.fixture
def old_sqlite(settings, monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    monkeypatch.setitem(connection.settings_dict, "OPTIONS", {"init_command": "PRAGMA journal_mode=WAL;"})
    settings.PROCESSES = 2
    return settings


def test_two_processes_are_warned_with_the_remedies_in_order(old_sqlite):
    (warning,) = one_process_on_old_sqlite(None)
    remedies = ["SQLite 3.51.3", "PostgreSQL", "one process with threads", "journal_mode=DELETE"]
    places = [warning.hint.index(remedy) for remedy in remedies]
    assert places == sorted(places)


def test_one_process_with_threads_is_fine(old_sqlite):
    old_sqlite.PROCESSES = 1
    assert one_process_on_old_sqlite(None) == []


def test_a_repaired_sqlite_is_fine(old_sqlite, monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 3))
    assert one_process_on_old_sqlite(None) == []


def test_postgresql_and_a_rollback_journal_are_fine(old_sqlite, monkeypatch):
    monkeypatch.setitem(connection.settings_dict, "OPTIONS", {})
    assert one_process_on_old_sqlite(None) == []


def test_who_works_at_the_desk_reads_it_too(old_sqlite, client, cora):
    client.force_login(cora)
    told = "kan het beschadigen"
    assert told in client.get("/beheer/").content.decode()
    old_sqlite.PROCESSES = 1
    assert told not in client.get("/beheer/").content.decode()
