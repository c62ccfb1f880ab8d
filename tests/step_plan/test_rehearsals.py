"""Fictional cases to practise on."""

import pytest

from step_plan.models import Rehearsal


@pytest.mark.django_db
def test_every_rehearsal_is_one_press_away(client):
    page = client.get("/stappenplan/oefenen/").content.decode()
    for rehearsal in Rehearsal.objects.all():
        assert f'href="{rehearsal.get_absolute_url()}"' in page
    assert "106" in page
    Rehearsal.objects.first().withdraw("Wordt herschreven.")
    assert client.get("/stappenplan/oefenen/").content.decode().count('<article class="card">') == 2
