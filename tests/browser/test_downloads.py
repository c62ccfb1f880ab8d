"""Every file behind a button of a lesson, a plan or a collection comes down and opens."""

import io
import re
import subprocess
import zipfile

import pytest
from docx import Document as Word
from icalendar import Calendar
from playwright.sync_api import expect
from pptx import Presentation

from .planning import plan_from
from .pressing import follow, press
from .test_keeping import keep

pytestmark = pytest.mark.browser
LESSON = "/lessen/over-de-lijn-doorsturen/"


def is_tagged_pdf(content: bytes) -> bool:
    facts = subprocess.run(["pdfinfo", "-"], input=content, capture_output=True, check=True).stdout.decode()
    return content.startswith(b"%PDF-") and re.search(r"^Tagged: +yes$", facts, re.MULTILINE) is not None


def is_zip(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        return files.testzip() is None and all(opens(name, files.read(name)) for name in files.namelist())


def opens(name: str, content: bytes) -> bool:
    return OPENS[name.rpartition(".")[2]](content)


OPENS = {
    "pdf": is_tagged_pdf,
    "docx": lambda content: len(Word(io.BytesIO(content)).paragraphs) > 1,
    "pptx": lambda content: len(Presentation(io.BytesIO(content)).slides) > 1,
    "ics": lambda content: len(Calendar.from_ical(content).walk("VEVENT")) > 0,
    "html": lambda content: content.startswith(b"<!doctype html>") and b"</html>" in content,
    "txt": lambda content: bool(content.strip()),
    "zip": is_zip,
}


def every_download(page) -> list[str]:
    """The names of the files behind all buttons of a page, once each of them has opened."""
    names = []
    for link in page.locator("a[download]").all():
        with page.expect_download() as file:
            link.click()
        name = file.value.suggested_filename
        assert opens(name, file.value.path().read_bytes()), name
        names.append(name)
    return names


def test_every_file_of_a_lesson_opens(page):
    page.goto(LESSON)
    page.locator("details.download summary").click()
    names = every_download(page)
    page.goto(LESSON + "geef/")
    names += every_download(page)
    assert endings(names) == ["pdf", "docx", "pdf", "docx", "pdf", "docx", "pptx", "zip", "html"]


def test_every_file_of_a_plan_and_of_a_collection_opens(page):
    plan = plan_from(page, "filter-af")
    page.goto(plan + "gegevens/")
    page.get_by_label("Dag", exact=True).fill("2027-03-08")
    expect(page.locator("[data-version]")).to_have_value("2")
    page.goto(plan)
    names = every_download(page)
    page.goto(plan + "geef/")
    names += every_download(page)
    lesson_as_well = ["pdf", "docx", "pdf", "docx", "pdf", "docx", "pptx", "zip"]
    assert endings(names) == [*lesson_as_well, "pdf", "docx", "ics", "html"]

    keep(page, "/lessen/filter-af/")
    page.goto("/mijn/bewaar/filter-af/")
    page.get_by_label("Of een nieuwe verzameling").fill("Week 12")
    press(page, "Bewaar")
    page.goto("/mijn/")
    follow(page, page.get_by_role("link", name="Druk af of hernoem Week 12"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Week 12")
    assert endings(every_download(page)) == ["pdf"]


def endings(names: list[str]) -> list[str]:
    return [name.rpartition(".")[2] for name in names]
