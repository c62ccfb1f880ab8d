"""A template to begin with."""

import pytest

from planning.own_template.cleaning import clean
from planning.own_template.filling import placeholders_in
from planning.own_template.placeholders import OF_PLAN, unknown_in

pytestmark = pytest.mark.django_db


def test_it_holds_every_word_and_none_that_we_do_not_know(client):
    response = client.get("/mijn/sjabloon/voorbeeld.docx")
    assert response.headers["Content-Disposition"] == 'attachment; filename="voorbeeldsjabloon.docx"'
    found = placeholders_in(clean(response.content))
    assert ({placeholder.name for placeholder in OF_PLAN} - {"lesverloop"} - set(found), unknown_in(found)) == (
        set(),
        [],
    )
