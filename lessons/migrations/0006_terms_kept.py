"""PostgreSQL keeps the terms of each column beside it, so that a search never works them out again.

In a small table the planner reads every row instead of the index, and reading meant working out the terms: a fifth of a
second for some thirty lessons.
"""

from django.db import migrations

COLUMNS = ("title", "words", "summary", "often", "phases", "rest")
TABLE = "lessons_searchdocument"

KEEP = [
    statement
    for column in COLUMNS
    for statement in (
        f"DROP INDEX {TABLE}_{column}",
        f"ALTER TABLE {TABLE} ADD COLUMN {column}_terms tsvector "
        f"GENERATED ALWAYS AS (to_tsvector('simple', {column})) STORED",
        f"CREATE INDEX {TABLE}_{column} ON {TABLE} USING gin ({column}_terms)",
    )
]
KEEP_NOT = [
    statement
    for column in COLUMNS
    for statement in (
        f"ALTER TABLE {TABLE} DROP COLUMN {column}_terms",
        f"CREATE INDEX {TABLE}_{column} ON {TABLE} USING gin (to_tsvector('simple', {column}))",
    )
]


def keep(apps, editor):
    run(editor, KEEP)


def keep_not(apps, editor):
    run(editor, KEEP_NOT)


def run(editor, statements):
    for statement in statements if editor.connection.vendor == "postgresql" else ():
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("lessons", "0005_what_the_class_reads")]
    operations = [migrations.RunPython(keep, keep_not)]
