"""One measurement: a site with so many lessons beside the floor, from memory and drawn anew."""

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from .driving import drive
from .pages import CACHED, FLOOR, SEARCHING, SIGNED_IN, SITE
from .serving import ROOT, Server, serve

INDEX = "floor.sqlite3"
WARMING = 0.5  # seconds
CALM_AFTER = 3  # seconds after a start: what waits for a quiet moment (gunicorn.conf.py) has been done


@dataclass
class Cost:
    """What one page costs, and how fast it comes."""

    milliseconds: float  # of processor time a request, the database server included
    per_second: float
    p50: float
    p99: float
    bytes: int
    errors: int


@dataclass
class Figures:
    """Everything that one measurement found."""

    database: str
    lessons: int
    processes: int
    floor: dict[str, Cost] = field(default_factory=dict)
    from_memory: dict[str, Cost] = field(default_factory=dict)
    drawn_anew: dict[str, Cost] = field(default_factory=dict)
    signed_in: dict[str, Cost] = field(default_factory=dict)
    statements: dict[str, int] = field(default_factory=dict)
    searches: dict[str, dict] = field(default_factory=dict)
    first_answer_after: float = 0.0
    megabytes_a_worker: float = 0.0
    megabytes_of_floor: float = 0.0

    def times_cached(self, cost: Cost) -> float:
        """How many times the floor's cached page."""
        return cost.milliseconds / self.floor[CACHED].milliseconds

    def times_search(self, cost: Cost) -> float:
        """How many times the floor's page with the bare full-text query."""
        return cost.milliseconds / self.floor[SEARCHING].milliseconds

    def as_json(self) -> str:
        return json.dumps(asdict(self), indent=1)


def measure(lessons: int, data: Path, seconds: float, processes: int) -> Figures:
    """Fill the database, start each site in turn, ask for each page for a while."""
    prepare(lessons, data)
    figures = Figures("PostgreSQL" if os.environ.get("DATABASE_URL") else "SQLite", lessons, processes)
    figures.statements = json.loads(run("bench.statements", WHOLE_PAGES_MOST_BYTES="0"))
    figures.searches = json.loads(run("bench.searching", str(data / INDEX)))
    cookie = run("bench.teacher").strip()
    floor = {"DJANGO_SETTINGS_MODULE": "bench.floor.settings", "FLOOR_INDEX": str(data / INDEX)}
    with serve("django.core.wsgi:get_wsgi_application()", processes, **floor) as server:
        figures.floor = {path: cost(server, path, seconds) for path in FLOOR.values()}
        figures.megabytes_of_floor = server.megabytes_a_worker()
    with serve("config.wsgi", processes, WHOLE_PAGES_MOST_BYTES="0", SEARCHING_AT_ONCE="1000000") as server:
        time.sleep(CALM_AFTER)
        figures.drawn_anew = {page.name: cost(server, page.path, seconds) for page in SITE}
        figures.signed_in = {page.name: cost(server, page.path, seconds, cookie) for page in SIGNED_IN}
    with serve("config.wsgi", processes) as server:
        figures.first_answer_after = server.first_answer_after
        time.sleep(CALM_AFTER)
        figures.from_memory = {page.name: cost(server, page.path, seconds) for page in SITE}
        figures.megabytes_a_worker = server.megabytes_a_worker()
    return figures


def prepare(lessons: int, data: Path) -> None:
    """The site with its real content, filled up with made-up lessons, and the floor's index of the same."""
    set_up()
    run("bench.corpus", str(lessons))
    run("bench.floor.index", str(data / INDEX))


def set_up() -> None:
    """The site with its real content and its static files, as the demo makes it."""
    manage("migrate", "--verbosity", "0")
    manage("shell", "--no-imports", "-c", "from ui.statics import collect_when_changed; collect_when_changed()")
    manage("plant")


def manage(*words: str) -> None:
    subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def run(module: str, *words: str, **environment: str) -> str:
    """Run a module of the bench in a process of its own, and read what it printed."""
    command = [sys.executable, "-m", module, *words]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def cost(server: Server, path: str, seconds: float, cookie: str = "") -> Cost:
    """Ask for a page until every worker knows it, then for a while with the watch running."""
    drive(server.port, path, WARMING, cookie=cookie)
    time.sleep(0.1)
    before = server.seconds_worked()
    made = drive(server.port, path, seconds, cookie=cookie)
    time.sleep(0.05)
    worked = server.seconds_worked() - before
    return Cost(
        milliseconds=1000 * worked / len(made.times),
        per_second=made.per_second,
        p50=made.milliseconds(50),
        p99=made.milliseconds(99),
        bytes=made.bytes,
        errors=made.errors,
    )
