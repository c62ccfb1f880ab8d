"""Making a collection."""

import pytest

from planning.models import Collection, Visitor
from tests import make

from .pressing import collect, told

pytestmark = pytest.mark.django_db
URL = "/mijn/verzameling/"


def test_a_collection_is_made(browser_of, anna):
    response = browser_of(anna).post(URL, {"name": "  Week   12 ", "version": 0})
    assert (response.status_code, response.url) == (302, "/mijn/")
    assert list(Collection.objects.values_list("name", "user", "position")) == [("Week 12", anna.pk, 1)]


def test_pressing_twice_makes_one(browser_of, anna):
    client = browser_of(anna)
    for name in ("Week 12", "week 12"):
        client.post(URL, {"name": name, "version": 0})
    assert Collection.objects.get().name == "Week 12"


def test_two_people_may_use_the_same_name(browser_of, anna, bram):
    for person in (anna, bram):
        browser_of(person).post(URL, {"name": "Week 12", "version": 0})
    assert Collection.objects.count() == 2


def test_a_visitor_makes_one_and_hears_of_the_cookie(client):
    response = client.post(URL, {"name": "Week 12", "version": 0}, follow=True)
    assert "cookie" in told(response)[0]
    assert Visitor.objects.count() == 1


@pytest.mark.parametrize("name", ["", "   ", "a" * 81, "a\x00b"])
def test_nonsense_makes_nothing_and_stays_on_the_screen(client, name):
    response = client.post(URL, {"name": name, "version": 0})
    assert response.status_code == 400
    assert (Collection.objects.count(), Visitor.objects.count()) == (0, 0)
    if len(name) > 80:
        assert name in response.content.decode()


def test_the_name_is_shown_as_text(client):
    make.lesson()
    collect(client, "<b>vet</b>")
    text = client.get("/mijn/").content.decode()
    assert "&lt;b&gt;vet&lt;/b&gt;" in text
    assert "<b>vet</b>" not in text


def test_a_name_that_looks_like_a_pupil_gets_a_kind_word(client):
    response = client.post(URL, {"name": "Voor Emma uit 3B", "version": 0}, follow=True)
    assert "naam van een leerling" in told(response)[1]
