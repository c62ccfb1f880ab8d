"""Who may enter where: every route × every role × every method, and no door without a row in the table (doors.py)."""

import pytest
from django.test import Client

from accounts.models import User
from tests import make

from .doors import (
    ADMINISTRATION,
    ADMINISTRATION_DOORS,
    CONTENT,
    CONTENT_DOORS,
    COUNTED,
    COUNTED_DOORS,
    DESK_DOORS,
    DOORS,
    METHODS,
    ROLES,
)
from .routes import Route, all_routes, desk_kind, desk_model, desk_routes, public_routes
from .watching import questions, writes_of


def row_of(route: Route) -> dict[str, tuple[int, ...]]:
    """The row of a door; KeyError for a door without one."""
    if not route.is_desk:
        return DOORS[route.name]
    model, kind = desk_model(route), desk_kind(route)
    if model is None:
        return DESK_DOORS[kind]
    tables = dict.fromkeys(CONTENT, CONTENT_DOORS) | dict.fromkeys(ADMINISTRATION, ADMINISTRATION_DOORS)
    tables |= dict.fromkeys(COUNTED, COUNTED_DOORS)
    return tables[model._meta.label][kind]


def has_row(route: Route) -> bool:
    try:
        return bool(row_of(route))
    except KeyError:
        return False


@pytest.fixture
def people(anna, cora, dirk) -> dict[str, User | None]:
    ines = make.user("ines@example.org", is_active=False)
    return dict(zip(ROLES, (None, anna, cora, dirk, ines), strict=True))


def browser_of(person) -> Client:
    client = Client()
    if person is not None:
        client.force_login(person)
    return client


def test_every_door_has_a_row():
    assert [route.name for route in all_routes() if not has_row(route)] == []


def test_every_row_has_a_door():
    assert sorted(set(DOORS) - {route.name for route in public_routes()}) == []
    at_the_desk = [(desk_model(route), desk_kind(route)) for route in desk_routes()]
    assert sorted(set(DESK_DOORS) - {kind for model, kind in at_the_desk if model is None}) == []
    models = {model._meta.label for model, _ in at_the_desk if model is not None}
    assert sorted({*CONTENT, *ADMINISTRATION, *COUNTED} - models) == []


def test_a_new_door_without_a_row_is_noticed():
    assert not has_row(Route("lessons:secret", "lessen/geheim/", lambda request: None, ()))
    assert not has_row(Route("admin:lessons_lesson_export", "beheer/lessons/lesson/export/", lambda request: None, ()))
    assert not has_row(Route("admin:sessions_session_add", "beheer/sessions/session/add/", lambda request: None, ()))


def check(route: Route, methods, people: dict) -> None:
    """Ask with every method as everyone, and compare with the row."""
    row, address = row_of(route), route.address()
    browsers = {role: browser_of(person) for role, person in people.items()}
    for method in methods:
        expected = row.get(method, (405,) * len(ROLES))
        answers = tuple(browsers[role].generic(method, address).status_code for role in ROLES)
        assert (method, address, answers) == (method, address, expected)


@pytest.mark.parametrize("route", public_routes(), ids=lambda route: route.name)
def test_doors_of_the_rooms(route, people):
    check(route, METHODS, people)


@pytest.mark.parametrize("model", [*CONTENT, *ADMINISTRATION, *COUNTED, ""], ids=lambda label: label or "desk")
def test_doors_of_the_desk(model, people):
    for route in desk_routes():
        about = desk_model(route)
        if (about._meta.label if about else "") == model:
            check(route, ("GET", "POST", "PUT", "DELETE", "OPTIONS"), people)


def test_visitors_change_no_row(db, client):
    with questions() as asked:
        for route in all_routes():
            for method in ("POST", "PUT", "DELETE", "PATCH"):
                client.generic(method, route.address())
    # a form that was refused may remember so in the visitor's own session; nothing else is written
    assert [write for write in writes_of(asked) if "django_session" not in write] == []


def test_a_refusal_tells_nothing(people):
    draft = make.lesson(published=False, title="Geheime titel", slug="geheim", summary="Geheime samenvatting")
    addresses = [
        draft.get_absolute_url() if hasattr(draft, "get_absolute_url") else f"/lessen/{draft.slug}/",
        f"/en/lessen/{draft.slug}/leerlingenblad/",
        *(
            f"/beheer/lessons/lesson/{draft.pk}/{page}/"
            for page in ("change", "history", "preview", "delete", "advance")
        ),
    ]
    for role in ("anonymous", "anna", "inactive"):
        browser = browser_of(people[role])
        for address in addresses:
            for method in METHODS:
                response = browser.generic(method, address)
                assert response.status_code in (302, 403, 404, 405)
                assert "Geheime" not in response.content.decode()


@pytest.mark.parametrize(
    "trick",
    ["/beheer//", "/beheer/%2e%2e/beheer/", "/BEHEER/", "/beheer/;jsessionid=1", "/beheer/index.html"],
)
def test_another_spelling_opens_nothing(client, db, trick):
    response = client.get(trick)
    assert response.status_code in (301, 302, 404)
    assert "Kantlijn: " not in response.content.decode()


def test_a_method_in_a_header_is_not_a_method(client, db):
    response = client.get("/account/logout/", headers={"X-HTTP-Method-Override": "POST"})
    assert response.status_code == 405
