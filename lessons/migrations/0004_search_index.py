"""The full-text index over the search documents, in the database's own way; it follows their table by itself.

SQLite: an FTS5 table that reads the documents' table and is kept by triggers (a later migration that rebuilds that table has
to make the triggers again). PostgreSQL: a GIN index on the terms of each column.
"""

from django.db import migrations

COLUMNS = ("title", "words", "summary", "often", "phases", "rest")
TABLE = "lessons_searchdocument"
INDEX = "lessons_searchindex"
NAMES = ", ".join(COLUMNS)
NEW = ", ".join(f"new.{column}" for column in COLUMNS)
OLD = ", ".join(f"old.{column}" for column in COLUMNS)
ADD = f"INSERT INTO {INDEX} (rowid, {NAMES}) VALUES (new.lesson_id, {NEW});"
TAKE_AWAY = f"INSERT INTO {INDEX} ({INDEX}, rowid, {NAMES}) VALUES ('delete', old.lesson_id, {OLD});"

FTS5 = [
    f"CREATE VIRTUAL TABLE {INDEX} USING fts5({NAMES}, content='{TABLE}', content_rowid='lesson_id', detail=column)",
    f"CREATE TRIGGER {TABLE}_added AFTER INSERT ON {TABLE} BEGIN {ADD} END",
    f"CREATE TRIGGER {TABLE}_gone AFTER DELETE ON {TABLE} BEGIN {TAKE_AWAY} END",
    f"CREATE TRIGGER {TABLE}_changed AFTER UPDATE ON {TABLE} BEGIN {TAKE_AWAY} {ADD} END",
]
FTS5_GONE = [f"DROP TRIGGER {TABLE}_{moment}" for moment in ("added", "gone", "changed")] + [f"DROP TABLE {INDEX}"]
TSVECTOR = [
    f"CREATE INDEX {TABLE}_{column} ON {TABLE} USING gin (to_tsvector('simple', {column}))" for column in COLUMNS
]
TSVECTOR_GONE = [f"DROP INDEX {TABLE}_{column}" for column in COLUMNS]


def make(apps, editor):
    run(editor, {"sqlite": FTS5, "postgresql": TSVECTOR})


def unmake(apps, editor):
    run(editor, {"sqlite": FTS5_GONE, "postgresql": TSVECTOR_GONE})


def run(editor, statements):
    for statement in statements[editor.connection.vendor]:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("lessons", "0003_search")]
    operations = [migrations.RunPython(make, unmake)]
