"""`make bench`: our pages beside an almost empty site, under the same server, with more and more lessons."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from .measuring import measure
from .report import keep, show
from .serving import ROOT


def main() -> None:
    asked = read()
    with tempfile.TemporaryDirectory(prefix="kantlijn-bench-") as passing:
        data = asked.data or Path(passing)
        os.environ |= {"DATA": str(data), "DJANGO_SETTINGS_MODULE": "config.settings.demo"}
        for size in asked.sizes:
            figures = measure(size, data, asked.seconds, asked.processes)
            show(figures)
            keep(figures)
    if asked.postgres:
        on_postgres()


def read() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[33, 1_000, 10_000], help="numbers of lessons, growing")
    parser.add_argument("--large", action="store_const", const=[100_000], dest="sizes", help="100,000 lessons")
    parser.add_argument("--seconds", type=float, default=2, help="how long each page is asked for")
    parser.add_argument("--processes", type=int, default=2, help="of the server")
    parser.add_argument("--data", type=Path, help="a folder that keeps the lessons for the next time; they take long")
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL too, by .ci/with-postgres")
    return parser.parse_args()


def on_postgres() -> None:
    """The same once more, on a PostgreSQL of its own."""
    again = [argument for argument in sys.argv[1:] if argument != "--postgres"]
    subprocess.run([ROOT / ".ci" / "with-postgres", sys.executable, "-m", "bench", *again], check=True)


if __name__ == "__main__":
    main()
