"""All public pages in one file, the same for everyone, whatever they read."""

import gzip
import json

import pytest

from publishing import standing_by


@pytest.fixture(autouse=True)
def _written(db, settings, tmp_path):
    settings.STANDBY = tmp_path
    standing_by.refresh()


def test_everyone_gets_the_same_bytes(client, anna):
    before = client.get("/offline.json").content
    client.force_login(anna)
    assert client.get("/offline.json").content == before
    assert set(json.loads(before)) == {"version", "files", "pages"}


def test_it_travels_compressed(client):
    response = client.get("/offline.json", headers={"Accept-Encoding": "gzip"})
    assert response.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in response.headers["Vary"]
    assert len(response.content) < 200_000
    assert json.loads(gzip.decompress(response.content)) == client.get("/offline.json").json()


def test_a_page_in_it_carries_its_headers_but_no_cookie(client):
    page = client.get("/offline.json").json()["pages"]["/stappenplan/"]
    assert page["headers"]["Referrer-Policy"] == "no-referrer"
    assert "form-action 'none'" in page["headers"]["Content-Security-Policy"]
    assert [name for name in page["headers"] if name.lower() in ("set-cookie", "etag", "content-length")] == []
