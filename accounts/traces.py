"""What a database still holds of a row that was deleted."""

from django.db import connection


def wipe() -> None:
    """Empty SQLite's write-ahead log, in which the pages of before the deletion stand; the file itself has zeros there.

    PostgreSQL clears away by itself (autovacuum).
    """
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
