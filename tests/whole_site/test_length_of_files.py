"""A file that nears 300 lines holds a second idea; it is split by noun, or says here why it is not."""

from pathlib import Path

from django.conf import settings

LONGEST = 300
# Each with its reason.
LONGER = {
    "tests/browser/test_step_plan.py": "one open page walked from question to question, on one server",
}
HAND_WRITTEN = {".py", ".js", ".css", ".html", ".txt"}
NOT_OURS = {"migrations", "vendor"}


def hand_written() -> list[Path]:
    """Every file of code that a person writes; content and migrations are not code."""
    rooms = (settings.BASE_DIR / name for name in (*settings.ROOMS, "bench", "config", "static", "templates", "tests"))
    files = (file for room in rooms for file in room.rglob("*") if file.suffix in HAND_WRITTEN)
    return [file for file in files if not NOT_OURS & set(file.parts)]


def test_no_file_is_longer_than_300_lines_without_a_reason():
    long = {
        file.relative_to(settings.BASE_DIR).as_posix()
        for file in hand_written()
        if len(file.read_bytes().splitlines()) > LONGEST
    }
    assert sorted(long - set(LONGER)) == []
