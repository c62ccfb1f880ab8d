"""Names of files: readable, and neutral for whoever looks over a shoulder."""

import pytest

from paper.naming import file_name, is_neutral


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Over de lijn: doorsturen", "over-de-lijn-doorsturen"),
        ("Dia’s à la carte & één vraag?", "dias-a-la-carte-een-vraag"),
        ("Sexting in de klas", "les-a4"),
        ("NAAKTbeelden", "les-a4"),
        ("🦄", "les-a4"),
        ("../../etc/passwd", "etcpasswd"),
        ("x" * 300, "x" * 60),
    ],
)
def test_a_title_becomes_a_name(title, name):
    assert file_name(title, "les-a4") == name


def test_what_is_neutral():
    assert [word for word in ("Groepschat", "sexy", "seksueel", "bloot", "nudes", "porno") if is_neutral(word)] == [
        "Groepschat",
        "sexy",
    ]
