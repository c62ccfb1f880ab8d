"""The five rules in a file, for when the database does not answer."""

import json
from pathlib import Path

from django.conf import settings

from publishing.standing_by import write_whole

from .models import Notice, Rule
from .whole import whole

FILE = "rules.json"
FIRST = "eerst_bellen"


def write(folder: Path) -> None:
    """Write today's rules down, and the sentence before them."""
    plan = whole()
    kept = {
        "rules": [{"title": rule.title, "text": rule.text} for rule in plan["rules"]],
        "notices": {slug: {"text": notice.text} for slug, notice in plan["notices"].items() if slug == FIRST},
    }
    write_whole(folder / FILE, json.dumps(kept, ensure_ascii=False).encode())


def rules() -> dict:
    """The rules as they were last written down; nothing when they never were."""
    file = settings.STANDBY / FILE if settings.STANDBY else None
    if file is None or not file.exists():
        return {}
    kept = json.loads(file.read_text())
    return {
        "rules": [Rule(**fields) for fields in kept["rules"]],
        "notices": {slug: Notice(**fields) for slug, fields in kept["notices"].items()},
    }
