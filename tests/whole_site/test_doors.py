"""Who may enter where: every route × every role × every method, and no door without a row in the table.

A role's answer is a status: 200 in, 302 to the sign-in page or onwards, 403 closed to you, 404 not there, 405 not
that way. A method that a row does not name is answered with 405, for everyone.
"""

import pytest
from django.test import Client

from accounts.models import User
from tests import make

from .routes import Route, all_routes, desk_kind, desk_model, desk_routes, public_routes
from .watching import questions, writes_of

ROLES = ("anonymous", "anna", "cora", "dirk", "inactive")
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")

EVERYONE = (200, 200, 200, 200, 200)
OPEN = {"GET": EVERYONE, "HEAD": EVERYONE}
AT_SIGN_IN = (200, 302, 302, 302, 200)

# One row for each door of the rooms.
DOORS: dict[str, dict[str, tuple[int, ...]]] = {
    "health": OPEN,
    "pages:home": OPEN,
    "pages:about": OPEN,
    "pages:privacy": OPEN,
    "pages:accessibility": OPEN,
    "pages:colophon": OPEN,
    "learning_path:grid": OPEN,
    "learning_path:goal": OPEN,
    "learning_path:age_group": OPEN,
    "lessons:browse": OPEN,
    "lessons:quick": OPEN,
    "lessons:detail": OPEN,
    "lessons:pupil_sheet": OPEN,
    "step_plan:plan": OPEN,
    "support:help": OPEN,
    "support:trainings": OPEN,
    "school_policy:policy": OPEN,
    "facts:background": OPEN,
    "facts:chapter": OPEN,
    "handouts:materials": OPEN,
    "campaigns:campaigns": OPEN,
    "campaigns:campaign": OPEN,
    "accounts:login": {"GET": AT_SIGN_IN, "HEAD": AT_SIGN_IN, "POST": AT_SIGN_IN},
    "accounts:logout": {"POST": (302, 302, 302, 302, 302)},
}


def desk(cora: int, dirk: int) -> tuple[int, ...]:
    """At the desk a visitor is sent to sign in, a teacher may not enter, and so it comes down to Cora and Dirk."""
    return (302, 403, cora, dirk, 302)


def shown(cora: int, dirk: int, post: tuple[int, int] | None = None) -> dict[str, tuple[int, ...]]:
    """A page of the desk that is looked at, with the answer to a press that says nothing."""
    return {"GET": desk(cora, dirk), "HEAD": desk(cora, dirk), "POST": desk(*(post or (cora, dirk)))}


# One row for each door of the desk itself …
DESK_DOORS = {
    "index": shown(200, 200),
    "app_list": shown(200, 200),
    "login": shown(302, 302),
    "logout": shown(405, 405, post=(302, 302)),
    "password_change": shown(200, 200),
    "password_change_done": shown(200, 200, post=(405, 405)),
    "autocomplete": shown(403, 403, post=(405, 405)),  # it wants to know for which field
    "jsi18n": shown(200, 200, post=(405, 405)),
    "view_on_site": shown(404, 404),
    r"beheer/(?P<url>.*)$": shown(404, 404),
}
# … and one for each thing that is done with a row: of content, and of what only an administrator sees.
CONTENT_DOORS = {
    "changelist": shown(200, 200),
    "add": shown(200, 200),
    "change": shown(200, 200),
    "delete": shown(403, 403),  # content is withdrawn, not deleted
    "history": shown(200, 200),
    "simple_history": shown(200, 200, post=(302, 302)),
    "advance": shown(302, 302),
    "preview": shown(200, 200),
    "old": shown(302, 302),
}
ADMINISTRATION_DOORS = {
    "changelist": shown(403, 200),
    "add": shown(403, 200),
    "change": shown(403, 200),
    "delete": shown(403, 200),
    "history": shown(403, 200),
    "old": shown(302, 302),
}
# Which kind each model at the desk is.
CONTENT = [
    "campaigns.Campaign",
    "facts.Chapter",
    "facts.Fact",
    "facts.Source",
    "facts.Wording",
    "handouts.Material",
    "learning_path.AgeGroup",
    "learning_path.CurriculumFramework",
    "learning_path.Finality",
    "learning_path.Goal",
    "learning_path.Grade",
    "learning_path.KeyMessage",
    "learning_path.Message",
    "learning_path.PupilQuestion",
    "learning_path.PupilVoice",
    "learning_path.SchoolType",
    "learning_path.Strand",
    "learning_path.Theme",
    "lessons.Lesson",
    "lessons.Method",
    "lessons.SafetyAgreement",
    "school_policy.Pillar",
    "school_policy.PolicyDomain",
    "school_policy.PolicyText",
    "step_plan.Criterion",
    "step_plan.Notice",
    "step_plan.Role",
    "step_plan.Rule",
    "step_plan.Step",
    "support.HelpSource",
    "support.Need",
    "support.Telling",
    "support.Training",
]
ADMINISTRATION = ["accounts.User", "auth.Group"]


def row_of(route: Route) -> dict[str, tuple[int, ...]]:
    """The row of a door; KeyError for a door without one."""
    if not route.is_desk:
        return DOORS[route.name]
    model, kind = desk_model(route), desk_kind(route)
    if model is None:
        return DESK_DOORS[kind]
    tables = dict.fromkeys(CONTENT, CONTENT_DOORS) | dict.fromkeys(ADMINISTRATION, ADMINISTRATION_DOORS)
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
    assert sorted({*CONTENT, *ADMINISTRATION} - models) == []


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


@pytest.mark.parametrize("model", [*CONTENT, *ADMINISTRATION, ""], ids=lambda label: label or "desk")
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
    assert writes_of(asked) == []


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
