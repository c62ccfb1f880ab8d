"""What only some visitors need is loaded when the first of them comes, not when the site starts."""

import os
import subprocess
import sys

LATER = ("docx", "icalendar", "openpyxl", "pptx", "rapidfuzz", "segno", "simplemma", "snowballstemmer", "typst")


def test_nothing_heavy_is_loaded_at_the_start():
    start = "import sys, config.wsgi; print(*sys.modules)"
    doors = {"DJANGO_SETTINGS_MODULE": "config.settings.test", "DATABASE_URL": "sqlite://:memory:"}
    loaded = subprocess.run(
        [sys.executable, "-c", start], env=os.environ | doors, capture_output=True, text=True, check=True
    ).stdout.split()
    assert "lessons.views" in loaded
    assert sorted(set(LATER).intersection(loaded)) == []
