"""The same answers in the same order on every database: the order is written down, and each is held to it."""

import os
from pathlib import Path

import pytest

from .test_search import EXPECTED, slugs

pytestmark = pytest.mark.django_db
ORDER = Path(__file__).parent / "expected_order.txt"


def orders() -> str:
    return "".join(f"{asked}: {' '.join(slugs(asked)[:12])}\n" for asked in EXPECTED)


def test_every_search_answers_in_the_order_that_was_written_down():
    """Written anew, after a look, with `WRITE_ORDER=1 python -m pytest tests/lessons/test_search_order.py`."""
    if os.environ.get("WRITE_ORDER"):
        ORDER.write_text(orders())
    assert orders() == ORDER.read_text()
