"""The figures as a table to read, and as JSON to keep."""

import datetime

from .measuring import Cost, Figures
from .pages import FLOOR, SITE, Page
from .serving import ROOT

ENOUGH = 1_000  # lessons, before the full-text query has something to find
OUT = ROOT / "bench" / "out"
HEAD = f"{'':27}{'ms cpu':>8}{'× cached':>10}{'× search':>10}{'req/s':>8}{'p50':>7}{'p99':>7}{'bytes':>8}{'SQL':>5}"


def show(figures: Figures) -> None:
    """Print one measurement; what is over its bar says so."""
    print(f"\n{figures.database}, {figures.lessons:,} lessons, {figures.processes} processes")
    print(HEAD)
    for name, path in FLOOR.items():
        print(_line(f"floor: {name}", figures, figures.floor[path]))
    print("from memory")
    for page in SITE:
        print(_line(page.name, figures, figures.from_memory[page.name]), _verdict(page, figures, kept=True))
    print("drawn anew")
    for page in SITE:
        line = _line(page.name, figures, figures.drawn_anew[page.name], figures.statements[page.name])
        print(line, _verdict(page, figures, kept=False))
    print(f"first answer after {figures.first_answer_after:.2f} s{_over(figures.first_answer_after, 1)}")
    print(f"{figures.megabytes_a_worker:.0f} MB a worker{_over(figures.megabytes_a_worker, 120)}", flush=True)


def keep(figures: Figures) -> None:
    """Write one measurement to bench/out."""
    OUT.mkdir(exist_ok=True)
    moment = datetime.datetime.now().strftime("%Y-%m-%d-%H%M%S")
    (OUT / f"{moment}-{figures.database}-{figures.lessons}.json").write_text(figures.as_json())


def _line(name: str, figures: Figures, cost: Cost, statements: int | str = "") -> str:
    ratios = f"{figures.times_cached(cost):>10.2f}{figures.times_search(cost):>10.2f}"
    speed = f"{cost.per_second:>8.0f}{cost.p50:>7.1f}{cost.p99:>7.1f}"
    errors = f"  {cost.errors} ERRORS" if cost.errors else ""
    return f"{name:27}{cost.milliseconds:>8.2f}{ratios}{speed}{cost.bytes:>8}{statements:>5}{errors}"


def _verdict(page: Page, figures: Figures, *, kept: bool) -> str:
    if kept:
        return _bar(figures.times_cached(figures.from_memory[page.name]), page.most_times_cached)
    anew = figures.drawn_anew[page.name]
    verdicts = (
        _bar(figures.times_cached(anew), page.most_times),
        _bar(figures.times_search(anew), page.most_times_search if figures.lessons >= ENOUGH else None),
        _over(figures.statements[page.name], page.most_queries),
    )
    return " ".join(filter(None, verdicts))


def _bar(ratio: float, most: float | None) -> str:
    return f" ≤ {most:g}×{_over(ratio, most)}" if most else ""


def _over(number: float, most: float) -> str:
    return f"  OVER {most:g}" if number > most else ""
