"""One sheet for every member of staff."""

import pytest

from step_plan.models import Rule
from ui.templatetags.ui import unbroken


@pytest.mark.django_db
def test_it_holds_the_rules_the_numbers_and_the_first_two_steps(client):
    page = client.get("/stappenplan/samenvatting/").content.decode()
    assert [unbroken(rule.text) in page for rule in Rule.objects.all()] == [True] * 5
    for words in ("tel:112", "tel:116000", "Stop en adem", "Meld intern", "Per ongeluk toch iets gezien?"):
        assert words in page
