"""Public pages come whole from memory, never stale and never with somebody's own byte in them."""

import gzip

import brotli
import pytest

from learning_path.models import Strand
from publishing.whole_pages import KeptPage, Shelf, answers, pages
from tests import make

pytestmark = pytest.mark.django_db
URL = "/lessen/"


@pytest.fixture(autouse=True)
def _room_on_the_shelf(monkeypatch):
    for shelf in (pages, answers):
        monkeypatch.setattr(shelf, "most_bytes", 1_000_000)
    yield
    for shelf in (pages, answers):
        shelf.empty()


def test_the_second_reader_costs_one_question(client, django_assert_num_queries):
    client.get(URL)
    with django_assert_num_queries(1):
        client.get(URL)


def test_a_published_lesson_is_there_for_the_next_reader(client):
    before = client.get(URL).content
    lesson = make.lesson(position=0)
    after = client.get(URL).content.decode()
    assert lesson.title in after
    assert lesson.title not in before.decode()


def test_a_withdrawn_lesson_is_gone_for_the_next_reader(client):
    lesson = make.lesson(position=0)
    client.get(lesson.get_absolute_url())
    lesson.withdraw("Fout.")
    gone = client.get(lesson.get_absolute_url())
    assert (gone.status_code, gone.headers["Cache-Control"]) == (410, "no-cache")  # it may come back
    assert lesson.title not in client.get(URL).content.decode()


def test_a_browser_that_has_the_page_gets_304_until_content_changes(client):
    etag = client.get(URL).headers["ETag"]
    assert client.get(URL, headers={"If-None-Match": etag}).status_code == 304
    strand = Strand.objects.first()
    strand.name = "Anders genoemd"
    strand.save()
    assert client.get(URL, headers={"If-None-Match": etag}).status_code == 200


@pytest.mark.parametrize(("taken", "unpack"), [("gzip", gzip.decompress), ("gzip, deflate, br", brotli.decompress)])
def test_it_travels_compressed_the_first_time_and_the_next(client, taken, unpack):
    plain = client.get(URL)
    for _ in range(2):
        packed = client.get(URL, headers={"Accept-Encoding": taken})
        assert unpack(packed.content) == plain.content
        assert packed.headers["Content-Encoding"] == taken.split(", ")[-1]
        assert packed.headers["Content-Length"] == str(len(packed.content))
        assert "Accept-Encoding" in packed.headers["Vary"]
        assert packed.headers["ETag"] != plain.headers["ETag"]


def test_a_flood_of_questions_pushes_no_page_away(client, django_assert_num_queries):
    answers.most_bytes = 20_000
    client.get(URL)
    for number in range(1, 20):
        client.get(f"{URL}?groep={number}")
    assert answers.bytes <= 20_000
    with django_assert_num_queries(1):
        client.get(URL)


def test_everybody_gets_the_same_bytes_signed_in_or_not(client, anna):
    visitor = client.get(URL).content
    client.force_login(anna)
    assert client.get(URL).content == visitor


def test_a_message_for_one_person_is_not_kept_for_the_next(client, anna):
    client.force_login(anna)
    client.post("/account/logout/")
    assert "Je bent afgemeld" in client.get("/").content.decode()
    assert "Je bent afgemeld" not in client.get("/").content.decode()


def test_a_private_page_is_never_kept(client, cora):
    client.force_login(cora)
    client.get("/beheer/")
    client.get("/account/login/")
    assert pages.bytes == 0


def test_an_error_is_not_kept(client):
    client.get("/lessen/bestaat-niet/")
    assert pages.bytes == 0


def test_a_part_is_not_handed_to_who_wants_the_whole(client):
    part = client.get(URL, headers={"HX-Request": "true", "HX-Target": "results"}).content
    assert client.get(URL).content != part


def test_the_language_switch_has_its_own_page(client):
    assert client.get("/en/lessen/").content != client.get(URL).content


def test_each_name_of_the_site_has_its_own_page(client):
    for name in ("testserver", "localhost"):
        page = client.get(URL, headers={"Host": name}).content.decode()
        assert f'<link rel="alternate" hreflang="en" href="http://{name}/en/lessen/">' in page


def test_a_name_that_is_not_ours_is_refused(client):
    client.get(URL)
    assert client.get(URL, headers={"Host": "elders.example"}).status_code == 400


def test_the_shelf_stays_within_its_bytes():
    shelf = Shelf(most_bytes=100)
    for number in range(50):
        shelf.keep((number,), KeptPage({}, b"x" * 30))
    assert shelf.bytes <= 100
    assert shelf.get((0,)) is None
    assert shelf.get((49,)) is not None
