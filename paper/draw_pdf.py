"""Draws one PDF in a process of its own, within limits: data in, PDF out, and its memory goes with it."""

import resource
import sys
from datetime import UTC, datetime
from pathlib import Path

import typst

HERE = Path(__file__).parent
AGES_AGO = datetime(2000, 1, 1, tzinfo=UTC)
MOST_BYTES = 1_200_000_000  # of addresses, of which the engine itself takes a third
MOST_SECONDS = 10


def drawn(data: str) -> bytes:
    """The document as PDF/UA; should two signs together have no shape, the same without that promise."""
    try:
        return _drawn(data, pdf_standards="ua-1")
    except typst.TypstError:
        return _drawn(data)


def _drawn(data: str, **promised) -> bytes:
    return typst.compile(
        str(HERE / "document.typ"),
        root=str(HERE),
        font_paths=[str(HERE / "fonts")],
        ignore_system_fonts=True,  # the same on every machine
        sys_inputs={"document": data},  # as data: no word of it is ever read as markup
        timestamp=AGES_AGO,
        **promised,
    )


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    sys.stdout.buffer.write(drawn(sys.stdin.read()))
