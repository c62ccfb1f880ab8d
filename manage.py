#!/usr/bin/env python
"""The developer's door."""

import os
import sys


def main() -> None:
    """Run a management command, or say in one sentence what is missing."""
    if sys.version_info < (3, 12):  # noqa: UP036 - an older Python gets a sentence, not a traceback
        sys.exit("Kantlijn needs Python 3.12 or newer; this is {}.{}.".format(*sys.version_info))
    door = "demo" if sys.argv[1:2] == ["demo"] else "development"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"config.settings.{door}")
    try:
        from django.core.management import execute_from_command_line
    except ImportError:
        sys.exit("Django is not installed here. Run `make demo`, then use .venv/bin/python manage.py.")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
