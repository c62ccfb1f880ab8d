"""A piece of a template is drawn once: per language, per thing it shows, until content changes."""

import pytest
from django.template import Context, Template
from django.utils.translation import override

from learning_path.models import Strand
from publishing.templatetags import once as module

pytestmark = pytest.mark.django_db
PIECE = Template("{% load once %}{% once 'piece' key %}{{ word }}{% endonce %}")
FORM = Template(
    "{% load once %}{% once 'form' filling counts %}<b>{{ word }}</b> {% blank 'count' name %}.{% endonce %}"
)


def draw(template: Template, **context) -> str:
    return template.render(Context(context))


def test_it_is_drawn_once_for_each_key():
    assert draw(PIECE, key=1, word="een") == "een"
    assert draw(PIECE, key=1, word="twee") == "een"
    assert draw(PIECE, key=2, word="twee") == "twee"


def test_each_language_has_its_own():
    draw(PIECE, key=1, word="een")
    with override("en"):
        assert draw(PIECE, key=1, word="one") == "one"


def test_it_is_drawn_anew_when_content_changes():
    draw(PIECE, key=1, word="een")
    Strand.objects.first().save()
    assert draw(PIECE, key=1, word="twee") == "twee"


def test_blanks_are_filled_in_for_each_reader_and_escaped():
    assert draw(FORM, word="een", name="x", counts={"count x": 3}) == "<b>een</b> 3."
    assert draw(FORM, word="twee", name="x", counts={"count x": "<i>"}) == "<b>een</b> &lt;i&gt;."


def test_memory_has_an_end(monkeypatch):
    monkeypatch.setattr(module, "MOST", 3)
    for key in range(10):
        assert draw(PIECE, key=key, word=str(key)) == str(key)
    assert len(module.remember("publishing.once", dict)) <= 3
