"""A colleague takes a shared plan along as a file, without an account: what was shared and no more."""

import zipfile
from io import BytesIO

import pytest

from paper.pdf import TooLarge
from planning.models import Share
from tests.planning import sample

from .pressing import share
from .test_plan_file import letters, of_word

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(anna):
    return sample.plan(anna, teacher="Anna Peeters", school="Sint-Jan")


@pytest.fixture
def shared(browser_of, anna, plan):
    return share(browser_of(anna), plan)


def test_a_visitor_takes_along_what_the_page_says(client, shared):
    page = letters(client.get(shared.get_absolute_url()).content.decode())
    response = client.get(f"{shared.get_absolute_url()}lesplan.docx")
    headers = [response.headers[name] for name in ("Content-Disposition", "Cache-Control", "X-Robots-Tag")]
    assert headers == [
        'attachment; filename="doorsturen-daar-stopt-het-bij-mij-lesvoorbereiding.docx"', "private, no-store",
        "noindex, nofollow",
    ]  # fmt: skip
    text = of_word(response.content)
    said = [*sample.GOALS, sample.TEXTS["evaluation"], *(part for step in sample.STEPS for part in (step[0], step[4]))]
    assert [part for part in (*said, "116 000", "CC BY-SA 4.0") if letters(part) not in text] == []
    proposed = "Stuur niets door en toon niets van een ander zonder toestemming."
    assert (letters(proposed) in page, letters(proposed) in text) == (True, True)


def test_class_teacher_school_room_day_and_notes_stay_at_home(client, shared):
    text = of_word(client.get(f"{shared.get_absolute_url()}lesplan.docx?notities=ja").content)
    at_home = ("3 dubbele finaliteit", "Anna Peeters", "Sint-Jan", "B12", "7 december", "08.30", "Alleen voor mij.")
    assert [part for part in (*at_home, sample.TEXTS["note"]) if letters(part) in text] == []


def test_notes_come_along_when_their_owner_chose_so(client, browser_of, anna, plan):
    shared = share(browser_of(anna), plan, notes="on")
    text = of_word(client.get(f"{shared.get_absolute_url()}lesplan.docx").content)
    assert [part for part in ("Alleen voor mij.", sample.TEXTS["note"]) if letters(part) not in text] == []


def test_everything_in_one_folder(client, shared):
    names = zipfile.ZipFile(BytesIO(client.get(f"{shared.get_absolute_url()}lesplan.zip").content)).namelist()
    assert len(names) == 7


@pytest.mark.parametrize("name", ["les.pdf", "lesplan.exe", "affiche.zip", "lesplan.ics"])
def test_nonsense_is_not_there(client, shared, name):
    assert client.get(f"{shared.get_absolute_url()}{name}").status_code == 404


def test_withdrawn_and_guessed_open_nothing(client, shared):
    address = f"{shared.get_absolute_url()}lesplan.docx"
    assert client.get("/mijn/gedeeld/geraden/lesplan.docx").status_code == 404
    Share.objects.all().delete()
    assert client.get(address).status_code == 404


def test_too_much_text_for_a_pdf_is_said(client, shared, monkeypatch):
    def too_large(*_args):
        raise TooLarge

    monkeypatch.setattr("planning.views.sharing.file_of", too_large)
    page = client.get(f"{shared.get_absolute_url()}lesplan.pdf", follow=True)
    assert "Zoveel tekst past niet in een PDF. Neem het mee als Word." in page.content.decode()
