"""A teacher takes a lesson along as one file, for a room without a network."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from tests import make

pytestmark = pytest.mark.django_db
URL = "/lessen/over-de-lijn-doorsturen/geef.html"


@pytest.fixture
def file(client) -> str:
    return client.get(URL).content.decode()


def test_it_is_a_file_with_a_name_that_says_nothing(client):
    response = client.get(URL)
    assert response.headers["Content-Disposition"] == 'attachment; filename="les-a18.html"'
    assert re.search(r"<title>(.*?)</title>", response.content.decode())[1] == "Les geven · Kantlijn"


def test_an_odd_number_of_a_lesson_makes_no_odd_name(client):
    lesson = make.lesson(number='A"/1')
    assert client.get(f"/lessen/{lesson.slug}/geef.html").headers["Content-Disposition"].endswith('"les-a1.html"')


def test_nothing_in_it_asks_for_anything(file):
    assert re.findall(r'(?:src|href)="(?!#)[^"]*"', file) == []
    style = re.search(r"<style>(.*?)</style>", file, re.DOTALL)[1]
    assert {address[:6] for address in re.findall(r"url\(([^)]*)", style)} == {'"data:'}
    assert "import " not in file


def test_its_policy_lets_in_its_own_style_and_script_and_nothing_else(file):
    policy = re.search(r'http-equiv="Content-Security-Policy" content="(.*?)"', file)[1].replace("&#x27;", "'")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules == {
        "default-src": "'none'",
        "style-src": digest(re.search(r"<style>(.*?)</style>", file, re.DOTALL)[1]),
        "script-src": digest(re.search(r'<script type="module">(.*?)</script>', file, re.DOTALL)[1]),
        "font-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_it_holds_the_same_cards_as_the_page(client, file):
    page = client.get("/lessen/over-de-lijn-doorsturen/geef/").content.decode()
    cards = re.compile(r'<div class="present-cards">.*?<aside', re.DOTALL)
    assert cards.search(file)[0] == cards.search(page)[0]


def test_a_title_with_signs_in_it_stays_text(client):
    lesson = make.lesson(title="<script>alert(1)</script>", do_not_say="</style><img src=x onerror=alert(1)>")
    file = client.get(f"/lessen/{lesson.slug}/geef.html").content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in file
    assert "<img" not in file


def test_a_draft_cannot_be_taken_along(client):
    assert client.get(f"/lessen/{make.lesson(published=False).slug}/geef.html").status_code == 404
