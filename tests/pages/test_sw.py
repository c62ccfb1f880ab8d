"""The worker that keeps public pages in the browser, and the one that takes them away again."""

import json

import pytest

from publishing import standing_by


@pytest.fixture
def written(db, settings, tmp_path):
    settings.STANDBY = tmp_path
    standing_by.refresh()
    return json.loads((tmp_path / "pages.json").read_text())


def test_it_names_the_version_of_what_it_keeps(written, client):
    response = client.get("/sw.js")
    assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-cache"
    assert response.content.decode().startswith(f'const VERSION = "{written["version"]}";')


def test_it_leaves_alone_what_is_somebodys_own(written, client):
    worker = client.get("/sw.js").content.decode()
    assert r"/^(\/en)?\/(account|mijn|beheer)\//.test(address.pathname)) return" in worker
    assert "cache.put(path" in worker
    assert worker.count("cache.put") == 1  # what was visited is never kept: only what the bundle holds


@pytest.mark.django_db
def test_where_nothing_is_kept_it_cleans_up_and_leaves(client):
    worker = client.get("/sw.js").content.decode()
    assert "registration.unregister()" in worker
    assert "respondWith" not in worker


def test_it_can_be_called_back(written, client, settings):
    settings.OFFLINE_PAGES = False
    assert "registration.unregister()" in client.get("/sw.js").content.decode()
    assert client.get("/offline.json").status_code == 404


def test_it_is_asked_for_after_the_page_has_come(written, client):
    page = client.get("/stappenplan/").content.decode()
    assert 'src="/static/js/incident.js"' in page
    assert "sw.js" not in page
