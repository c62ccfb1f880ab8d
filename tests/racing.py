"""Ten people at the very same moment, on a database in which everything is really written.

The copy is made of the planted test database, in a file or on PostgreSQL, and thrown away afterwards: so the rows of
these tests are committed, each thread has a connection of its own, and nothing has to be planted again.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Barrier, Thread

import psycopg
from django.db import connection, connections

TEN = 10


@contextmanager
def copied(folder) -> Iterator[str]:
    """A copy of the planted database; its name."""
    test = connections["default"]
    copy = _copy_file(test, folder / "copy.sqlite3") if test.vendor == "sqlite" else _copy_on_server(test)
    yield copy
    if test.vendor == "postgresql":
        _on_server(test, f'DROP DATABASE "{copy}" WITH (FORCE)')


@contextmanager
def everybody_in(copy: str) -> Iterator[None]:
    """From here on every thread uses the copy."""
    test, settings = connections["default"], connections.settings["default"]
    test.settings_dict, name = dict(settings), settings["NAME"]
    settings["NAME"] = copy
    del connections["default"]
    try:
        yield
    finally:
        connections["default"].close()
        settings["NAME"], connections["default"] = name, test


def _copy_file(test, file) -> str:
    test.ensure_connection()
    with sqlite3.connect(file) as copy:
        test.connection.backup(copy)
    copy.close()
    return str(file)


def _copy_on_server(test) -> str:
    name = test.settings_dict["NAME"]
    copy = f"{name}_copy"
    test.close()  # a database that somebody looks at cannot be copied
    _on_server(test, f'DROP DATABASE IF EXISTS "{copy}" WITH (FORCE)')
    _on_server(test, f'CREATE DATABASE "{copy}" TEMPLATE "{name}"')
    return copy


def _on_server(test, command: str) -> None:
    with psycopg.connect(**test.get_connection_params() | {"dbname": "postgres"}, autocommit=True) as server:
        server.execute(command)


def at_once[Answer](press: Callable[[int], Answer], times: int = TEN) -> list[Answer]:
    """What comes of so many presses that begin together, each in a thread of its own; a failure fails the test."""
    start, answers, failures = Barrier(times), [], []

    def one(number: int) -> None:
        try:
            start.wait()
            answers.append(press(number))
        except Exception as problem:
            failures.append(problem)
        finally:
            connection.close()

    threads = [Thread(target=one, args=[number]) for number in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return answers
