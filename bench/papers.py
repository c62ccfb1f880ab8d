"""`python -m bench.papers`: what each file of a plan of ten steps costs in processor time, and of the longest plan."""

import os
import resource
import statistics
from collections.abc import Callable
from dataclasses import replace

import django

TIMES = 5
PLANS = {"10 steps": (10, 600), "200 steps": (200, 600)}  # how many, and how many letters in each


def main() -> None:
    from lessons.papers.contents import Contents, Step
    from lessons.papers.files import MAKERS

    for name, (number, letters) in PLANS.items():
        steps = tuple(
            Step(f"Stap {place}", 5, str(5 * place), str(5 * place + 5), teacher="woord " * (letters // 6))
            for place in range(number)
        )
        contents = replace(Contents("Een plan om te meten", "lesplan"), steps=steps)
        for (paper, ending), make in MAKERS.items():
            if paper == "les":
                show(name, ending, lambda make=make, contents=contents: make(contents))
    print(f"this process at its largest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def show(plan: str, ending: str, make: Callable[[], bytes]) -> None:
    """The middle of several times, after a first one that loads what it needs."""
    content, times = make(), []
    for _ in range(TIMES):
        began = spent()
        make()
        times.append(spent() - began)
    print(f"{plan:<10} {ending:<5} {1000 * statistics.median(times):7.0f} ms {len(content) / 1000:7.0f} KB")


def spent() -> float:
    """Seconds of processor time, here and in the processes that draw a PDF: what a busy machine does not change."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.demo")
    django.setup()
    main()
