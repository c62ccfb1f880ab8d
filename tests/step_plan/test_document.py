"""A letter, form, note or script with gaps; never a gap for a pupil."""

import re

import pytest

from step_plan.models import Document
from step_plan.templatetags.step_plan import with_gaps

# What a gap would be called that asks for a pupil or for what happened.
ABOUT_A_PUPIL = re.compile(r"leerling|kind|klas|geboorte|slachtoffer|dader|beeld|feiten|accountnaam", re.IGNORECASE)
TELLING = ("sexting", "naakt", "nude", "seks", "bloot", "porno")


@pytest.mark.django_db
def test_its_gaps_are_lines_to_write_on(client):
    page = client.get("/stappenplan/sjabloon/brief-ouders/").content.decode()
    assert '<span class="gap">contactpersoon</span>' in page
    assert "Vul geen namen van leerlingen in." in page
    assert 'href="/stappenplan/sjabloon/brief-ouders/blad.docx"' in page


@pytest.mark.django_db
def test_no_gap_asks_for_a_pupil_and_no_file_name_tells():
    gaps = [gap for document in Document.objects.all() for gap in re.findall(r"\[([^\]]+)\]", document.words)]
    assert len(gaps) > 50
    assert [gap for gap in gaps if ABOUT_A_PUPIL.search(gap)] == []
    names = list(Document.objects.values_list("file_name", flat=True))
    assert len(set(names)) == len(names)
    assert [name for name in names for word in TELLING if word in name] == []


def test_what_a_curator_types_is_escaped():
    assert with_gaps("<b>[school]</b>") == '<p>&lt;b&gt;<span class="gap">school</span>&lt;/b&gt;</p>'


@pytest.mark.django_db
def test_a_withdrawn_document_is_gone(client):
    Document.objects.get(slug="steunplan").withdraw("Wordt herschreven.")
    for path in ("steunplan/", "steunplan/blad.docx", "bestaat-niet/"):
        assert client.get(f"/stappenplan/sjabloon/{path}").status_code == 404
