"""Whoever runs the site says at which other doors a teacher may sign in, and hears at once what is wrong with it."""

import json

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.sign_in import origin_of, sign_in_providers

SCHOOL = {
    "id": "school",
    "name": "Mijn school",
    "server": "https://login.school.example/realms/a",
    "client_id": "kantlijn",
    "secret": "geheim",
}


def test_nothing_set_is_no_other_door():
    assert sign_in_providers("") == sign_in_providers("  [] ") == sign_in_providers(json.dumps([]))
    assert sign_in_providers("").apps == []


def test_a_provider_becomes_what_the_library_wants():
    found = sign_in_providers(json.dumps([SCHOOL | {"origins": ["https://adfs.school.example"]}]))
    (app,) = found.apps
    assert (app["provider_id"], app["client_id"], app["secret"]) == ("school", "kantlijn", "geheim")
    assert app["settings"]["server_url"] == SCHOOL["server"]
    assert found.origins == ["https://login.school.example", "https://adfs.school.example"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("onzin", "is not JSON"),
        ('{"id": "x"}', "is a JSON list"),
        ('["x"]', "is a JSON list"),
        (json.dumps([{key: SCHOOL[key] for key in SCHOOL if key != "secret"}]), "provider school: give it secret"),
        (json.dumps([SCHOOL | {"server": "http://login.school.example"}]), "is not an https address"),
        (json.dumps([SCHOOL | {"origins": ["*"]}]), "is not an https address"),
        (json.dumps([SCHOOL | {"trust": True}]), "trust is not known here"),
        (json.dumps([SCHOOL | {"id": "mijn school"}]), "an id is letters"),
    ],
)
def test_a_mistake_is_said_without_the_secret(text, said):
    with pytest.raises(ImproperlyConfigured) as problem:
        sign_in_providers(text)
    assert said in str(problem.value)
    assert "geheim" not in str(problem.value)


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "http://localhost", "https://a.be/x"])
def test_a_safe_address_has_an_origin(address):
    assert origin_of(address) == "/".join(address.split("/")[:3])


@pytest.mark.parametrize("address", ["", "//a.be", "javascript:x", "http://a.be", "https:///x", "ftp://a.be"])
def test_another_has_none(address):
    assert origin_of(address) == ""
