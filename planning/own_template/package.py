"""A Word file as its parts: read with limits, and written again with only the parts that a template needs.

Nothing is unpacked to disk and no name from the file is used as a path. Whatever is not on the list (macros, images,
embedded files, comments, properties with names of people) does not come along.
"""

import io
import re
import zipfile
import zlib

from lxml import etree

LARGEST_FILE = 2_000_000
LARGEST_PART = 8_000_000
LARGEST_WHOLE = 30_000_000
MOST_PARTS = 400

MAIN = "word/document.xml"
STORY = re.compile(r"word/(document|header\d{1,2}|footer\d{1,2}|footnotes|endnotes)\.xml")
KEPT = re.compile(
    r"word/((document|header\d{1,2}|footer\d{1,2}|footnotes|endnotes|styles|numbering|settings|fontTable|theme/theme\d)"
    r"\.xml|_rels/document\.xml\.rels)"
)
ALL = re.compile(".*")  # of a file that we made ourselves
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class Refused(Exception):
    """This file cannot be a template; `reason` is a word of planning.own_template.workshop."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


def parts_of(file: bytes, wanted: re.Pattern = KEPT) -> dict[str, bytes]:
    """The parts that are wanted, each no larger than it may be, whatever the file says of itself."""
    if len(file) > LARGEST_FILE:
        raise Refused("too_large")
    try:
        with zipfile.ZipFile(io.BytesIO(file)) as archive:
            inside = archive.infolist()
            if len(inside) > MOST_PARTS or sum(part.file_size for part in inside) > LARGEST_WHOLE:
                raise Refused("too_large")
            parts = {part.filename: _read(archive, part) for part in inside if wanted.fullmatch(part.filename)}
    except BROKEN as problem:
        raise Refused("not_word") from problem
    if MAIN not in parts:
        raise Refused("not_word")
    return parts


def _read(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    with archive.open(part) as opened:
        content = opened.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART:
        raise Refused("too_large")
    return content


def tree_of(content: bytes) -> etree._Element:
    """The XML of a part; one that declares anything of its own (entities, other files) is refused."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as problem:
        raise Refused("not_word") from problem
    if root.getroottree().docinfo.doctype:
        raise Refused("not_word")
    return root


def file_of(parts: dict[str, bytes]) -> bytes:
    """The parts as one file, without dates."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
