"""Downloading everything that is kept about oneself."""

import io
import json
import zipfile

from accounts.models import Profile

MY_DATA = "/account/mijn-gegevens/"


def download(client):
    return zipfile.ZipFile(io.BytesIO(client.post(MY_DATA).content))


def come_in(client, person):
    client.force_login(person)
    client.post("/account/reauthenticate/", {"password": "kantlijn-demo"})


def test_anna_gets_one_file_with_pages_and_json(client, anna):
    Profile.objects.create(user=anna, school="De <Linde>")
    come_in(client, anna)
    response = client.post(MY_DATA)
    assert response.headers["Content-Type"] == "application/zip"
    assert response.headers["Content-Disposition"] == 'attachment; filename="kantlijn-mijn-gegevens.zip"'
    assert response.headers["Cache-Control"] == "private, no-store"
    archive = download(client)
    assert archive.testzip() is None
    assert {"kantlijn/index.html", "kantlijn/accounts.json", "kantlijn/accounts.html"} <= set(archive.namelist())
    told = json.loads(archive.read("kantlijn/accounts.json"))
    assert told["profile"]["school"] == "De <Linde>"
    assert "De &lt;Linde&gt;" in archive.read("kantlijn/accounts.html").decode()


def test_every_page_of_it_is_reached_from_the_first(client, anna):
    come_in(client, anna)
    archive = download(client)
    first = archive.read("kantlijn/index.html").decode()
    others = {name.removeprefix("kantlijn/") for name in archive.namelist()} - {"index.html"}
    assert {name for name in others if f'href="{name}"' not in first} == set()


def test_the_file_itself_says_not_who_or_when(client, anna):
    come_in(client, anna)
    entries = download(client).infolist()
    assert {entry.date_time for entry in entries} == {(2026, 1, 1, 0, 0, 0)}
    assert [entry.filename for entry in entries if "anna" in entry.filename] == []


def test_first_she_shows_that_it_is_her(client, anna):
    client.force_login(anna)
    assert client.post(MY_DATA).headers["Location"].startswith("/account/reauthenticate/")
    assert client.get(MY_DATA).headers["Location"].startswith("/account/reauthenticate/")


def test_looking_downloads_nothing(client, anna):
    come_in(client, anna)
    page = client.get(MY_DATA)
    assert page.headers["Content-Type"].startswith("text/html")
    assert "Er staan geen wachtwoorden, codes of sleutels in." in page.content.decode()


def test_a_visitor_is_sent_to_the_door(client, db):
    assert client.post(MY_DATA).headers["Location"].startswith("/account/login/")
