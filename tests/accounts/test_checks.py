"""Production may not start with an account whose password stands in our README."""

import pytest
from django.core.management.base import BaseCommand, SystemCheckError
from django.db import DatabaseError, connection

from accounts import demo
from accounts.checks import no_demo_accounts
from accounts.models import User


def ids(found):
    return [issue.id for issue in found]


def test_a_site_without_demo_accounts_starts(db):
    assert no_demo_accounts(None, databases=["default"]) == []


def test_each_demo_account_is_named(db):
    demo.make_accounts()
    found = no_demo_accounts(None, databases=["default"])
    assert ids(found) == ["accounts.E001"] * 3
    assert "anna@example.org" in " ".join(issue.msg for issue in found)


def test_starting_the_server_stops_there(db):
    demo.make_accounts()
    with pytest.raises(SystemCheckError, match=r"cora@example\.org"):
        BaseCommand().check(databases=["default"])


def test_an_account_with_another_password_is_a_person(db):
    User.objects.create_user(demo.TEACHER, "een eigen wachtwoord")
    assert no_demo_accounts(None, databases=["default"]) == []


def test_the_demo_itself_may_have_them(db, settings):
    settings.MAY_HAVE_DEMO_ACCOUNTS = True
    demo.make_accounts()
    assert no_demo_accounts(None, databases=["default"]) == []


def test_a_silent_database_stops_the_start_too(db, monkeypatch):
    def away(*args):
        raise DatabaseError("unable to open database file")

    monkeypatch.setattr(connection.introspection, "table_names", away)
    assert ids(no_demo_accounts(None, databases=["default"])) == ["accounts.E002"]


def test_before_the_first_migration_there_is_nobody(db, monkeypatch):
    monkeypatch.setattr(connection.introspection, "table_names", lambda: [])
    assert no_demo_accounts(None, databases=["default"]) == []
