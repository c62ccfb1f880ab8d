"""`python -m bench.plans`: what a plan costs, of 10 steps and of 200: its page, and each kind of edit.

As processor time beside an empty view under the same server. An edit may cost 25 times as much and one commit, which on
SQLite is one sync of the disk. The page that follows an edit counts by itself.
"""

import argparse
import os
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from urllib.parse import urlencode

import django

from .driving import Line
from .measuring import CALM_AFTER, cost, set_up
from .serving import Server, serve

PLANS = 40  # each is edited once in each way
LENGTHS = (10, 200)
MOST_TIMES = 25
MOST_QUERIES = 15
LESSONS = 3  # from which the steps of a plan come
FLOOR = {"DJANGO_SETTINGS_MODULE": "bench.floor.settings"}
PRESS = (
    "POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n"
    "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
)
TOKEN = "b" * 32


def make(length: int) -> list:
    """So many plans of Anna for a class, with so many steps from real lessons, a note and two fields in each."""
    from django.utils import timezone

    from accounts.demo import TEACHER
    from accounts.models import User
    from lessons.models import Lesson
    from lessons.words import with_words
    from planning.copying import add_phases, copy_plan
    from planning.models import ClassGroup, Keeper, Plan, PlanText

    keeper = Keeper(user=User.objects.get(email=TEACHER))
    group = ClassGroup.objects.add(keeper, "4B", size=24)
    plan = Plan.objects.start(keeper, uuid.uuid4(), "Een plan om te meten", class_group=group)
    lessons = cycle(with_words(Lesson.objects.published().order_by("pk")[:LESSONS]))
    while room := length - plan.steps.count():
        lesson = next(lessons)
        positions = set(lesson.phases.values_list("position", flat=True)[:room])
        add_phases(plan=plan, lesson=lesson, positions=positions, key=uuid.uuid4())
    plan.steps.update(note="Een notitie voor mij.")
    for field in ("note", "beginning"):
        PlanText.objects.create(plan=plan, field=field, text="Wat ik schreef.", written_at=timezone.now())
    return [copy_plan(plan=plan, keeper=keeper, key=uuid.uuid4()) for _ in range(PLANS)]


def edits(plan) -> Iterator[tuple[str, str, dict]]:
    """The kinds of edit, one after another: its name, where one presses, and what is typed."""
    first, second, *_ = plan.steps.all()
    at = plan.get_absolute_url()
    yield "text", f"{at}veld/content/", {"version": 0, "text": "Woorden van de leraar. " * 20}
    yield "text again", f"{at}veld/content/", {"version": 1, "text": "Andere woorden. " * 20}
    yield "step", f"{at}stap/{first.pk}/", typed(first) | {"instruction": "Anders dan het was."}
    yield "minutes", f"{at}tijd/", {"minutes": plan.minutes - 10, "was": plan.minutes}
    yield "move", f"{at}stap/{first.pk}/schik/", {"after": second.pk}
    yield "drop", f"{at}stap/{second.pk}/schik/", {"do": "drop"}
    yield "add", f"{at}stap/", {"key": uuid.uuid4(), "title": "Een eigen stap", "minutes": 5, "instruction": "Zelf."}
    yield "undo", f"{at}versies/{plan.versions.first().pk}/terug/", {}


def typed(step) -> dict:
    """A step as its form posts it."""
    from planning.forms import StepForm

    return {name: value for name, value in StepForm.initial_of(step).items() if value not in (False, None)}


class Browser:
    """Anna's browser, signed in."""

    def __init__(self, port: int, cookie: str):
        self._line, self._cookie = Line(port), f"{cookie}; csrftoken={TOKEN}"

    def press(self, path: str, said: dict) -> None:
        body = urlencode(said | {"csrfmiddlewaretoken": TOKEN}, doseq=True)
        asked = PRESS.format(path=path, cookie=self._cookie, length=len(body), body=body)
        status, _ = self._line.ask(asked.encode())
        if status != 302:
            sys.exit(f"{path} answered {status}.")


def in_turn(plans: list) -> Iterator[tuple[str, list[tuple[str, dict]]]]:
    """Each kind of edit, with a press for every plan; what a press needs is read when its turn has come."""
    waiting = [edits(plan) for plan in plans]
    while presses := [press for each in waiting if (press := next(each, None))]:
        yield presses[0][0], [(path, said) for _, path, said in presses]


def measure(server: Server, empty: float, plans: list, cookie: str, say: Callable) -> None:
    """Every kind of edit, once on each plan."""
    browser = Browser(server.port, cookie)
    for name, presses in in_turn(plans):
        before = server.seconds_worked()
        for path, said in presses:
            browser.press(path, said)
        time.sleep(0.05)
        say(name, 1000 * (server.seconds_worked() - before) / len(presses), empty, MOST_TIMES)


def main() -> None:
    asked = read()
    with tempfile.TemporaryDirectory(prefix="kantlijn-plans-") as passing:
        os.environ |= {"DATA": str(asked.data or passing), "DJANGO_SETTINGS_MODULE": "config.settings.demo"}
        set_up()
        django.setup()
        from .teacher import cookie

        anna = cookie()
        plans = {length: make(length) for length in LENGTHS}
        with serve("django.core.wsgi:get_wsgi_application()", 1, **FLOOR) as server:
            empty = cost(server, "/empty/", asked.seconds).milliseconds
        print(f"an empty view: {empty:.2f} ms of processor time")
        with serve("config.wsgi", 1) as server:
            time.sleep(CALM_AFTER)
            for length, made in plans.items():
                print(f"a plan of {length} steps")
                page = cost(server, made[0].get_absolute_url(), asked.seconds, anna)
                show("its page", page.milliseconds, empty)
                measure(server, empty, made, anna, show)


def show(name: str, milliseconds: float, empty: float, most: float | None = None) -> None:
    times = milliseconds / empty
    bar = f" ≤ {most}×{'  OVER' if times > most else ''}" if most else ""
    print(f"{name:<12}{milliseconds:>8.2f} ms{times:>8.1f} × {bar}", flush=True)


def read() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.plans", description=__doc__)
    parser.add_argument("--seconds", type=float, default=2, help="how long each page is asked for")
    parser.add_argument("--data", type=Path, help="a folder that keeps the site for the next time")
    return parser.parse_args()


if __name__ == "__main__":
    main()
