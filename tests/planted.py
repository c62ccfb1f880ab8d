"""One planting for a whole run of .ci/run: a planted test database is left in the folder PLANTED, for the demos."""

import os
import shutil
from pathlib import Path

from django.db import connection

NAME = "kantlijn.sqlite3"
FOLDER = Path(os.environ["PLANTED"]) if os.environ.get("PLANTED") else None


def leave_copy() -> None:
    """Leave a copy of the planted database, where a folder is set for it and this is SQLite."""
    if FOLDER and connection.vendor == "sqlite":
        mine = FOLDER / f"{NAME}.{os.getpid()}"
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(mine)])
        mine.replace(FOLDER / NAME)


def take_copy(data: Path) -> None:
    """Begin a demo with that copy; where there is none, it migrates and plants by itself."""
    if FOLDER and (FOLDER / NAME).exists():
        shutil.copy(FOLDER / NAME, data / NAME)
