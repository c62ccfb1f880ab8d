"""No template lies around that nobody draws."""

import re
from pathlib import Path

from django.apps import apps
from django.conf import settings

TEMPLATES = settings.BASE_DIR / "templates"
# Templates that a library looks up by a name it makes itself.
BY_NAME = {
    "kantlijn/uni_form.html": "crispy-forms: {{ form|crispy }}",
    "kantlijn/whole_uni_form.html": "crispy-forms: {% crispy form %}",
    "kantlijn/field.html": "crispy-forms: a field of a layout",
    "kantlijn/errors.html": "crispy-forms: {{ form|as_crispy_errors }}",
}


def all_templates() -> list[str]:
    return sorted(file.relative_to(TEMPLATES).as_posix() for file in TEMPLATES.rglob("*") if file.is_file())


def named() -> set[str]:
    """Every template that stands between quotation marks in Python or in another template."""
    rooms = [file for room in (*settings.ROOMS, "config") for file in (settings.BASE_DIR / room).rglob("*.py")]
    texts = [file.read_text() for file in (*rooms, *TEMPLATES.rglob("*.html"), *TEMPLATES.rglob("*.txt"))]
    return {name for text in texts for name in re.findall(r"[\"']([\w/.-]+\.(?:html|txt|xml))(?:#\w+)?[\"']", text)}


def of_libraries() -> list[Path]:
    """The folders of templates that the libraries bring."""
    return [Path(app.path) / "templates" for app in apps.get_app_configs() if app.label not in settings.ROOMS]


def replaces_another(name: str) -> bool:
    """The template of a library, or the desk's for one room or model: admin/lessons/lesson/change_form.html."""
    names = {name, f"admin/{name.rpartition('/')[2]}"} if name.startswith("admin/") else {name}
    return any((folder / each).exists() for folder in of_libraries() for each in names)


def test_every_template_is_used():
    used = named() | set(BY_NAME)
    assert [name for name in all_templates() if name not in used and not replaces_another(name)] == []


def test_every_template_that_is_named_exists():
    ours = {name for name in named() if (TEMPLATES / name.partition("/")[0]).is_dir()}
    assert [name for name in sorted(ours) if not (TEMPLATES / name).exists() and not replaces_another(name)] == []


def test_no_exception_is_left_over():
    assert [name for name in BY_NAME if name not in all_templates()] == []
