"""A test that does not run proves nothing: none is skipped or expected to fail, none takes away what others need."""

import re

from django.conf import settings

SKIPPING = re.compile(r"\b(mark\.(skip|skipif|xfail)|pytest\.(skip|importorskip|xfail))\b")
EMPTYING = re.compile(r"transaction=True|transactional_db|live_server|TransactionTestCase")
FILES = [file for file in (settings.BASE_DIR / "tests").rglob("*.py") if file.name != "test_nothing_is_skipped.py"]


def test_every_test_runs():
    assert [str(file) for file in FILES if SKIPPING.search(file.read_text())] == []


def test_no_test_empties_the_planted_database_for_whoever_comes_after():
    """What must really be committed is committed in a copy: the fixture real_database."""
    assert [str(file) for file in FILES if EMPTYING.search(file.read_text())] == []
