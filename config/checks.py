"""What may be wrong with the machine under the site."""

import sqlite3

from django.conf import settings
from django.core.checks import Tags, register
from django.core.checks import Warning as Caution
from django.db import connection

# SQLite 3.7.0 up to and with 3.51.2 may damage a database in WAL mode that several processes write at the same
# moment; the repair was also brought to 3.50.7 and 3.44.6 (https://sqlite.org/wal.html#walresetbug).
FIRST_AFFECTED, FIRST_REPAIRED = (3, 7, 0), (3, 51, 3)
REPAIRED_LINES = {(3, 50): 7, (3, 44): 6}


def is_affected(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite has the fault."""
    repaired_at = REPAIRED_LINES.get(version[:2])
    if repaired_at is not None and version[2] >= repaired_at:
        return False
    return FIRST_AFFECTED <= version < FIRST_REPAIRED


@register(Tags.compatibility)
def one_process_on_old_sqlite(app_configs, **kwargs):
    """An older SQLite in WAL mode is safe with one process only."""
    uses_wal = "journal_mode=WAL" in connection.settings_dict["OPTIONS"].get("init_command", "")
    if not uses_wal or settings.PROCESSES <= 1 or not is_affected(sqlite3.sqlite_version_info):
        return []
    return [
        Caution(
            f"{settings.PROCESSES} processes share one database, and SQLite {sqlite3.sqlite_version} may damage it: "
            "two that write at the same moment can, very rarely, break the write-ahead log.",
            hint="In this order: SQLite 3.51.3 or newer; PostgreSQL by DATABASE_URL; one process with threads "
            "(WEB_CONCURRENCY=1); journal_mode=DELETE in the settings, which writes five to eight times slower.",
            id="config.W001",
        )
    ]
