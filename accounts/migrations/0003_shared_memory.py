"""The table in which several processes share a memory (see CACHES in the settings)."""

from django.core.management import call_command
from django.db import migrations


def make_table(apps, schema_editor):
    call_command("createcachetable", "shared_memory", database=schema_editor.connection.alias, verbosity=0)


def drop_table(apps, schema_editor):
    schema_editor.execute("DROP TABLE IF EXISTS shared_memory")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_account_room")]
    operations = [migrations.RunPython(make_table, drop_table)]
