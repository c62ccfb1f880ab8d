"""Whether the site is well, for machines that watch it."""

import json

from django.db import OperationalError, connection


def test_it_is_well_when_the_database_answers(client, db):
    response = client.get("/gezond/")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_it_says_so_when_the_database_does_not_answer(client, db):
    def refuse(execute, sql, params, many, context):
        raise OperationalError("unable to open database file")

    with connection.execute_wrapper(refuse):
        response = client.get("/gezond/")
    assert response.status_code == 503
    assert json.loads(response.content) == {"status": "database does not answer"}


def test_nobody_keeps_the_answer(client, db):
    assert "no-cache" in client.get("/gezond/").headers["Cache-Control"]
