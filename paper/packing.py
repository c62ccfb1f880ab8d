"""Zip files (a Word file and slides are such files too) without the moment at which they were made."""

import zipfile
from collections.abc import Iterable
from io import BytesIO

AGES_AGO = (2000, 1, 1, 0, 0, 0)


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Names and contents as one zip file."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name, AGES_AGO), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def repacked(content: bytes) -> bytes:
    """The same zip file, with every date ages ago."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return packed((name, archive.read(name)) for name in archive.namelist())
