"""One step on its own address."""

import pytest

from step_plan.models import Step


@pytest.mark.django_db
def test_it_says_who_what_and_what_not_with_sentences_to_leave_and_why(client):
    page = client.get("/stappenplan/stap/S4/").content.decode()
    for words in ("Gesprek met de afgebeelde leerling", "Vaste contactpersoon", "“Dat komt ervan.”", "zelf zocht"):
        assert words in page
    assert 'href="/stappenplan/sjabloon/steunplan/"' in page
    assert 'href="/stappenplan/gesprek/afgebeelde-leerling/"' in page


@pytest.mark.django_db
def test_a_small_letter_leads_to_the_same_step(client):
    response = client.get("/en/stappenplan/stap/s4/")
    assert (response.status_code, response.headers["Location"]) == (301, "/en/stappenplan/stap/S4/")


@pytest.mark.django_db
def test_a_step_that_is_not_there_or_not_public_is_not_found(client):
    Step.objects.get(code="S12").withdraw("Wordt herschreven.")
    for code in ("S12", "S99", "xx"):
        assert client.get(f"/stappenplan/stap/{code}/").status_code == 404
