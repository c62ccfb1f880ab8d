"""Imports point down: a room knows the rooms below it, never the ones above or beside it (see docs/map.md)."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

# From the roof down. Neighbours on one floor do not know each other. Some rooms come later; their places are free.
FLOORS = (
    ("roof", {"pages", "open_data"}),
    ("third floor", {"school_policy", "campaigns"}),
    ("second floor", {"handouts", "planning"}),
    ("first floor", {"lessons", "step_plan", "teams"}),
    ("ground floor", {"learning_path", "support", "accounts"}),
    ("cellar", {"facts"}),
    ("foundations", {"publishing", "paper"}),
    ("bedrock", {"ui"}),
)
HEIGHT = {room: height for height, (_, rooms) in enumerate(reversed(FLOORS)) for room in rooms}
OUTSIDE = {"config", "tests", "bench"}  # they open the house; no room opens them


def imported_by(source: str, room: str) -> set[str]:
    """The first words of everything that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(room if node.level else node.module.partition(".")[0])
    return found


def wrong_arrows(room: str, source: str, where: str) -> list[str]:
    """One sentence for every import that does not point down."""
    said = []
    for other in sorted(imported_by(source, room) - {room}):
        if other in OUTSIDE:
            said.append(f"{where}: {room} opens {other}, which stands outside the house")
        elif other in HEIGHT and HEIGHT[other] >= HEIGHT[room]:
            way = "up" if HEIGHT[other] > HEIGHT[room] else "sideways"
            said.append(f"{where}: {room} → {other} points {way}")
    return said


def files_of(room: str) -> list[Path]:
    return sorted((settings.BASE_DIR / room).rglob("*.py"))


def test_every_room_stands_on_a_floor():
    assert sorted(set(settings.ROOMS) - set(HEIGHT)) == []


def test_every_import_points_down():
    wrong = [
        arrow
        for room in settings.ROOMS
        for file in files_of(room)
        for arrow in wrong_arrows(room, file.read_text(), str(file.relative_to(settings.BASE_DIR)))
    ]
    assert wrong == []


def test_every_relation_between_rows_points_down():
    wrong = []
    for room in settings.ROOMS:
        for model in apps.get_app_config(room).get_models():
            for relation in model._meta.get_fields():
                if relation.auto_created or not relation.is_relation or relation.related_model is None:
                    continue
                other = relation.related_model._meta.app_label
                if other != room and other in HEIGHT and HEIGHT[other] >= HEIGHT[room]:
                    wrong.append(f"{model._meta.label}.{relation.name} → {relation.related_model._meta.label}")
    whoever_did_it = [arrow for arrow in wrong if arrow.endswith("→ accounts.User")]  # the user stands in the settings
    assert sorted(set(wrong) - set(whoever_did_it)) == []


def test_config_names_rooms_as_strings_only():
    opened = {
        f"{file.name} opens {room}"
        for file in files_of("config")
        for room in imported_by(file.read_text(), "config") & set(HEIGHT)
    }
    assert sorted(opened) == []


def test_the_map_shows_every_room():
    drawn = (settings.BASE_DIR / "docs" / "map.md").read_text()
    assert [room for room in settings.ROOMS if f"`{room}`" not in drawn] == []


@pytest.mark.parametrize(
    ("room", "source", "way"),
    [
        ("lessons", "from handouts.models import Material", "up"),
        ("lessons", "import pages.views as v", "up"),
        ("support", "def later():\n    from learning_path import models", "sideways"),
        ("ui", "from publishing.versions import remember", "up"),
        ("facts", "from config.settings import base", "outside"),
    ],
)
def test_a_wrong_arrow_is_named(room, source, way):
    (said,) = wrong_arrows(room, source, "somewhere.py")
    assert way in said


@pytest.mark.parametrize("source", ["from learning_path.models import Goal", "from . import views", "import json"])
def test_an_arrow_down_is_fine(source):
    assert wrong_arrows("lessons", source, "somewhere.py") == []
