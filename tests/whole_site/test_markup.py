"""Every page stands well: one heading, a language, labelled fields, no stray brace, no English on a Dutch page."""

import re
from collections import Counter, defaultdict
from itertools import pairwise

import pytest
from babel.messages import Catalog

from ui import translations

from .crawl import Page, in_words, pages

FIELDS = ("input", "select", "textarea")
SILENT_FIELDS = ("hidden", "submit", "button", "reset", "image")
SPOKEN = ("aria-label", "title", "placeholder", "alt")
# Words that only one of the two languages has; two different ones in one sentence give it away.
ENGLISH = re.compile(
    r"\b(the|and|your|with|this|that|from|what|are|you|for|have|they|their|which|about)\b", re.IGNORECASE
)
DUTCH = re.compile(r"\b(het|een|niet|je|voor|van|en|met|wat|dat|zijn|wie|ook|naar|hoe|geen|deze)\b", re.IGNORECASE)


def seen(find) -> str:
    """What `find` names on each page, with the pages."""
    found = defaultdict(set)
    for page in pages():
        for problem in find(page):
            found[problem].add(page.path)
    return in_words(found)


def test_one_heading_of_the_first_level(db):
    assert seen(lambda page: [f"{n} × h1" for n in [len(page.all("h1"))] if n != 1]) == ""


def test_no_level_of_headings_is_skipped(db):
    def jumps(page):
        levels = [int(element.tag[1]) for element in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        return [f"h{a} → h{b}" for a, b in pairwise(levels) if b > a + 1]

    assert seen(jumps) == ""


def test_the_language_is_that_of_the_address(db):
    def wrong(page):
        return [] if page.lang == ("en" if page.path.startswith("/en/") else "nl") else [f"lang={page.lang}"]

    assert seen(wrong) == ""


def test_every_page_has_a_title_and_a_description_of_its_own(db):
    def missing(page):
        title = re.search(r"<title>(.*?) · Kantlijn</title>", page.html, re.DOTALL)
        description = [e.attrs.get("content", "") for e in page.all("meta") if e.attrs.get("name") == "description"]
        return [
            what
            for what, there in (("title", title and title[1].strip()), ("description", any(description)))
            if not there
        ]

    assert seen(missing) == ""


def test_two_pages_do_not_share_a_title(db):
    titles = defaultdict(set)
    for page in pages():
        if page.path.partition("?")[0].endswith(("/leerlingenblad/", "/geef/")):
            continue  # what a class may see has a neutral title, whatever the lesson is about
        title = re.search(r"<title>(.*?)</title>", page.html, re.DOTALL)
        titles[page.lang, " ".join(title[1].split())].add(page.path.partition("?")[0])
    shared = {f"{lang} {title}": paths for (lang, title), paths in titles.items() if len(paths) > 1}
    assert not shared, in_words(shared)


def test_every_id_is_used_once(db):
    assert seen(lambda page: [f"id={name}" for name, n in Counter(page.ids).items() if n > 1]) == ""


def test_every_field_has_a_label(db):
    def unlabelled(page):
        labels = {element.attrs.get("for") for element in page.all("label")}
        return [
            f"<{field.tag} name={field.attrs.get('name')}>"
            for field in page.all(*FIELDS)
            if field.attrs.get("type") not in SILENT_FIELDS
            and field.attrs.get("id", "?") not in labels
            and not field.is_in("label")
            and not {"aria-label", "aria-labelledby"} & set(field.attrs)
        ]

    assert seen(unlabelled) == ""


def test_every_named_id_exists(db):
    def lost(page):
        names = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "list", "form")
        return [
            f"{name}={word}"
            for element in page.elements
            for name in names
            for word in element.attrs.get(name, "").split()
            if word not in page.ids
        ]

    assert seen(lost) == ""


