"""The Dutch is complete, and whoever forgets a string hears which one."""

import pytest
from babel.messages import Catalog
from django.core.management import CommandError, call_command

from ui import translations

PYTHON = """
from django.utils.translation import gettext as _, ngettext, pgettext_lazy
A = _("Lesson")
B = ngettext("%(n)s lesson", "%(n)s lessons", 2)
C = pgettext_lazy("of a school", "Class")
"""
TEMPLATE = """
{% load i18n %}
    <p title="{% translate 'Sign in' %}">{% blocktranslate count n=n trimmed %}
      {{ n }} goal
    {% plural %}
      {{ n }} goals
    {% endblocktranslate %}</p>
  {% translate "May" context "month" %} it's "not" a string
"""


@pytest.fixture
def room(settings, tmp_path, monkeypatch):
    """A site of one room with one page."""
    settings.BASE_DIR, settings.ROOMS = tmp_path, ["lessons"]
    for file, text in (("lessons/views.py", PYTHON), ("templates/lessons/browse.html", TEMPLATE)):
        (tmp_path / file).parent.mkdir(parents=True)
        (tmp_path / file).write_text(text)
    monkeypatch.setattr(translations, "FOLDER", tmp_path / "nl")
    return tmp_path


def fill_in(catalog: Catalog) -> Catalog:
    for message in translations.strings(catalog):
        message.string = tuple(message.id) if isinstance(message.id, tuple) else message.id
    return catalog


@pytest.fixture
def complete(room):
    """The same site with all its Dutch."""
    translations.write(fill_in(translations.brought_up_to_date(translations.dutch())))
    return room


def test_strings_are_found_in_python_and_in_templates(room):
    found = {(message.id, message.context) for message in translations.strings(translations.collect())}
    assert found == {
        ("Lesson", None),
        (("%(n)s lesson", "%(n)s lessons"), None),
        ("Class", "of a school"),
        ("Sign in", None),
        (("%(n)s goal", "%(n)s goals"), None),
        ("May", "month"),
    }


def test_a_complete_catalogue_has_no_problems(complete):
    assert translations.problems(translations.dutch()) == []
    call_command("translations", check=True)


def test_writing_it_again_changes_nothing(complete):
    before = translations.read(complete / "nl" / "django.po")
    call_command("translations")
    assert translations.read(complete / "nl" / "django.po") == before


def test_a_new_string_is_named(complete, capsys):
    (complete / "templates/lessons/browse.html").write_text(TEMPLATE + "{% translate 'Print' %}")
    with pytest.raises(CommandError, match="Not in good Dutch: 1"):
        call_command("translations", check=True)
    assert capsys.readouterr().out == "not in the catalogue: “Print” (templates/lessons/browse.html)\n"


def test_an_empty_and_a_fuzzy_string_are_named(complete):
    catalog = translations.dutch()
    catalog.get("Lesson").string = ""
    catalog.get("Sign in").flags.add("fuzzy")
    translations.write(catalog)
    assert translations.problems(translations.dutch()) == [
        "no Dutch: “Lesson” (lessons/views.py)",
        "fuzzy: “Sign in” (templates/lessons/browse.html)",
    ]


def test_a_string_that_left_is_named_and_taken_out(complete):
    (complete / "templates/lessons/browse.html").write_text(TEMPLATE.replace("Sign in", "Come in"))
    assert "obsolete: “Sign in” (templates/lessons/browse.html)" in translations.problems(translations.dutch())
    call_command("translations")
    assert translations.dutch().get("Sign in") is None


def test_a_lost_placeholder_is_named(complete):
    catalog = translations.dutch()
    catalog.get("%(n)s lesson").string = ("%(n)s les", "%(aantal)s lessen")
    translations.write(catalog)
    (problem,) = translations.problems(translations.dutch())
    assert problem.endswith("“%(n)s lesson” (lessons/views.py)")


def test_a_stale_compiled_file_is_named(complete):
    (complete / "nl" / "django.mo").write_bytes(b"")
    assert translations.problems(translations.dutch()) == ["django.mo is older than django.po"]
