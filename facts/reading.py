"""What is read out of a text to show it well: the number that it turns on, and whether help must stand beside it."""

import re

NAMES_SUICIDE = re.compile(r"zelfdod|zelfmoord|zelfverwond|suïcid|suicid", re.IGNORECASE)
PERCENTAGE = re.compile(r"\d+(?:,\d+)?%")
SHARE = re.compile(r"\b([eé]én|twee|drie|vier) op (?:de )?(twee|drie|vier|vijf|tien|honderd)\b", re.IGNORECASE)
COUNT = re.compile(r"\b(\d+) (?:dossiers|meldingen)\b")
DIGITS = {"eén": "1", "één": "1", "twee": "2", "drie": "3", "vier": "4", "vijf": "5", "tien": "10", "honderd": "100"}


def names_suicide(text: str) -> bool:
    """Whether a text names suicide or self-harm, so that 1813 must stand beside it."""
    return bool(NAMES_SUICIDE.search(text))


def headline_number(text: str) -> str:
    """The first share or count of a statement, to print large; empty when the statement turns on no number."""
    found = [match for match in (PERCENTAGE.search(text), SHARE.search(text), COUNT.search(text)) if match]
    if not found:
        return ""
    first = min(found, key=lambda match: match.start())
    if first.re is PERCENTAGE:
        return first[0]
    if first.re is COUNT:
        return first[1]
    return f"{DIGITS[first[1].lower()]} op {DIGITS[first[2].lower()]}"
