"""Watches what the database is asked while somebody does something."""

from contextlib import contextmanager

from django.db import connection

READING = ("SELECT", "SAVEPOINT", "RELEASE", "ROLLBACK", "EXPLAIN", "WITH", "PRAGMA", "SHOW", "SET ")


@contextmanager
def questions():
    """Collects every query: `with questions() as asked: …`."""
    asked: list[str] = []

    def listen(execute, sql, params, many, context):
        asked.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(listen):
        yield asked


def writes_of(asked: list[str]) -> list[str]:
    """The queries that change something."""
    return [sql for sql in asked if not sql.lstrip(" (\n").upper().startswith(READING)]
