"""With the database down the step plan, the help page and the error pages still answer."""

import gzip
import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection
from django.test import Client

from pages import standby
from publishing import standing_by
from step_plan.models import Rule, Step

ALWAYS = [
    "/stappenplan/",
    "/stappenplan/zorgen/",
    "/stappenplan/stap/S2/",
    "/stappenplan/alles/",
    "/hulp/",
    "/en/hulp/",
    "/en/stappenplan/stap/S2/",
]


@pytest.fixture
def written(db, settings, tmp_path) -> Path:
    settings.STANDBY = tmp_path / "standby"
    standing_by.refresh()
    return settings.STANDBY


@pytest.fixture
def without_database():
    def fail(*args):
        raise OperationalError("unable to open database file")

    with connection.execute_wrapper(fail):
        yield Client(raise_request_exception=False)


@pytest.mark.parametrize("path", ALWAYS)
def test_the_page_answers_as_it_was(written, without_database, path):
    response = without_database.get(path)
    assert response.status_code == 200
    assert "tel:1813" in response.content.decode()


def test_it_is_the_same_page_as_with_a_database(written, client):
    before = client.get("/stappenplan/")
    with connection.execute_wrapper(lambda *args: (_ for _ in ()).throw(OperationalError("away"))):
        after = client.get("/stappenplan/")
    assert (after.status_code, after.content) == (200, before.content.replace(b"http://testserver/", b"/"))
    assert after.headers["Content-Security-Policy"] == before.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/stappenplan/bestaat-niet/", "/bestaat-niet/"])
def test_an_error_page_keeps_the_numbers_and_inside_the_step_plan_the_rules(written, without_database, path):
    response = without_database.get(path)
    page = response.content.decode()
    assert response.status_code == 404
    assert page.count("Verwittig binnen het uur het aanspreekpunt van je school.") == path.count("stappenplan")
    assert page.count("Bewaar zelf niets") == path.count("stappenplan")
    assert [number in page for number in ("tel:112", "tel:101", "tel:116000", "tel:1813", "tel:102")] == [True] * 5
    assert "/stappenplan/" in page


def test_our_own_fault_keeps_the_numbers_and_the_way_to_the_step_plan(written, without_database):
    response = without_database.get("/lessen/")
    page = response.content.decode()
    assert response.status_code in (500, 503)
    assert "tel:1813" in page
    assert 'href="/stappenplan/"' in page


def test_before_anything_was_written_it_breaks_as_it_always_did(settings, tmp_path, db, without_database):
    settings.STANDBY = tmp_path
    assert without_database.get("/stappenplan/").status_code in (500, 503)


def test_what_is_kept_are_public_pages_only_and_all_of_them(written):
    kept = json.loads((written / "pages.json").read_text())
    paths = list(kept["pages"])
    assert [path for path in paths if path.startswith(("/account/", "/mijn/", "/beheer/"))] == []
    assert [f"/stappenplan/stap/S{number}/" in paths for number in range(13)] == [True] * 13
    assert {"/", "/hulp/", "/pauze/", "/leerlijn/", "/en/stappenplan/"} <= set(paths)
    assert [path for path, page in kept["pages"].items() if "csrfmiddlewaretoken" in page["html"]] == []
    assert json.loads(gzip.decompress((written / "pages.json.gz").read_bytes())) == kept


def test_the_files_of_the_pages_are_kept_too(written):
    files = json.loads((written / "pages.json").read_text())["files"]
    assert {"/static/css/step_plan.css", "/static/js/walk.js", "/static/fonts/atkinson-hyperlegible-next.woff2"} <= set(
        files
    )


def test_it_is_written_again_only_when_something_changed(written):
    version = standby.kept()["version"]
    moment = (written / "pages.json").stat().st_mtime_ns
    standing_by.refresh()
    assert (written / "pages.json").stat().st_mtime_ns == moment
    rule = Rule.objects.first()
    rule.text = "Ook niet om te kijken of het waar is."
    rule.save()
    standing_by.refresh()
    assert standby.kept()["version"] != version
    assert "Ook niet om te kijken of het waar is." in standby.kept()["pages"]["/stappenplan/"]["html"]


def test_a_press_of_a_curator_writes_it_again_and_reads_the_content_once(
    written, client, cora, django_assert_max_num_queries
):
    step = Step.objects.get(code="S12")
    client.force_login(cora)
    with django_assert_max_num_queries(100):
        client.post(f"/beheer/step_plan/step/{step.pk}/advance/", {"to": "withdrawn", "remark": "Wordt herschreven."})
    assert "/stappenplan/stap/S12/" not in standby.kept()["pages"]


def test_planting_writes_it(settings, tmp_path, db):
    settings.STANDBY = tmp_path / "nieuw"
    call_command("plant", verbosity=0, stdout=(tmp_path / "said").open("w"))
    assert (settings.STANDBY / "pages.json").exists()
    assert (settings.STANDBY / "numbers.json").exists()


def test_a_full_disk_does_not_undo_what_a_curator_saved(written, client, cora, monkeypatch):
    def full(*args):
        raise OSError("No space left on device")

    monkeypatch.setattr(standby, "write_whole", full)
    step = Step.objects.get(code="S12")
    client.force_login(cora)
    address = f"/beheer/step_plan/step/{step.pk}/advance/"
    assert client.post(address, {"to": "withdrawn", "remark": "Wordt herschreven."}).status_code == 302
    step.refresh_from_db()
    assert not step.is_public
