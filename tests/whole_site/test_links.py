"""No link on any page is dead, in either language; a link to elsewhere takes nothing along."""

from collections import defaultdict
from urllib.parse import unquote, urldefrag, urlsplit

from django.contrib.staticfiles import finders

from .crawl import HOST, in_words, inside_path, pages, site

OUTSIDE = ("http", "https")


def test_the_walk_reaches_every_kind_of_page(db):
    reached = set(site())
    for start in ("/lessen/", "/leerlijn/9-12/", "/stappenplan/", "/hulp/", "/beleid/", "/colofon/"):
        assert start in reached
        assert f"/en{start}" in reached
    assert len(reached) > 200


def test_every_page_is_there(db):
    dead = {f"{page.path} {page.status}": {page.found_on} for page in site().values() if page.status != 200}
    assert not dead, in_words(dead)


def test_every_file_is_there(db):
    missing = defaultdict(set)
    for page in pages():
        for _, address in page.links():
            path = inside_path(address)
            if path.startswith("/static/") and not finders.find(unquote(path.removeprefix("/static/"))):
                missing[path].add(page.path)
    assert not missing, in_words(missing)


def test_every_anchor_is_there(db):
    lost = defaultdict(set)
    for page in pages():
        for element, address in page.links():
            target, anchor = urldefrag(address)
            there = site().get(inside_path(target))
            if element.tag == "a" and anchor and there is not None and there.html and unquote(anchor) not in there.ids:
                lost[f"{there.path}#{anchor}"].add(page.path)
    assert not lost, in_words(lost)


def test_a_link_to_elsewhere_takes_nothing_along(db):
    careless = defaultdict(set)
    for page in pages():
        for element, address in page.links():
            parts = urlsplit(address)
            if parts.scheme not in OUTSIDE or address.startswith(HOST) or element.tag != "a":
                continue
            if not {"noopener", "noreferrer"} <= set(element.attrs.get("rel", "").split()):
                careless[address].add(page.path)
    assert not careless, in_words(careless)


def test_nothing_is_fetched_from_elsewhere(db):
    fetched = defaultdict(set)
    for page in pages():
        for element, address in page.links():
            if element.tag != "a" and not address.startswith((HOST, "data:")):
                fetched[f"<{element.tag}> {address}"].add(page.path)
    assert not fetched, in_words(fetched)


def test_every_link_goes_somewhere_a_person_can_go(db):
    odd = defaultdict(set)
    for page in pages():
        for element, address in page.links():
            if element.tag == "a" and urlsplit(address).scheme not in ("http", "https", "tel", "mailto", "sms"):
                odd[address].add(page.path)
    assert not odd, in_words(odd)


def test_every_link_says_where_it_goes(db):
    silent = defaultdict(set)
    for page in pages():
        for element in page.all("a"):
            if not page.text_of(element) and not element.attrs.get("aria-label"):
                silent[element.attrs.get("href", "")].add(page.path)
    assert not silent, in_words(silent)
