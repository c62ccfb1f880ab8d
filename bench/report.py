"""The figures as a table to read, each beside its ratio to the empty site, and as JSON to keep."""

import datetime

from .measuring import Cost, Figures
from .pages import CACHED, FLOOR, MORE_SIGNED_IN, SIGNED_IN, SITE, Page
from .serving import ROOT

ENOUGH = 1_000  # lessons, before the full-text query has something to find
OUT = ROOT / "bench" / "out"
HEAD = (
    f"{'':27}{'ms cpu':>8}{'× cached':>10}{'× search':>10}{'req/s':>8}{'×':>7}{'p50':>7}{'×':>7}{'p99':>7}{'×':>7}"
    f"{'bytes':>8}{'×':>6}{'SQL':>5}"
)
MOST_MEGABYTES = 120
LARGE = 100_000
MOST_TIMES_BARE = 3  # for the full-text query itself with its counts, at 100,000 lessons


def show(figures: Figures) -> None:
    """Print one measurement; × is the ratio to the empty cached page, and what is over its bar says so."""
    print(f"\n{figures.database}, {figures.lessons:,} lessons, {figures.processes} processes")
    print(HEAD)
    for name, path in FLOOR.items():
        print(_line(f"floor: {name}", figures, figures.floor[path]))
    print("from memory")
    for page in SITE:
        print(_line(page.name, figures, figures.from_memory[page.name]), _kept(page, figures))
    print("drawn anew")
    for page in SITE:
        line = _line(page.name, figures, figures.drawn_anew[page.name], figures.statements[page.name])
        print(line, _anew(page, figures))
    print("drawn anew, signed in")
    for page in SIGNED_IN:
        print(_line(page.name, figures, figures.signed_in[page.name]), _signed_in(page, figures))
    _show_searches(figures)
    print(f"first answer after {figures.first_answer_after:.2f} s{_over(figures.first_answer_after, 1)}")
    times = figures.megabytes_a_worker / figures.megabytes_of_floor
    over = _over(figures.megabytes_a_worker, MOST_MEGABYTES)
    print(f"{figures.megabytes_a_worker:.0f} MB a worker, {times:.1f} × the floor{over}", flush=True)


def _show_searches(figures: Figures) -> None:
    """The full-text query itself, with its total and three facet counts."""
    print("the query itself, with its total and three facet counts, beside the bare index")
    for name, found in figures.searches.items():
        times = found["ours"] / found["bare"]
        verdict = _over(times, MOST_TIMES_BARE) if figures.lessons >= LARGE else ""
        print(f"{name:20}{found['lessons']:>8,} lessons{found['ours']:>9.2f} ms{times:>8.2f} × bare{verdict}")


def keep(figures: Figures) -> None:
    """Write one measurement to bench/out."""
    OUT.mkdir(exist_ok=True)
    moment = datetime.datetime.now().strftime("%Y-%m-%d-%H%M%S")
    (OUT / f"{moment}-{figures.database}-{figures.lessons}.json").write_text(figures.as_json())


def _line(name: str, figures: Figures, cost: Cost, statements: int | str = "") -> str:
    empty = figures.floor[CACHED]
    ratios = f"{figures.times_cached(cost):>10.2f}{figures.times_search(cost):>10.2f}"
    speed = f"{cost.per_second:>8.0f}{cost.per_second / empty.per_second:>7.2f}"
    waits = f"{cost.p50:>7.1f}{cost.p50 / empty.p50:>7.1f}{cost.p99:>7.1f}{cost.p99 / empty.p99:>7.1f}"
    weight = f"{cost.bytes:>8}{cost.bytes / empty.bytes:>6.2f}{statements:>5}"
    errors = f"  {cost.errors} ERRORS" if cost.errors else ""
    return f"{name:27}{cost.milliseconds:>8.2f}{ratios}{speed}{waits}{weight}{errors}"


def _kept(page: Page, figures: Figures) -> str:
    return _bar(figures.times_cached(figures.from_memory[page.name]), page.most_times_cached)


def _anew(page: Page, figures: Figures) -> str:
    anew = figures.drawn_anew[page.name]
    verdicts = (
        _bar(figures.times_cached(anew), page.most_times),
        _bar(figures.times_search(anew), page.most_times_search if figures.lessons >= ENOUGH else None),
        _over(figures.statements[page.name], page.most_queries),
    )
    return " ".join(filter(None, verdicts))


def _signed_in(page: Page, figures: Figures) -> str:
    most = page.most_times + MORE_SIGNED_IN if page.most_times else None
    return _bar(figures.times_cached(figures.signed_in[page.name]), most)


def _bar(ratio: float, most: float | None) -> str:
    return f" ≤ {most:g}×{_over(ratio, most)}" if most else ""


def _over(number: float, most: float) -> str:
    return f"  OVER {most:g}" if number > most else ""
