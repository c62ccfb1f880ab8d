"""A document as PDF/UA: tagged, with bookmarks and page numbers; the same bytes for the same data.

It is drawn in a process of its own (see draw_pdf.py): the engine keeps much of what it once held in memory.
"""

import json
import subprocess
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path

from .document import Document
from .signs import drawable

DRAW = [sys.executable, "-I", str(Path(__file__).with_name("draw_pdf.py"))]
PATIENCE = 30  # seconds


class TooLarge(Exception):
    """So many words that drawing them would cost everybody else their turn."""


def pdf(document: Document) -> bytes:
    """The document as PDF; TooLarge when its process hits its limits."""
    data = json.dumps(_data(drawable(document))).encode()
    try:
        drawn = subprocess.run(DRAW, input=data, capture_output=True, timeout=PATIENCE, check=True)  # noqa: S603 - ours
    except subprocess.TimeoutExpired as problem:
        raise TooLarge from problem
    except subprocess.CalledProcessError as problem:
        if problem.returncode < 0 or b"MemoryError" in problem.stderr:  # ended by a limit
            raise TooLarge from problem
        raise RuntimeError(problem.stderr.decode()) from problem
    return drawn.stdout


def _data(value):
    """The document as plain values, each block with the name of its kind."""
    if is_dataclass(value):
        parts = {field.name: _data(getattr(value, field.name)) for field in fields(value)}
        return {"block": type(value).__name__} | parts
    if isinstance(value, tuple):
        return [_data(item) for item in value]
    return value
