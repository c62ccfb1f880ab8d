"""The Dutch catalogue: which strings the site has, which of them have no Dutch, and the file that Django reads.

English is the source. Strings are read from Python and from templates (Django turns a template into something that
reads as Python), so no gettext program is needed. The file holds no line numbers: it changes when a string does.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

FOLDER = settings.BASE_DIR / "locale" / "nl" / "LC_MESSAGES"
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
LEFT_OUT = {"tests", "migrations"}
HEADER = "# Kantlijn in Dutch. The English stands in the source; `make messages` brings this file up to date."


def sources() -> list[Path]:
    """Every file of the site that may hold a string for the screen."""
    folders = [settings.BASE_DIR / room for room in (*settings.ROOMS, "config", "templates")]
    found = [file for folder in folders for file in folder.rglob("*") if file.suffix in {".py", ".html", ".txt"}]
    return sorted(file for file in found if not LEFT_OUT & set(file.parts))


def collect() -> Catalog:
    """The strings as they stand in the source today."""
    catalog = Catalog(domain="django")
    for file in sources():
        name = file.relative_to(settings.BASE_DIR).as_posix()
        for _, message, comments, context in extract("python", BytesIO(as_python(file)), KEYWORDS, ["Translators:"]):
            catalog.add(message, None, [(name, 1)], auto_comments=comments, context=context)
    return catalog


def as_python(file: Path) -> bytes:
    """A source file as Babel reads it; in a template only the marked strings are left."""
    text = file.read_text()
    if file.suffix != ".py":
        text = "\n".join(line.lstrip() for line in templatize(text).splitlines())
    return text.encode()


def dutch() -> Catalog:
    """The Dutch catalogue as it is kept."""
    file = FOLDER / "django.po"
    if not file.exists():
        return Catalog("nl", domain="django", project="Kantlijn", version="1", header_comment=HEADER, fuzzy=False)
    with file.open("rb") as content:
        return read_po(content, "nl", "django")


def brought_up_to_date(kept: Catalog) -> Catalog:
    """The kept translations on today's strings: new ones are empty, those that left are gone."""
    kept.update(collect(), no_fuzzy_matching=True, update_creation_date=False)
    kept.obsolete.clear()
    return kept


def problems(kept: Catalog) -> list[str]:
    """One sentence for every string that a Dutch reader would not see in good Dutch."""
    today = collect()
    missing = [message for message in today if message.id and kept.get(message.id, message.context) is None]
    return [
        *(f"not in the catalogue: {name(message)}" for message in missing),
        *(f"no Dutch: {name(message)}" for message in strings(kept) if not all(forms(message))),
        *(f"fuzzy: {name(message)}" for message in strings(kept) if message.fuzzy),
        *(f"obsolete: {name(message)}" for message in strings(kept) if today.get(message.id, message.context) is None),
        *(f"obsolete: {name(message)}" for message in kept.obsolete.values()),
        *(f"{error}: {name(message)}" for message, errors in kept.check() for error in errors),
        *([] if compiled(kept) == read(FOLDER / "django.mo") else ["django.mo is older than django.po"]),
    ]


def strings(catalog: Catalog) -> Iterator[Message]:
    """The messages without the header."""
    return (message for message in catalog if message.id)


def forms(message: Message) -> tuple[str, ...]:
    """The translation, singular and plural."""
    return tuple(message.string) if isinstance(message.string, tuple | list) else (str(message.string or ""),)


def name(message: Message) -> str:
    """How a message is called in a sentence: its English, and where it stands."""
    english = message.id if isinstance(message.id, str) else message.id[0]
    places = ", ".join(place for place, _ in message.locations)
    return f"“{english}”" + (f" ({places})" if places else "")


def compiled(catalog: Catalog) -> bytes:
    """The catalogue as Django reads it."""
    target = BytesIO()
    write_mo(target, catalog)
    return target.getvalue()


def read(file: Path) -> bytes:
    """The bytes of a file, none when it is not there."""
    return file.read_bytes() if file.exists() else b""


def write(catalog: Catalog) -> None:
    """Keep the catalogue, for people and for Django."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "django.po").open("wb") as target:
        write_po(target, catalog, width=100, sort_output=True, include_lineno=False)
    (FOLDER / "django.mo").write_bytes(compiled(dutch()))
