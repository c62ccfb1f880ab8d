"""A template with its placeholders filled: plain words between square brackets, and nothing that is worked out.

Word cuts a line in pieces as somebody types; a placeholder is found whatever pieces it was cut in. A row of a table
with a placeholder of a step is repeated for every step.
"""

import re
from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from .cleaning import DECLARED, WORD, stories_of
from .package import ALL, MAIN, file_of, parts_of

PLACEHOLDER = re.compile(r"\[([^\W\d_][\w-]{0,30})\]")
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TEXT, BREAK, RUN, PARAGRAPH, ROW = (f"{{{WORD}}}{name}" for name in ("t", "br", "r", "p", "tr"))
BODY, SECTION = f"{{{WORD}}}body", f"{{{WORD}}}sectPr"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def placeholders_in(file: bytes) -> list[str]:
    """What stands between square brackets, in small letters, each once."""
    stories = stories_of(parts_of(file)).values()
    found = [name for root in stories for paragraph in root.iter(PARAGRAPH) for name in _names(paragraph)]
    return list(dict.fromkeys(found))


def fill(file: bytes, values: dict[str, str], steps: list[dict[str, str]], ending: Iterable = ()) -> bytes:
    """A cleaned template with these words; a placeholder that nobody knows stays as it stands."""
    parts = parts_of(file, ALL)
    for name, root in stories_of(parts).items():
        rows = [row for row in root.iter(ROW) if _is_of_a_step(row, steps)]
        repeated = {paragraph for row in rows for paragraph in row.iter(PARAGRAPH)}
        _fill((paragraph for paragraph in root.iter(PARAGRAPH) if paragraph not in repeated), values)
        for row in rows:
            _repeat(row, values, steps)
        if name == MAIN:
            _end(root.find(BODY), ending)
        parts[name] = etree.tostring(root, **DECLARED)
    return file_of(parts)


def _is_of_a_step(row: etree._Element, steps: list[dict[str, str]]) -> bool:
    """Whether it is an innermost row with a placeholder of a step."""
    return bool(steps) and row.find(f".//{ROW}") is None and bool(steps[0].keys() & set(_names(row)))


def _repeat(row: etree._Element, values: dict[str, str], steps: list[dict[str, str]]) -> None:
    for step in steps:
        copy = deepcopy(row)
        _fill(copy.iter(PARAGRAPH), values | step)
        row.addprevious(copy)
    row.getparent().remove(row)


def _end(body: etree._Element, ending: Iterable[tuple[str, str]]) -> None:
    """A paragraph for each label and text, after all others; the measures of the page stay last."""
    section = body.find(SECTION)
    for label, words in ending:
        paragraph = etree.SubElement(body, PARAGRAPH)
        for is_label, line in ((True, f"{label}\n"), (False, words)):
            run = etree.SubElement(paragraph, RUN)
            if is_label:
                etree.SubElement(etree.SubElement(run, f"{{{WORD}}}rPr"), f"{{{WORD}}}b")
            text = etree.SubElement(run, TEXT)
            text.text = NOT_IN_XML.sub("", line)
            _break_lines(text)
    if section is not None:
        body.append(section)


def _fill(paragraphs: Iterable[etree._Element], values: dict[str, str]) -> None:
    for paragraph in list(paragraphs):
        texts = list(paragraph.iter(TEXT))
        for found in reversed(list(PLACEHOLDER.finditer(_words(texts)))):
            value = values.get(found[1].lower())
            if value is not None:
                _put(texts, found.start(), found.end(), NOT_IN_XML.sub("", value))
        for text in texts:
            _break_lines(text)


def _put(texts: list[etree._Element], start: int, end: int, value: str) -> None:
    """Put a value in the piece where the placeholder begins, and take the rest of it out of the pieces after it."""
    at = 0
    for text in texts:
        words, after = text.text or "", at + len(text.text or "")
        if at < end and after > start:
            before, behind = words[: max(0, start - at)], words[max(0, end - at) :]
            text.text = before + (value if at <= start else "") + behind
        at = after


def _break_lines(text: etree._Element) -> None:
    lines = (text.text or "").replace("\r\n", "\n").split("\n")
    text.text = lines[0]
    text.set(SPACE, "preserve")
    for line in reversed(lines[1:]):
        more = etree.Element(TEXT)
        more.text = line
        more.set(SPACE, "preserve")
        text.addnext(more)
        text.addnext(etree.Element(BREAK))


def _names(element: etree._Element) -> list[str]:
    paragraphs = [element] if element.tag == PARAGRAPH else element.iter(PARAGRAPH)
    return [name.lower() for one in paragraphs for name in PLACEHOLDER.findall(_words(list(one.iter(TEXT))))]


def _words(texts: list[etree._Element]) -> str:
    return "".join(text.text or "" for text in texts)
