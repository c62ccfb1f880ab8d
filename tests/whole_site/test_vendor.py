"""What we did not write ourselves has its source, version and licence beside it, and is what it says."""

import hashlib
import re
from importlib.metadata import version
from pathlib import Path

import django_htmx
from django.conf import settings

VENDOR = settings.BASE_DIR / "static" / "vendor"
FONTS = settings.BASE_DIR / "static" / "fonts"


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_htmx_is_the_one_that_django_htmx_ships():
    theirs = Path(django_htmx.__file__).parent / "static" / "django_htmx" / "htmx-2.min.js"
    assert digest(VENDOR / "htmx.min.js") == digest(theirs)


def test_the_readme_names_the_versions():
    readme = (VENDOR / "README.md").read_text()
    inside = re.search(r'version:"([\d.]+)"', (VENDOR / "htmx.min.js").read_text())[1]
    assert f"| {inside} |" in readme
    assert f"django-htmx {version('django-htmx')}" in readme


def test_every_file_stands_in_its_readme():
    for folder in (VENDOR, FONTS):
        readme = (folder / "README.md").read_text()
        files = [file.name for file in folder.iterdir() if file.name != "README.md"]
        assert [name for name in files if f"`{name}`" not in readme] == []


def test_a_font_is_at_most_twenty_kilobytes():
    assert [file.name for file in FONTS.glob("*.woff2") if file.stat().st_size > 20 * 1024] == []
