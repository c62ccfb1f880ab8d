"""The data map is whole and true: every field about a person has its row, and what it says about deleting holds."""

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import models
from simple_history.models import HistoricalChanges

from accounts.models import Letter, Tally, User
from pages.data_map import DATA_MAP
from planning.models import Visitor

HISTORY = "simple_history.*"  # of each kind of text the same table: what it was, and who changed it
PEOPLE = {User, Visitor, Letter, Tally, Session}  # what is about a person without pointing at one is named here


def about_people() -> set[type[models.Model]]:
    """Every table that is about a person, or hangs on a row of such a table."""
    found, others = set(PEOPLE), set(apps.get_models()) - PEOPLE
    while more := {model for model in others if points_at(model, found)}:
        found, others = found | more, others - more
    return {model for model in found if not issubclass(model, HistoricalChanges)}


def points_at(model, people) -> bool:
    return any(field.related_model in people for field in model._meta.fields if field.is_relation)


def fields_of(model) -> set[str]:
    """Its columns and links, without the number of a row that says nothing of itself."""
    fields = [*model._meta.fields, *model._meta.many_to_many]
    return {f"{model._meta.label}.{field.name}" for field in fields if field.name != "id"}


def mapped() -> list[str]:
    return [f"{kept.model}.{name}" for kept in DATA_MAP for name in kept.fields.split() if kept.model != HISTORY]


def test_every_field_about_a_person_has_a_row_and_only_one():
    kept = {name for model in about_people() for name in fields_of(model)}
    assert (kept - set(mapped()), set(mapped()) - kept) == (set(), set())
    assert len(mapped()) == len(set(mapped()))


def test_the_search_finds_what_hangs_on_a_plan_and_what_libraries_keep():
    found = {model._meta.label for model in about_people()}
    assert {"planning.PlanVersion", "planning.TaughtLesson", "admin.LogEntry", "mfa.Authenticator"} <= found


@pytest.mark.parametrize("kept", DATA_MAP, ids=lambda kept: kept.model)
def test_what_is_said_to_go_with_the_account_goes_and_the_rest_loses_the_name(kept):
    ends = {link.remote_field.on_delete for link in links_to_people(kept)}
    assert ends <= ({models.CASCADE} if kept.gone else {models.SET_NULL})


def links_to_people(kept) -> list[models.Field]:
    """What ties the rows of a table to a person; a plan may also say where it was copied from."""
    if kept.model == HISTORY:
        tables = [model for model in apps.get_models() if issubclass(model, HistoricalChanges)]
        return [field for model in tables for field in model._meta.fields if field.name == "history_user"]
    fields = apps.get_model(kept.model)._meta.fields
    return [field for field in fields if field.related_model in about_people() and not is_loose(field)]


def is_loose(field: models.Field) -> bool:
    return (
        field.null and field.remote_field.on_delete is models.SET_NULL and field.model.__module__.startswith("planning")
    )


def test_the_page_is_drawn_from_it(client, db):
    page = client.get("/privacy/").content.decode()
    assert page.count("<summary>") == len(DATA_MAP)
    assert "Je wachtwoord, onleesbaar gemaakt" in page
    assert "tot je het account verwijdert, of je twee jaar niet aanmeldt" in page
