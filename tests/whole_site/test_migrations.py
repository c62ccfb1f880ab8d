"""The tables are what the models say."""

from django.core.management import call_command


def test_no_migration_is_missing(db):
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_none_waits_to_be_applied(db):
    call_command("migrate", check_unapplied=True, verbosity=0)
