"""The emergency numbers in a file, for when the database does not answer."""

import json
from pathlib import Path

from django.conf import settings

from publishing.standing_by import write_whole

from .models import HelpSource

FILE = "numbers.json"
FIELDS = ("slug", "name", "phone", "emergency_label")


def write(folder: Path) -> None:
    """Write today's numbers down."""
    numbers = list(HelpSource.objects.published().emergency().values(*FIELDS))
    write_whole(folder / FILE, json.dumps(numbers, ensure_ascii=False).encode())


def numbers() -> list[HelpSource]:
    """The numbers as they were last written down; none when they never were."""
    file = settings.STANDBY / FILE if settings.STANDBY else None
    if file is None or not file.exists():
        return []
    return [HelpSource(**fields) for fields in json.loads(file.read_text())]
