"""A document as PDF: tagged, with bookmarks and page numbers; the same bytes for the same data."""

import json
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from pathlib import Path

from .document import Document

HERE = Path(__file__).parent
AGES_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def pdf(document: Document) -> bytes:
    """The document as PDF/UA; with signs that no font has, the same without that promise."""
    import typst  # takes longer to load than a page to draw: only for who wants a PDF

    def drawn(**promised) -> bytes:
        return typst.compile(
            str(HERE / "document.typ"),
            root=str(HERE),
            font_paths=[str(HERE / "fonts")],
            ignore_system_fonts=True,  # the same on every machine
            sys_inputs={"document": json.dumps(_data(document))},  # as data: no word of it is ever read as markup
            timestamp=AGES_AGO,
            **promised,
        )

    try:
        return drawn(pdf_standards="ua-1")
    except typst.TypstError:
        return drawn()


def _data(value):
    """The document as plain values, each block with the name of its kind."""
    if is_dataclass(value):
        parts = {field.name: _data(getattr(value, field.name)) for field in fields(value)}
        return {"block": type(value).__name__} | parts
    if isinstance(value, tuple):
        return [_data(item) for item in value]
    return value
