"""A template without anything that runs, fetches, shows a picture or names a person."""

import posixpath
import re

from lxml import etree

from .package import KEPT, MAIN, STORY, Refused, file_of, parts_of, tree_of

OFFICE = "http://schemas.openxmlformats.org"
WORD = f"{OFFICE}/wordprocessingml/2006/main"
LINKS = f"{OFFICE}/officeDocument/2006/relationships"
RELATIONS = f"{OFFICE}/package/2006/relationships"
TYPES = f"{OFFICE}/package/2006/content-types"
OF_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DECLARED = {"standalone": True, "xml_declaration": True, "encoding": "UTF-8"}

MORE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
PARAGRAPH, TEXT, BOX = (f"{{{WORD}}}{name}" for name in ("p", "t", "txbxContent"))

REMOVED = {
    "drawing", "pict", "object", "control", "altChunk", "subDoc", "attachedTemplate", "AlternateContent", "movie",
    "commentReference", "commentRangeStart", "commentRangeEnd", "dataBinding", "customXmlPr", "numPicBullet",
    "embedRegular", "embedBold", "embedItalic", "embedBoldItalic", "background",
}  # fmt: skip
UNWRAPPED = {"hyperlink", "smartTag", "fldSimple", "customXml"}
SETTINGS = {
    "evenAndOddHeaders", "defaultTabStop", "compat", "decimalSymbol", "listSeparator", "mirrorMargins", "footnotePr",
    "endnotePr", "autoHyphenation",
}  # fmt: skip
HARMLESS_FIELD = re.compile(r"\s*(PAGE|NUMPAGES|SECTIONPAGES)(\s+\\\*\s+\w+)*\s*")
NAMES = ("author", "initials")


def clean(file: bytes) -> bytes:
    """The template, made anew from its harmless parts."""
    parts = parts_of(file)
    relations = _relations(parts.pop("word/_rels/document.xml.rels", b""), set(parts))
    trees = {name: tree_of(content) for name, content in parts.items()}
    if trees[MAIN].tag != f"{{{WORD}}}document":
        raise Refused("not_word")
    for name, root in trees.items():
        _clean(root, relations if name == MAIN else {})
        if name == "word/settings.xml":
            _keep_only(root, SETTINGS)
    kept = [name for name in trees if name == MAIN or name in relations.values()]
    return file_of(
        {
            "[Content_Types].xml": _types(kept),
            "_rels/.rels": _written({"rId1": MAIN}, ""),
            MAIN: etree.tostring(trees[MAIN], **DECLARED),
            "word/_rels/document.xml.rels": _written(relations, "word"),
            **{name: etree.tostring(trees[name], **DECLARED) for name in kept if name != MAIN},
        }
    )


def _relations(content: bytes, there: set[str]) -> dict[str, str]:
    """Which part each number stands for, of the parts that are kept; what lies outside the file is left out."""
    if not content:
        return {}
    found = {}
    for relation in tree_of(content).iter(f"{{{RELATIONS}}}Relationship"):
        target = posixpath.normpath(posixpath.join("/word", relation.get("Target", ""))).lstrip("/")
        if relation.get("TargetMode") != "External" and target in there and target != MAIN and KEPT.fullmatch(target):
            found[relation.get("Id", "")] = target
    return found


def _lift_text_boxes(root: etree._Element) -> None:
    """What stands in a text box stands under the paragraph that it hung on: the words stay, the drawing goes."""
    for box in reversed(list(root.iter(BOX))):
        holder = next(box.iterancestors(PARAGRAPH), None)
        if holder is not None and not _is_said_twice(box):
            for child in reversed(box):
                if child.find(f".//{TEXT}") is not None:
                    holder.addnext(child)


def _is_said_twice(box: etree._Element) -> bool:
    """Whether it is there for an older Word, beside the same text box for a newer one."""
    older = next(box.iterancestors(f"{{{MORE}}}Fallback"), None)
    return older is not None and older.getparent().find(f"{{{MORE}}}Choice//{BOX}") is not None


def _clean(root: etree._Element, relations: dict[str, str]) -> None:
    _lift_text_boxes(root)
    for element in list(root.iter(etree.Element)):
        name = etree.QName(element).localname
        if name in REMOVED or (name == "instrText" and not HARMLESS_FIELD.fullmatch(element.text or "")):
            _remove(element)
        elif name == "fldSimple" and HARMLESS_FIELD.fullmatch(element.get(f"{{{WORD}}}instr", "")):
            continue  # the number of a page
        elif name in UNWRAPPED:
            _unwrap(element)
        else:
            _clean_attributes(element, relations)


def _clean_attributes(element: etree._Element, relations: dict[str, str]) -> None:
    for attribute in list(element.attrib):
        name = etree.QName(attribute)
        if name.namespace == LINKS and element.attrib[attribute] not in relations:
            if etree.QName(element).localname in ("headerReference", "footerReference"):
                _remove(element)
                return
            del element.attrib[attribute]
        elif name.namespace == WORD and name.localname in NAMES:
            element.attrib[attribute] = ""


def _remove(element: etree._Element) -> None:
    if (parent := element.getparent()) is not None:
        parent.remove(element)


def _unwrap(element: etree._Element) -> None:
    if (parent := element.getparent()) is not None:
        place = parent.index(element)
        for child in reversed(element):
            parent.insert(place, child)
        parent.remove(element)


def _keep_only(root: etree._Element, names: set[str]) -> None:
    for child in list(root):
        if etree.QName(child).localname not in names:
            root.remove(child)


def _kind(name: str) -> str:
    """What a part is: header, styles, theme, …"""
    return re.sub(r"\d+$", "", posixpath.basename(name).removesuffix(".xml"))


def _types(names: list[str]) -> bytes:
    root = etree.Element(f"{{{TYPES}}}Types", nsmap={None: TYPES})
    etree.SubElement(root, f"{{{TYPES}}}Default", Extension="xml", ContentType="application/xml")
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    etree.SubElement(root, f"{{{TYPES}}}Default", Extension="rels", ContentType=rels)
    for name in names:
        kind = "document.main" if name == MAIN else _kind(name)
        of = "application/vnd.openxmlformats-officedocument.theme" if kind == "theme" else f"{OF_WORD}.{kind}"
        etree.SubElement(root, f"{{{TYPES}}}Override", PartName=f"/{name}", ContentType=f"{of}+xml")
    return etree.tostring(root, **DECLARED)


def _written(relations: dict[str, str], folder: str) -> bytes:
    root = etree.Element(f"{{{RELATIONS}}}Relationships", nsmap={None: RELATIONS})
    for number, target in relations.items():
        kind = "officeDocument" if target == MAIN else _kind(target)
        path = posixpath.relpath(target, folder) if folder else target
        etree.SubElement(root, f"{{{RELATIONS}}}Relationship", Id=number, Type=f"{LINKS}/{kind}", Target=path)
    return etree.tostring(root, **DECLARED)


def stories_of(parts: dict[str, bytes]) -> dict[str, etree._Element]:
    """The parts in which words stand: the text itself, headers, footers and notes."""
    return {name: tree_of(content) for name, content in parts.items() if STORY.fullmatch(name)}
