"""The school's own numbers on a card: filled in and printed in the browser, sent nowhere."""

import re

import pytest


@pytest.mark.django_db
def test_its_fields_have_labels_and_no_names_and_lead_nowhere(client):
    page = client.get("/stappenplan/contactkaart/").content.decode()
    fields = re.findall(r"<input[^>]*>", page)
    assert len(fields) == 6
    assert [field for field in fields if "name=" in field or 'autocomplete="off"' not in field] == []
    assert "<form" not in page
    assert "Vul geen namen van leerlingen in." in page