def test_nothing_inline(db):
    def inline(page):
        for element in page.elements:
            for name in element.attrs:
                if name == "style" or name.startswith("on") or name.startswith("hx-on"):
                    yield f"<{element.tag} {name}>"
            if element.tag == "style" or (
                element.tag == "script" and "src" not in element.attrs and not is_data(element)
            ):
                yield f"inline <{element.tag}>"

    assert seen(inline) == ""


def is_data(element) -> bool:
    return element.attrs.get("type") in ("application/json", "application/ld+json")


def test_no_form_of_a_public_page_sends_anything(db):
    def sends(page):
        return [e.attrs.get("action", "") for e in page.all("form") if e.attrs.get("method", "get").lower() != "get"]

    sending = {page.path.partition("?")[0] for page in pages() if list(sends(page))}
    personal = ("/mijn/", "/account/")
    assert [path for path in sorted(sending) if not path.removeprefix("/en").startswith(personal)] == []


def test_no_stray_brace_and_no_empty_word(db):
    def stray(page):
        return [text for text, _ in page.texts if re.search(r"\{\{|\}\}|\{%|%\}|\{#|%\(\w+\)s|^None$|\(None\)", text)]

    assert seen(stray) == ""


@pytest.fixture(scope="module")
def english() -> re.Pattern:
    """Every English string that reads otherwise in Dutch, as one pattern."""
    return pattern_of(translations.dutch(), of_english=True)


@pytest.fixture(scope="module")
def dutch() -> re.Pattern:
    return pattern_of(translations.dutch(), of_english=False)


def pattern_of(catalog: Catalog, *, of_english: bool) -> re.Pattern:
    sides = [set(), set()]
    for message in translations.strings(catalog):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        for side, words in ((0, ids), (1, translations.forms(message))):
            sides[side] |= {" ".join(word.split()) for word in words if word}
    only = sides[0] - sides[1] if of_english else sides[1] - sides[0]
    return re.compile("|".join(as_pattern(text) for text in sorted(only) if len(text) > 2) or r"(?!)")


def as_pattern(text: str) -> str:
    parts = re.split(r"%\(\w+\)[sd]|%[sd]", text.replace("%%", "%"))
    return r"\S+".join(re.escape(part) for part in parts)


def spoken(page: Page):
    """Everything that is read or said on a page, with the element that holds it."""
    yield from page.texts
    yield from said(page)


def said(page: Page):
    """What stands in attributes, where a part cannot have a language of its own."""
    for element in page.elements:
        for name in SPOKEN:
            if element.attrs.get(name):
                yield " ".join(element.attrs[name].split()), element


def test_no_english_is_left_on_a_dutch_page(db, english):
    def left(page):
        if page.lang != "nl":
            return []
        return [text for text, e in spoken(page) if e.lang != "en" and is_english(text, english)]

    assert seen(left) == ""


def is_english(text: str, ours: re.Pattern) -> bool:
    return bool(ours.fullmatch(text)) or len({word.lower() for word in ENGLISH.findall(text)}) > 1


def test_dutch_on_an_english_page_says_that_it_is_dutch(db, dutch):
    def left(page):
        if page.lang != "en":
            return []
        texts = [text for text, e in page.texts if e.lang == "en" and e.tag != "title" and is_dutch(text, dutch)]
        return texts + [text for text, e in said(page) if e.lang == "en" and dutch.fullmatch(text)]

    assert seen(left) == ""


def is_dutch(text: str, ours: re.Pattern) -> bool:
    return bool(ours.fullmatch(text)) or len({word.lower() for word in DUTCH.findall(text)}) > 1


def test_a_seeded_fault_is_seen():
    html = '<html lang="nl"><p onclick="x()">The lessons and your class</p><input name="q"></html>'
    page = Page("/", 200, html)
    assert is_english(page.texts[0][0], re.compile(r"(?!)"))
    assert page.all("p")[0].attrs == {"onclick": "x()"}
    assert page.lang == "nl"
