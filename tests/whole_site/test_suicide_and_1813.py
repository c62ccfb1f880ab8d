"""Protective language: suicide is never named without help beside it, and blame never lies with who is in a picture."""

import re
from collections import defaultdict

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models

from .crawl import Page, in_words, pages

NAMED = re.compile(r"zelfmoord(?!lijn)|zelfdoding|su[iï]cid", re.IGNORECASE)
BLAME = re.compile(
    r"wraakporno|revenge\s*porn|kinderporno|eigen schuld|had (ze|hij|je|die) maar (niet|beter)|domm?e?\s+(keuze|fout)|"
    r"zelfmoord\s+(pleeg|plegen|gepleegd)|(geslaagde|mislukte) (zelfmoord)?poging|uit het leven (ge)?stap|"
    r"door (de|die|een) (foto|naaktfoto) .{0,40}(zelfdoding|zelfmoord)|naaktschandaal|neppe? ?naakt",
    re.IGNORECASE,
)
# Help lines of the Netherlands: in Flanders they do not answer, or answer about another country's law.
DUTCH_LINES = re.compile(
    r"\b0800[ -]?(0113|0432|2000|1000)\b|tel:113\b|\b113\.nl|113 Zelfmoordpreventie|Kindertelefoon|Helpwanted|"
    r"Slachtofferhulp Nederland|Veilig Thuis|MIND Korrelatie"
)
# Rows that quote a sentence in order to unlearn it, each with its reason.
QUOTING = {
    "facts.Wording": "the wording guide names what to avoid, beside what to say instead",
    "lessons.SynonymGroup": "words that people type into the search, never shown",
}
# Rows that name a maker of another country as the maker of a work, not as a number to call.
NAMING_A_MAKER = {"handouts.Material", "facts.Source"}
# Pages that must tell nothing to whoever looks at the screen.
NEUTRAL = {"/pauze/", "/en/pauze/"}
CONTENT = [room for room in settings.ROOMS if room not in ("accounts", "publishing", "ui")]


def rows():
    """Every text of every planted row: (label of the model, where, text)."""
    for room in CONTENT:
        for model in apps.get_app_config(room).get_models():
            texts = [f.name for f in model._meta.get_fields() if isinstance(f, models.CharField | models.TextField)]
            if model._meta.model_name.startswith("historical") or not texts:
                continue
            for row in model._default_manager.values("pk", *texts):
                yield from ((model._meta.label, f"{row['pk']}.{name}", row[name] or "") for name in texts)


def test_wherever_suicide_is_named_1813_stands_in_the_same_text(db):
    alone = defaultdict(set)
    for page in pages():
        text = page.text_in("main")
        if NAMED.search(text) and "1813" not in text:
            alone[NAMED.search(text)[0]].add(page.path)
    assert not alone, in_words(alone)


def test_every_page_ends_with_help(db):
    without = {page.path for page in pages() if "1813" not in page.html or "116 000" not in page.html}
    assert sorted(without) == sorted(NEUTRAL)


def test_no_row_lays_blame(db):
    blaming = [
        f"{label} {where}: {BLAME.search(text)[0]}"
        for label, where, text in rows()
        if label not in QUOTING and BLAME.search(text) and not is_quoted(text)
    ]
    assert blaming == []


def is_quoted(text: str) -> bool:
    """Every such word stands between quotation marks, as something that others say."""
    unquoted = re.sub(r"[“„\"'‘][^”\"'’]*[”\"'’]", "", text)
    return not BLAME.search(unquoted)


def test_every_exception_still_has_rows(db):
    assert sorted(QUOTING) == sorted({label for label, _, _ in rows()} & set(QUOTING))


def test_no_help_line_of_another_country(db):
    found = [
        f"{label} {where}: {DUTCH_LINES.search(text)[0]}"
        for label, where, text in rows()
        if label not in NAMING_A_MAKER and DUTCH_LINES.search(text)
    ]
    assert found == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Het was haar eigen schuld.",
        "Had ze maar niet gestuurd.",
        "Een domme fout.",
        "Hij heeft zelfmoord gepleegd.",
        "Door de foto kwam het tot zelfdoding.",
        "Een geslaagde poging.",
        "wraakporno",
        "uit het leven gestapt",
    ],
)
def test_blame_is_noticed(sentence):
    assert BLAME.search(sentence)
    assert not is_quoted(sentence)


@pytest.mark.parametrize("line", ["Bel 0800-0113", "de Kindertelefoon", "https://www.113.nl", "tel:113"])
def test_a_line_of_another_country_is_noticed(line):
    assert DUTCH_LINES.search(line)


def test_a_page_without_help_would_be_noticed():
    page = Page("/", 200, "<main><p>Over zelfdoding praten.</p></main><footer>1813</footer>")
    assert NAMED.search(page.text_in("main"))
    assert "1813" not in page.text_in("main")
