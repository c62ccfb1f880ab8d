"""How the site opens its own database: what was said to be kept is on the disk, and deleting overwrites."""

import os
import subprocess
import sys

from django.conf import settings

ASK = """
import django; django.setup()
from django.db import connection
with connection.cursor() as cursor:
    for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete"):
        print(cursor.execute(f"PRAGMA {name}").fetchone()[0])
kept = connection.settings_dict
print(kept["OPTIONS"]["transaction_mode"], kept["OPTIONS"]["timeout"], kept["ATOMIC_REQUESTS"], kept["CONN_MAX_AGE"])
"""


def test_a_saved_text_survives_a_power_cut_and_a_deleted_one_is_gone(tmp_path):
    """K1 of the security goal: synced at every commit, one writer at a time, five seconds' patience."""
    surroundings = {name: text for name, text in os.environ.items() if name != "DATABASE_URL"}
    asked = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=settings.BASE_DIR,
        env=surroundings | {"DJANGO_SETTINGS_MODULE": "config.settings.development", "DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert asked.stdout.splitlines() == ["wal", "2", "1", "1", "IMMEDIATE 5 False None"]
