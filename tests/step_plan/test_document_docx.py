"""The same document for Word: real headings, gaps to fill in, a neutral name."""

from io import BytesIO

import pytest
from docx import Document as Word

from step_plan.models import Document

URL = "/stappenplan/sjabloon/{}/blad.docx"


def opened(response):
    return Word(BytesIO(response.content))


@pytest.mark.django_db
def test_every_document_opens_in_word_with_its_headings_and_gaps(client):
    for document in Document.objects.prefetch_related("passages"):
        response = client.get(URL.format(document.slug))
        word = opened(response)
        headings = [p.text for p in word.paragraphs if p.style.name.startswith("Heading")]
        assert headings == [heading for heading, _text in document.headed_passages if heading]
        assert f'filename="{document.file_name}.docx"' in response.headers["Content-Disposition"]
    text = "\n".join(p.text for p in opened(client.get(URL.format("steunplan"))).paragraphs)
    assert "[telefoon CLB] ………" in text
    assert "Vul geen namen van leerlingen in." in text


@pytest.mark.django_db
def test_a_letter_holds_only_what_parents_get(client):
    letter = Document.objects.get(slug="brief-ouders")
    text = [p.text for p in opened(client.get(URL.format("brief-ouders"))).paragraphs]
    assert text[:3] == ["[school] …………………… ", "[datum] …………………… ", "Beste ouder, beste voogd"]
    assert text[-1] == "[school] …………………… "
    for_staff = (letter.title, letter.intro, "Aanhef", "Slot", "Vul geen namen van leerlingen in.")
    assert [part for part in for_staff if part in text] == []


@pytest.mark.django_db
def test_the_same_words_are_the_same_bytes(client):
    assert client.get(URL.format("steunplan")).content == client.get(URL.format("steunplan")).content


@pytest.mark.django_db
def test_nobody_is_named_as_its_author(client):
    word = opened(client.get(URL.format("nota-team")))
    assert (word.core_properties.author, word.core_properties.created.year) == ("Kantlijn", 2000)
