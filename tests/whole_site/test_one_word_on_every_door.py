"""A page has one name: on its route, its function, its template and its test."""

import pytest
from django.conf import settings

from .routes import Route, public_routes

# Pages whose name cannot be everywhere, each with its reason.
WITHOUT_TEMPLATE = {
    "health": "it answers a machine",
    "sw": "it answers a machine",
    "offline": "it answers a machine",
    "lessons:file": "it is a file",
    "planning:plan_file": "it is a file",
    "planning:shared_file": "it is a file",
    "planning:plan_calendar": "it is a file",
    "planning:collection_pdf": "it is a file",
    "step_plan:document_docx": "it is a file",
    "step_plan:everything_docx": "it is a file",
    "accounts:logout": "it ends in a redirect",
    "planning:marks": "it answers a script",
    "planning:take_along": "it is a file, drawn as that of a lesson",
    "planning:collect": "it ends in a redirect, or on the workspace with what is wrong",
    **dict.fromkeys(
        [
            f"planning:{press}"
            for press in ("let_go", "take_back", "place", "seen", "dissolve", "restore", "shift", "forget")
        ],
        "it ends in a redirect",
    ),
    "planning:drop_template": "it ends in a redirect",
    "planning:example_template": "it is a file",
    "planning:filled_template": "it is a file",
    "planning:take_copy": "it ends in a redirect, or on the page that says that nothing is shared",
    **dict.fromkeys(
        [f"planning:{press}" for press in ("drop_plan", "plan_back", "fit_plan", "arrange", "return_to", "withdraw")],
        "it ends in a redirect",
    ),
    **dict.fromkeys(
        [f"planning:{press}" for press in ("drop_class", "class_back", "untaught")],
        "it ends in a redirect",
    ),
}
WITHOUT_ROOM_IN_ITS_NAME = {"health": "pages", "sw": "pages", "offline": "pages"}


def room_and_name(route: Route) -> tuple[str, str]:
    room, _, name = route.name.rpartition(":")
    return room or WITHOUT_ROOM_IN_ITS_NAME[route.name], name


OURS = [route for route in public_routes() if route.is_ours]


@pytest.fixture(params=OURS, ids=lambda route: route.name)
def door(request):
    return request.param


def test_the_function_has_the_name(door):
    room, name = room_and_name(door)
    module = door.view.__module__
    assert f"{module}.".startswith(f"{room}.views.")
    assert door.view.__name__ == name


def test_the_template_has_the_name(door):
    room, name = room_and_name(door)
    there = (settings.BASE_DIR / "templates" / room / f"{name}.html").exists()
    assert there is (door.name not in WITHOUT_TEMPLATE)


def test_the_test_has_the_name(door):
    room, name = room_and_name(door)
    assert (settings.BASE_DIR / "tests" / room / f"test_{name}.py").exists()


def test_the_page_says_in_one_sentence_what_it_is_for(door):
    assert (door.view.__doc__ or "").strip().endswith(".")


def test_every_folder_of_tests_can_be_imported():
    folders = {file.parent for file in (settings.BASE_DIR / "tests").rglob("test_*.py")}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").exists()] == []
