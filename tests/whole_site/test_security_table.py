"""The table of what is proven (docs/security.md) names every case, and no test that is not there."""

import re

import pytest
from django.conf import settings

TABLE = (settings.BASE_DIR / "docs" / "security.md").read_text()
CASES = {"A": 20, "B": 19, "K": 12, "M": 11, "P": 12, "Z": 14}
ROWS = re.findall(r"^\| ([A-Z]\d+) [^|]+\| ([^|]+) \| (.+) \|$", TABLE, re.MULTILINE)
STANDS = ("proven", "partly", "not yet", "not here")


def named_in(cell: str) -> list[str]:
    return re.findall(r"`([\w/]+\.py::\w+)`", cell)


def is_there(name: str) -> bool:
    path, _, function = name.partition("::")
    file = settings.BASE_DIR / "tests" / path
    return file.exists() and re.search(rf"^def {function}\(", file.read_text(), re.MULTILINE) is not None


def test_every_case_has_one_row():
    expected = [f"{letter}{number}" for letter, last in CASES.items() for number in range(1, last + 1)]
    assert sorted(case for case, _, _ in ROWS) == sorted(expected)


def test_every_test_that_it_names_is_there():
    assert [name for _, _, cell in ROWS for name in named_in(cell) if not is_there(name)] == []


def test_what_is_called_proven_names_its_test():
    assert [case for case, stands, _ in ROWS if not stands.startswith(STANDS)] == []
    assert [case for case, stands, cell in ROWS if stands.startswith(("proven", "partly")) and not named_in(cell)] == []


@pytest.mark.parametrize(
    "name", ["accounts/test_nothing.py::test_x", "accounts/test_logout.py::test_that_is_not_there"]
)
def test_a_name_that_is_not_there_would_be_noticed(name):
    assert not is_there(name)
