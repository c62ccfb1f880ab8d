"""The busiest moment that we plan for, twice over: `python -m bench.peak` asks 250 pages a second in the stated mix.

Every request has its own moment, whether or not the one before it was answered, so that waiting counts. With --flood
somebody asks search after search meanwhile, never the same, on eight connections as fast as answers come.
"""

import argparse
import itertools
import os
import random
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .corpus import vocabulary
from .driving import Line, request
from .measuring import prepare
from .serving import Server, serve

DRIVERS = 32
FLOODING = 8
FLOOD = "127.0.0.2"  # whoever floods is somebody else than who reads
AGES, STRANDS, MINUTES = ("4-6", "6-9", "9-12", "12-15", "15-plus"), ("online", "hulp", "grenzen", "lichaam"), (25, 50)
WORDS = ("foto", "grenzen", "groepsdruk", "naaktfoto", "verliefd", "online", "hulp", "respect")
MIX = {"lesson": 45, "list": 20, "search": 10, "step plan": 5, "help": 5, "learning path": 10, "home": 5}


@dataclass
class Answers:
    """How long each answer took from the moment it was due, and how many went wrong."""

    seconds: list[float] = field(default_factory=list)
    errors: int = 0
    refused: int = 0  # asked to come back in a moment

    def milliseconds(self, hundredth: int) -> float:
        return statistics.quantiles(self.seconds, n=100)[hundredth - 1] * 1000


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.peak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--rate", type=int, default=250, help="pages a second")
    parser.add_argument("--lessons", type=int, default=1_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--data", type=Path, help="a folder that keeps the lessons for the next time; they take long")
    parser.add_argument("--flood", action="store_true", help="with searches from one who never stops")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kantlijn-peak-") as passing:
        data = asked.data or Path(passing)
        os.environ |= {"DATA": str(data), "DJANGO_SETTINGS_MODULE": "config.settings.demo"}
        prepare(asked.lessons, data)
        with serve("config.wsgi", asked.processes) as server:
            slugs = [f"bench-{number}" for number in range(33, asked.lessons)] or ["mag-dat-fototoestel"]
            answers, flooded = hold(server, slugs, asked.rate, asked.minutes * 60, asked.flood)
            show(server, answers, flooded, asked)


def hold(server: Server, slugs: list[str], rate: int, seconds: float, flood: bool) -> tuple[Answers, Answers]:
    """Ask at this rate for so long; answers what everybody got, and what the flood got."""
    answers, flooded, began = Answers(), Answers(), time.perf_counter() + 0.5
    due = (
        (began + number / rate, path) for number, path in enumerate(itertools.islice(paths(slugs), int(rate * seconds)))
    )
    waiting, lock, over = iter(due), threading.Lock(), threading.Event()
    drivers = [threading.Thread(target=drive, args=(server.port, waiting, lock, answers)) for _ in range(DRIVERS)]
    floods = [
        threading.Thread(target=overflow, args=(server.port, seed, over, flooded)) for seed in range(FLOODING * flood)
    ]
    for thread in (*drivers, *floods):
        thread.start()
    for driver in drivers:
        driver.join()
    over.set()
    for thread in floods:
        thread.join()
    return answers, flooded


def paths(slugs: list[str]) -> Iterator[str]:
    """What visitors ask for, without end, in the stated mix."""
    chance = random.Random(1)
    while True:
        match chance.choices(list(MIX), list(MIX.values()))[0]:
            case "lesson":  # a few are read far more than the others
                yield f"/lessen/{slugs[int(len(slugs) * chance.random() ** 3)]}/"
            case "list":
                age, minutes, strand = map(chance.choice, (AGES, MINUTES, STRANDS))
                yield f"/lessen/?leeftijd={age}&duur={minutes}&spoor={strand}"
            case "search":
                yield f"/lessen/?q={chance.choice(WORDS)}&leeftijd={chance.choice(AGES)}"
            case "step plan":
                yield "/stappenplan/"
            case "help":
                yield "/hulp/"
            case "learning path":
                yield chance.choice(("/leerlijn/", f"/leerlijn/{chance.choice(AGES)}/"))
            case "home":
                yield "/"


def drive(port: int, waiting: Iterator[tuple[float, str]], lock: threading.Lock, answers: Answers) -> None:
    line = Line(port)
    while True:
        with lock:
            due, path = next(waiting, (0.0, ""))
        if not path:
            return line.close()
        time.sleep(max(0.0, due - time.perf_counter()))
        answers.errors += ask(line, path) != 200
        answers.seconds.append(time.perf_counter() - due)


def overflow(port: int, seed: int, over: threading.Event, flooded: Answers) -> None:
    line, words, chance = Line(port, FLOOD), vocabulary(), random.Random(seed)
    while not over.is_set():
        began = time.perf_counter()
        status = ask(line, "/lessen/?q=" + "+".join(chance.choices(words[:2000], k=3)))
        flooded.errors += status not in (200, 503)
        flooded.refused += status == 503
        flooded.seconds.append(time.perf_counter() - began)
    line.close()


def ask(line: Line, path: str) -> int:
    """The status of the answer; 0 when there was none."""
    try:
        return line.ask(request(path))[0]
    except (OSError, ValueError):
        line.close()
        return 0


def show(server: Server, answers: Answers, flooded: Answers, asked: argparse.Namespace) -> None:
    p50, p95, p99 = (answers.milliseconds(hundredth) for hundredth in (50, 95, 99))
    number, worked = len(answers.seconds), server.seconds_worked() * 1000
    print(f"{asked.lessons:,} lessons, {asked.processes} processes, {asked.rate} a second, {asked.minutes:g} minutes")
    print(f"{number:,} pages, {answers.errors} errors, p50 {p50:.0f} ms, p95 {p95:.0f} ms, p99 {p99:.0f} ms")
    print(f"{worked / number:.2f} ms of processor a page, {server.megabytes_a_worker():.0f} MB a worker")
    if flooded.seconds:
        rate = len(flooded.seconds) / (asked.minutes * 60)
        p50 = flooded.milliseconds(50)
        print(
            f"meanwhile a flood of {rate:.0f} searches a second, p50 {p50:.0f} ms, "
            f"{flooded.refused} sent away, {flooded.errors} errors"
        )


if __name__ == "__main__":
    main()
