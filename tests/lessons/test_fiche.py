"""A lesson to paste into a school's agenda: with headings and lists, and as plain text."""

import re

import pytest
from django.utils.html import strip_tags

URL = "/lessen/over-de-lijn-doorsturen/lesfiche/"


@pytest.mark.django_db
def test_it_holds_title_goals_with_codes_course_material_and_attachments(client):
    page = client.get(URL).content.decode()
    card = re.search(r'<div class="fiche".*?</div>', page, re.DOTALL)[0]
    said = strip_tags(card)
    for part in ("Over de lijn: doorsturen", "Tijd: 50 min", "Lesdoelen", "(05.01)", "Klasafspraak (10 min)", "les"):
        assert part in said
    assert "lesvoorbereiding.docx" in said
    assert [word for word in ("style=", "<button", "<a ") if word in card] == []


@pytest.mark.django_db
def test_without_script_the_text_can_be_selected_and_the_button_stays_away(client):
    page = client.get(URL).content.decode()
    assert re.search(r"<button[^>]*data-copy[^>]* hidden>", page)
    assert "KLAARLEGGEN" in re.search(r"<textarea.*?</textarea>", page, re.DOTALL)[0].upper()


@pytest.mark.django_db
def test_it_is_the_same_for_everyone(client, anna):
    before = client.get(URL).content
    client.force_login(anna)
    assert client.get(URL).content == before


@pytest.mark.django_db
def test_the_card_is_dutch_on_an_english_page(client):
    page = client.get("/en" + URL).content.decode()
    assert "Lesdoelen" in page
    assert "Lesson card" in page


@pytest.mark.django_db
def test_an_unknown_lesson_has_none(client):
    assert client.get("/lessen/bestaat-niet/lesfiche/").status_code == 404
