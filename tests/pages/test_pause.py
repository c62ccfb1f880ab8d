"""An empty page, for whoever leaves quickly."""

import pytest

TELLING = ("sexting", "naakt", "nude", "seks", "bloot", "porno", "stappenplan", "zelfmoord", "child focus", "awel")


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/pauze/", "/en/pauze/"])
def test_it_tells_nothing_to_whoever_looks_along(client, path):
    page = client.get(path).content.decode().lower()
    shown = page[page.index("<body") :]
    assert [word for word in TELLING if word in shown.replace("/stappenplan/", "")] == []


@pytest.mark.django_db
def test_it_says_honestly_that_the_history_remains(client):
    assert "Je browser houdt bij welke pagina’s je opende." in client.get("/pauze/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/stappenplan/", "/stappenplan/stap/S2/", "/hulp/", "/en/stappenplan/"])
def test_leaving_quickly_works_without_script(client, path):
    page = client.get(path).content.decode()
    prefix = "/en" if path.startswith("/en") else ""
    assert f'<a class="leave" href="{prefix}/pauze/" rel="noreferrer" data-leave' in page
    assert page.index('class="leave"') < page.index("<main")
