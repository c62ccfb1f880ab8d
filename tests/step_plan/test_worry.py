"""Worry about a pupil has its own way: ask directly, stay, call; never a cause."""

import pytest

URL = "/stappenplan/zorgen/"


@pytest.mark.django_db
def test_it_says_to_ask_directly_and_whom_to_call(client):
    page = client.get(URL).content.decode()
    for words in ("Vraag het rechtstreeks", "tel:1813", "tel:112", "tel:101", "CLB", "Heb jij zulke gedachten?"):
        assert words in page
    assert "nooit om één reden" in page


@pytest.mark.django_db
def test_it_says_what_to_leave_and_why(client):
    page = client.get(URL).content.decode()
    assert "“Beloof me dat je niets doet.”" in page
    assert "Een belofte is geen hulp." in page


@pytest.mark.django_db
def test_every_page_of_the_step_plan_has_the_way_to_it(client):
    for path in ("stap/S2/", "rol/directie/", "scenario/ongevraagd/", "gesprek/klas/", "nazorg/", "oefenen/"):
        assert f'href="{URL}"' in client.get(f"/stappenplan/{path}").content.decode()
