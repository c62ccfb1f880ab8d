"""Counts what each page asks of the database, once everything that is remembered is in memory.

Run as `python -m bench.statements`, with the settings and the database of the site that is measured; prints JSON.
"""

import json

import django

from .pages import SITE


def count() -> dict[str, int]:
    """For each page the number of statements."""
    from django.db import connection
    from django.test import Client

    client, counts = Client(HTTP_HOST="127.0.0.1"), {}
    for page in SITE:
        client.get(page.path)
        asked: list[str] = []
        with connection.execute_wrapper(lambda run, sql, *rest, asked=asked: asked.append(sql) or run(sql, *rest)):
            client.get(page.path)
        counts[page.name] = len(asked)
    return counts


if __name__ == "__main__":
    django.setup()
    print(json.dumps(count()))
