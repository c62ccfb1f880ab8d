"""A lesson as a file: for everyone, under a neutral name, made once for as long as the content stays the same."""

import zipfile
from io import BytesIO

import pytest

from lessons.models import Lesson
from lessons.papers import files
from lessons.papers.files import MAKERS
from paper import answering
from paper.answering import TYPES
from publishing import whole_pages
from tests import make
from ui.later import SmallRoom

URL = "/lessen/over-de-lijn-doorsturen/{}"
KINDS = {"pdf": b"%PDF", "docx": b"PK", "pptx": b"PK", "zip": b"PK"}


@pytest.mark.django_db
def test_every_file_of_a_lesson_opens_as_what_it_says_it_is(client):
    for paper, ending in MAKERS:
        response = client.get(URL.format(f"{paper}.{ending}"))
        assert response.status_code == 200
        assert response.headers["Content-Type"] == TYPES[ending]
        assert response.content.startswith(KINDS[ending])
        assert response.headers["Content-Disposition"].startswith('attachment; filename="over-de-lijn-doorsturen')


@pytest.mark.django_db
def test_everything_in_one_folder_with_dutch_names(client):
    archive = zipfile.ZipFile(BytesIO(client.get(URL.format("les.zip")).content))
    assert [name.removeprefix("over-de-lijn-doorsturen/") for name in archive.namelist()] == [
        "lesvoorbereiding.pdf",
        "lesvoorbereiding.docx",
        "dias.pptx",
        "leerlingenblad.pdf",
        "leerlingenblad.docx",
        "affiche.pdf",
        "bronnen-en-licentie.txt",
    ]
    assert "CC BY-SA 4.0" in archive.read(archive.namelist()[-1]).decode()
    assert {info.date_time for info in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}


@pytest.mark.django_db
def test_it_is_made_once_and_told_again_that_it_is_the_same(client, monkeypatch):
    times = []
    monkeypatch.setattr(whole_pages, "files", whole_pages.Shelf(1_000_000))
    monkeypatch.setitem(files.MAKERS, ("les", "docx"), lambda contents: bytes(times.append(1) or b"PK"))
    first = client.get(URL.format("les.docx"))
    again = client.get(URL.format("les.docx"), headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content, times) == (304, b"", [1])
    lesson = Lesson.objects.get(slug="over-de-lijn-doorsturen")
    lesson.summary = "Anders."
    lesson.save()
    client.get(URL.format("les.docx"))
    assert times == [1, 1]


@pytest.mark.django_db
def test_when_too_many_are_made_at_once_it_says_so(client, monkeypatch):
    room = SmallRoom(seats=1, queue=0, patience=0.01)
    monkeypatch.setattr(answering, "ROOM", room)
    with room.seat():
        busy = client.get(URL.format("les.pdf"))
    assert (busy.status_code, busy.headers["Retry-After"]) == (503, "5")
    assert client.get(URL.format("les.pdf")).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize(
    "name", ["les.exe", "les.PDF", "affiche.zip", "x.pdf", "les.pdf.exe", "les..pdf", "../les.pdf", "les.pdf/"]
)
def test_nonsense_is_not_there(client, name):
    assert client.get(URL.format(name)).status_code == 404


@pytest.mark.django_db
def test_a_lesson_that_is_not_public_has_no_files(client):
    hidden = make.lesson(title="Verborgen", published=False)
    assert client.get(f"/lessen/{hidden.slug}/les.pdf").status_code == 404
    assert client.get("/lessen/bestaat-niet/les.pdf").status_code == 404
    Lesson.objects.get(slug="over-de-lijn-doorsturen").withdraw("Wordt herschreven.")
    assert client.get(URL.format("les.pdf")).status_code == 404


@pytest.mark.django_db
def test_the_page_of_the_lesson_leads_to_each(client):
    page = client.get(URL.format("")).content.decode()
    assert [name for key in MAKERS if URL.format(name := ".".join(key)) not in page] == []


@pytest.mark.django_db
def test_it_is_in_dutch_whatever_the_language_of_the_page(client):
    assert client.get("/en" + URL.format("les.docx")).content == client.get(URL.format("les.docx")).content
