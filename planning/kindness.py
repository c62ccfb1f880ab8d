"""A kind word when what somebody typed looks like a pupil's name, an e-mail address or a phone number.

Nothing is blocked and nothing is written down: the words are looked at, the remark is shown, and that is all. A first
name alone is no reason, for lessons have people in them too; beside a class, a family name or a word such as “leerling”
it is.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

NAMES_FILE = Path(__file__).parent / "first_names.txt"
LONGEST_LOOKED_AT = 20_000  # characters; more than any field takes

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z][\w.]{2,30}")
PHONE = re.compile(r"(?<![\w/.,-])(?:\+|00)?\d(?:[ ./()-]{0,2}\d){7,13}(?![\w/-])")
DATE = re.compile(
    r"(?<![\d./-])(?:[0-3]?\d[./-][01]?\d[./-](?:\d{4}|\d{2})|(?:19|20)\d\d[./-][01]?\d[./-][0-3]?\d)(?![./-]?\d)"
)
YEARS = re.compile(r"(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d")
NATIONAL_NUMBER = re.compile(r"(?<!\d)\d{2}[.]\d{2}[.]\d{2}-\d{3}[.]\d{2}(?!\d)")

NAME = r"[A-ZÀ-Þ][\w'’-]{1,30}"
INITIAL = r"[A-Z]\."
CLASS = r"(?:[1-7]\s?[A-Z]{1,5}[a-z]?\d?|[1-7]e?\s(?:kleuter|leerjaar|jaar|middelbaar)|K[1-3]|L[1-6]|OV[1-4])(?!\w)"
FROM = r"\s?(?:uit|van|in|,|\(|-|–|/|:)?\s?(?:de\s|het\s|klas\s)?"
PUPIL = (
    r"(?:leerlinge?|meisje|jongen|kind|kleuter|slachtoffer|dader|zusje?|broer(?:tje)?|mama|papa|moeder|vader|ouders?|"
    r"vriend(?:in|je)?|ex|klasgenoot)"
)
PARTICLES = r"(?:(?:van|de|der|den|Van|De|Der|Den|el|El|ben|Ben)\s){0,2}"
# Each looks ahead, so that a capital at the start of a sentence does not hide the name after it.
NAME_THEN_CLASS = re.compile(rf"(?<![\w'’-])(?=({NAME})(?:\s{NAME}|\s{INITIAL})?{FROM}{CLASS})")
CLASS_THEN_NAME = re.compile(rf"(?<!\w){CLASS}(?:\s?[,:(–-]\s?|\s(?:en\s|is\s|van\s)?)({NAME})")
PUPIL_THEN_NAME = re.compile(rf"(?<!\w)(?i:{PUPIL}),?\s(?:van\s)?({NAME})")
FULL_NAME = re.compile(rf"(?<![\w'’-])(?=({NAME})\s{PARTICLES}({NAME}|{INITIAL})(?![\w'’-]))")
NOT_A_FAMILY_NAME = {
    "Awel", "Child", "Focus", "Clb", "CLB", "Sensoa", "Mediawijs", "Kahoot", "Teams", "Smartschool", "Word",
    "Powerpoint", "Instagram", "Snapchat", "Tiktok", "TikTok", "WhatsApp", "Whatsapp", "Les", "Casus", "Fase",
    "Stelling", "Werkblad",
}  # fmt: skip


@dataclass(frozen=True)
class Resemblance:
    """What a text looks as if it holds, and the words that look like it."""

    kind: str
    what: str | Promise
    words: str

    @property
    def remark(self) -> str:
        """What is said about it, to whoever typed it and to nobody else."""
        said = _(
            "This looks like %(what)s. Write about the lesson rather than about a pupil. It is saved as you typed it."
        )
        return said % {"what": self.what}


def resemblances(text: str) -> list[Resemblance]:
    """Everything in a text that looks like it points at one person, each kind once."""
    text = text[:LONGEST_LOOKED_AT]
    found = [
        Resemblance("email", _("an e-mail address"), _first(EMAIL, text)),
        Resemblance("phone", _("a phone number"), _phone_in(text)),
        Resemblance("number", _("a national register number"), _first(NATIONAL_NUMBER, text)),
        Resemblance("handle", _("an account name"), _first(HANDLE, text)),
        Resemblance("name", _("the name of a pupil"), _name_in(text)),
    ]
    return [resemblance for resemblance in found if resemblance.words]


def _first(pattern: re.Pattern, text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""


def _phone_in(text: str) -> str:
    """Nine digits or more that begin as phone numbers do; dates, school years and short help numbers are none."""
    without_dates = NATIONAL_NUMBER.sub(" ", YEARS.sub(" ", DATE.sub(" ", text)))
    for found in PHONE.finditer(without_dates):
        digits = re.sub(r"\D", "", found[0])
        if found[0].startswith(("0", "+")) and len(digits) >= 9:
            return found[0].strip()
    return ""


def _name_in(text: str) -> str:
    for pattern in (NAME_THEN_CLASS, CLASS_THEN_NAME, PUPIL_THEN_NAME, FULL_NAME):
        for found in pattern.finditer(text):
            first, *family = found.groups()
            if first.casefold() in first_names() and not _is_known(*family):
                return first
    return ""


def _is_known(family: str = "") -> bool:
    return family.partition("-")[0] in NOT_A_FAMILY_NAME


@cache
def first_names() -> frozenset[str]:
    """First names that are common in Flemish classes, in small letters."""
    return frozenset(word.casefold() for word in NAMES_FILE.read_text().split() if not word.startswith("#"))
