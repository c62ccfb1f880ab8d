"""`python -m bench.signin`: ten sign-ins a second beside readers; they may not starve them.

Three rounds on one server with one process, as the demo runs: readers alone, readers beside ten honest sign-ins a
second, readers beside somebody who sends as many as the machine takes. Ratios, so that another machine can compare.
"""

import argparse
import http.client
import os
import re
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from urllib.parse import urlencode

from .driving import drive
from .measuring import manage, set_up
from .serving import Server, serve

PAGE = "/lessen/"
SIGN_IN = "/account/login/"
A_SECOND = 10
SENDERS = 16
READERS_MAY_WAIT = 4  # times as long at the 99th hundredth, beside ten sign-ins a second


class SignIns(threading.Thread):
    """Somebody who signs in again and again, at a pace or as fast as it goes."""

    def __init__(self, port: int, seconds: float, pace: float):
        super().__init__(daemon=True)
        self.port, self.until, self.pace = port, time.perf_counter() + seconds, pace
        self.times: list[float] = []
        self.answers: Counter[int] = Counter()

    def run(self) -> None:
        while (began := time.perf_counter()) < self.until:
            self.answers[self.sign_in()] += 1
            self.times.append(time.perf_counter() - began)
            time.sleep(max(0.0, self.pace - (time.perf_counter() - began)))

    def sign_in(self) -> int:
        """One sign-in of the demo's teacher, from a browser that nobody knows."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        line.request("GET", SIGN_IN)
        asked = line.getresponse()
        token = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', asked.read())[1].decode()
        cookies = "; ".join(part.partition(";")[0] for part in asked.headers.get_all("Set-Cookie"))
        typed = urlencode({"csrfmiddlewaretoken": token, "login": "anna@example.org", "password": "kantlijn-demo"})
        headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
        line.request("POST", SIGN_IN, typed, headers)
        answer = line.getresponse()
        answer.read()
        line.close()
        return answer.status


def one_round(server: Server, seconds: float, senders: int, a_second: float | None) -> tuple:
    """Readers for a while, with so many people who sign in beside them."""
    pace = senders / a_second if a_second else 0.0
    people = [SignIns(server.port, seconds, pace) for _ in range(senders)]
    for person in people:
        person.start()
        time.sleep(pace / senders)
    readers = drive(server.port, PAGE, seconds)
    for person in people:
        person.join()
    answers = sum((person.answers for person in people), Counter())
    times = [moment for person in people for moment in person.times]
    return readers, answers, times


def main() -> None:
    seconds = read().seconds
    with tempfile.TemporaryDirectory(prefix="kantlijn-signin-") as data:
        os.environ |= {"DATA": data, "DJANGO_SETTINGS_MODULE": "config.settings.demo"}
        set_up()
        manage("shell", "--no-imports", "-c", "from accounts.demo import make_accounts; make_accounts()")
        with serve("config.wsgi", 1) as server:
            drive(server.port, PAGE, 1)
            alone, _, _ = one_round(server, seconds, 0, None)
            print(f"{'readers alone':<34} {alone.per_second:7.0f}/s   p99 {alone.milliseconds(99):6.1f} ms")
            beside = one_round(server, seconds, A_SECOND, A_SECOND)
            show(f"beside {A_SECOND} sign-ins a second", alone, *beside)
            show("beside as many as it takes", alone, *one_round(server, seconds, SENDERS, None))
    sys.exit(verdict(alone, *beside))


def show(what: str, alone, readers, answers: Counter, times: list[float]) -> None:
    slower = readers.milliseconds(99) / alone.milliseconds(99)
    done = ", ".join(f"{count}× {status}" for status, count in sorted(answers.items()))
    print(
        f"{what:<34} {readers.per_second:7.0f}/s   p99 {readers.milliseconds(99):6.1f} ms   "
        f"{readers.per_second / alone.per_second:4.2f} of the pages, {slower:4.1f} times the wait, "
        f"{readers.errors} errors; sign-ins: {done}, median {1000 * statistics.median(times):.0f} ms"
    )


def verdict(alone, readers, answers: Counter, times: list[float]) -> str | int:
    """0, or what is wrong."""
    if readers.errors or set(answers) - {302, 503}:
        return "Readers or sign-ins were refused."
    slower = readers.milliseconds(99) / alone.milliseconds(99)
    return 0 if slower <= READERS_MAY_WAIT else f"Readers wait {slower:.1f} times as long."


def read() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.signin", description=__doc__)
    parser.add_argument("--seconds", type=float, default=8, help="of each round")
    return parser.parse_args()


if __name__ == "__main__":
    main()
