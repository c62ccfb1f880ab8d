"""No template lies around that nobody draws."""

import re
from pathlib import Path

import django
from django.conf import settings

TEMPLATES = settings.BASE_DIR / "templates"
# Templates that a library looks up by a name it makes itself.
BY_NAME = {
    "kantlijn/uni_form.html": "crispy-forms: {{ form|crispy }}",
    "kantlijn/whole_uni_form.html": "crispy-forms: {% crispy form %}",
    "kantlijn/field.html": "crispy-forms: a field of a layout",
    "kantlijn/errors.html": "crispy-forms: {{ form|as_crispy_errors }}",
}
ADMIN = Path(django.__file__).parent / "contrib" / "admin" / "templates"


def all_templates() -> list[str]:
    return sorted(file.relative_to(TEMPLATES).as_posix() for file in TEMPLATES.rglob("*") if file.is_file())


def named() -> set[str]:
    """Every template that stands between quotation marks in Python or in another template."""
    rooms = [file for room in (*settings.ROOMS, "config") for file in (settings.BASE_DIR / room).rglob("*.py")]
    texts = [file.read_text() for file in (*rooms, *TEMPLATES.rglob("*.html"))]
    return {name for text in texts for name in re.findall(r"[\"']([\w/.-]+\.(?:html|txt|xml))(?:#\w+)?[\"']", text)}


def replaces_one_of_django(name: str) -> bool:
    """admin/base_site.html, or the same name for one room or one model: admin/lessons/lesson/change_form.html."""
    last = name.rpartition("/")[2]
    return (ADMIN / name).exists() or (name.startswith("admin/") and (ADMIN / "admin" / last).exists())


def test_every_template_is_used():
    used = named() | set(BY_NAME)
    assert [name for name in all_templates() if name not in used and not replaces_one_of_django(name)] == []


def test_every_template_that_is_named_exists():
    ours = {name for name in named() if (TEMPLATES / name.partition("/")[0]).is_dir()}
    assert [name for name in sorted(ours) if not (TEMPLATES / name).exists() and not (ADMIN / name).exists()] == []


def test_no_exception_is_left_over():
    assert [name for name in BY_NAME if name not in all_templates()] == []
