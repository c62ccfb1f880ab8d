"""A card for each role, so that five people can work at once."""

import pytest

from step_plan.models import Role, Step


@pytest.mark.django_db
def test_a_role_has_its_own_tasks_in_order_and_no_others(client):
    page = client.get("/stappenplan/rol/bestuur/").content.decode()
    assert "Juridische steun, personeel als betrokkene" in page
    assert 'href="/stappenplan/stap/S10/"' in page
    assert 'href="/stappenplan/stap/S4/"' not in page


@pytest.mark.django_db
def test_every_step_but_the_plain_ones_belongs_to_a_role_and_every_role_has_steps():
    taken = {code for role in Role.objects.all() for code in role.step_codes}
    assert sorted(set(Step.objects.values_list("code", flat=True)) - taken) == []
    assert [role.slug for role in Role.objects.all() if not role.step_codes] == []


@pytest.mark.django_db
def test_a_role_that_is_not_there_is_not_found(client):
    assert client.get("/stappenplan/rol/burgemeester/").status_code == 404
