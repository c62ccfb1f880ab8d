"""What must lie ready for a whole plan."""

import pytest

from planning.materials import combined, read, typed


def thing(text: str, use: str = "lay_out", per: str = "class") -> dict:
    return {"text": text, "use": use, "per": per}


def told(materials: list[dict], size: int | None) -> list[tuple]:
    return [(task.name, [(line.how_many, line.text) for line in task.lines]) for task in combined(materials, size)]


def test_material_is_counted_for_the_class_and_sorted_by_use():
    materials = [
        thing("krijt"),
        thing("exitkaart", "print", "pupil"),
        thing("rolkaart", "print", "pair"),
        thing("groepsblad", "print", "group"),
        thing("beamer", "test"),
        thing("rollenkaarten", "print", "6"),
    ]
    assert told(materials, 23) == [
        (
            "om te printen of te maken",
            [("23", "exitkaart"), ("12", "rolkaart"), ("6", "groepsblad"), ("6", "rollenkaarten")],
        ),
        ("om vooraf te testen", [("", "beamer")]),
        ("om klaar te leggen", [("", "krijt")]),
    ]


def test_a_thing_that_two_steps_need_is_laid_ready_once_in_the_largest_number():
    doubles = [thing("Exitkaart"), thing("exitkaart ", per="pupil"), thing("exit-kaart")]
    assert [len(task.lines) for task in combined(doubles[:2], 20)] == [1]
    assert combined(doubles[:2], 20)[0].lines[0].count == 20


def test_without_a_size_it_says_what_the_number_depends_on():
    assert told([thing("exitkaart", per="pupil")], None)[0][1] == [("per leerling", "exitkaart")]


@pytest.mark.parametrize(
    ("line", "material"),
    [
        ("krijt", thing("krijt")),
        ("printen: exitkaart × leerling", thing("exitkaart", "print", "pupil")),
        ("testen: beamer", thing("beamer", "test")),
        ("rollenkaarten * 6", thing("rollenkaarten", per="6")),
        ("link: https://voorbeeld.be", thing("link: https://voorbeeld.be")),
        ("blad A × B", thing("blad A × B")),
        ("× 3", thing("× 3")),
        ("x" * 500, thing("x" * 500)),
    ],
)
def test_a_line_is_read_and_shown_again_as_typed(line, material):
    assert read(f"\n {line} \n") == [material]
    assert read(typed([material])) == [material]
