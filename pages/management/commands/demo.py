"""`manage.py demo`: everything from nothing to a site that answers, on this machine, with its full content."""

import os
import socket
import sys
from contextlib import closing
from io import StringIO

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections

from accounts import demo
from ui.statics import collect_when_changed

GREETING = """
Kantlijn is ready:  http://127.0.0.1:{port}/

  {teacher:<18}  teacher
  {curator:<18}  curator, writes and publishes at /beheer/
  {administrator:<18}  administrator
  password for all three: {password}

Database, files and secret are in {data}, mail is kept in {mail}.
Stop with Ctrl-C; what you made is still there the next time.
"""


class Command(BaseCommand):
    help = "Sets up everything on this machine and serves the site with its demo accounts."
    requires_system_checks = ()  # the server checks when it starts; before that there is no database

    def handle(self, *args, **options):
        port = os.environ.get("PORT") or "8000"
        stop_unless_free(port)
        self.stdout.write("Setting up Kantlijn; the first time takes a minute.")
        call_command("migrate", verbosity=0)
        collect_when_changed()  # before planting: the pages that planting writes down name these files
        call_command("plant", stdout=StringIO())
        demo.make_accounts()
        self.stdout.write(greeting(port))
        self.stdout.flush()
        connections.close_all()
        serve(port)


def stop_unless_free(port: str) -> None:
    """Leave with one sentence when nothing can be served at this port."""
    if not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        sys.exit(f"PORT is a number from 1 to 65535, not {port!r}. For example: PORT=8001 make demo")
    with closing(socket.socket()) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", int(port)))
        except OSError as problem:
            sys.exit(f"Port {port} cannot be used ({problem.strerror}). Choose another one: PORT=8001 make demo")


def greeting(port: str) -> str:
    """Where the site is, and who can come in."""
    return GREETING.format(
        port=port,
        teacher=demo.TEACHER,
        curator=demo.CURATOR,
        administrator=demo.ADMINISTRATOR,
        password=demo.PASSWORD,
        data=settings.DATA,
        mail=settings.DATA / "mail",
    )


def serve(port: str) -> None:
    """Become the server: one process with threads, which is safe on every SQLite (see config/checks.py)."""
    os.chdir(settings.BASE_DIR)
    os.environ |= {"PORT": port, "WEB_CONCURRENCY": "1"}
    os.execv(sys.executable, [sys.executable, "-m", "gunicorn", "config.wsgi"])  # noqa: S606 - fixed words only
