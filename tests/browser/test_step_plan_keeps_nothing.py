"""Nothing is stored and nothing is sent while the step plan is used; without a network all of it still works."""

import json
import re

import pytest
from playwright.sync_api import expect

from .traces import NOTHING, WATCH, kept_in
from .walking import URL, answer, case_of, start_again, walk

pytestmark = pytest.mark.browser


def settled(page) -> None:
    """Wait until the copy for use without a network is there: it comes once, whatever is answered."""
    page.evaluate(
        """() => new Promise((resolve, reject) => {
          const look = () =>
            navigator.serviceWorker.controller?.state === "activated" ? resolve() : setTimeout(look, 50);
          setTimeout(reject, 60_000, new Error("No copy came."));
          look();
        })"""
    )


TELLS = "[history.length, document.title, location.href, JSON.stringify(history.state)]"


@pytest.fixture
def requests(page):
    """Opens a page, waits until its copy for offline is there, and from then on writes down every request."""
    heard: list[str] = []

    def opened(path: str) -> list[str]:
        page.goto(path)
        settled(page)
        page.add_init_script(WATCH)
        page.reload()
        settled(page)
        page.wait_for_load_state("networkidle")
        page.context.on("request", lambda request: heard.append(request.url))
        return heard

    return opened


def test_walking_asks_nothing_keeps_nothing_and_tells_nothing(page, requests):
    asked = requests(URL)
    before = page.evaluate(TELLS)
    for outcome in ("R9", "R4", "R7", "R10b"):
        walk(page, case_of(outcome))
        expect(page.locator(".screen .outcome")).to_have_attribute("data-code", outcome)
        start_again(page)
    answer(page, "Nee")
    page.locator(".checklist input").first.check()
    page.locator(".timeline textarea").first.fill("Gisteravond, in een groep.")
    page.wait_for_timeout(300)
    assert asked == []
    assert page.evaluate("window.written") == []
    assert page.evaluate(TELLS) == before
    assert kept_in(page) == NOTHING
    page.reload()
    expect(page.locator(".screen .asked-text")).to_contain_text("Is iemand op dit moment in gevaar")
    expect(page.locator(".checklist input").first).not_to_be_checked()
    expect(page.locator(".timeline textarea").first).to_have_value("")


def test_without_a_network_after_one_visit_to_any_of_its_pages_everything_still_works(page, complaints):
    page.goto("/hulp/")
    settled(page)
    paths = page.evaluate(
        """async () => (await Promise.all((await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname)))).flat()"""
    )
    assert [path for path in paths if re.match(r"(/en)?/(account|mijn|beheer)/", path)] == []
    assert {"/", "/leerlijn/", "/hulp/", "/stappenplan/", "/stappenplan/rol/clb/"} <= set(paths)
    page.context.set_offline(True)
    for path in ("/stappenplan/stap/S2/", "/stappenplan/sjabloon/brief-ouders/", "/stappenplan/alles/", "/hulp/"):
        assert page.goto(path).status == 200
        expect(page.locator("h1")).to_be_visible()
    page.goto("/en/stappenplan/stap/S2/")
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    expect(page.locator("h1")).to_contain_text("Veiligheid eerst")
    page.goto(URL)
    walk(page, case_of("R9"))
    expect(page.locator(".screen .outcome")).to_have_attribute("data-code", "R9")
    assert page.evaluate("[...document.fonts].filter((font) => font.status === 'error').length") == 0
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    page.context.set_offline(False)
    complaints.clear()  # the browser may say that it is offline


def test_keeping_on_this_device_only_after_a_press_and_wiping_all_of_it(page):
    page.goto(URL)
    settled(page)
    answer(page, "Nee")
    page.locator("#punt-1").check()
    page.locator(".timeline textarea").first.fill("Een zin.")
    assert kept_in(page) == NOTHING
    page.get_by_role("button", name="Bewaar op dit toestel").click()
    kept = json.loads(kept_in(page)["local"]["kantlijn-stappenplan"])
    assert kept["answers"] == [["Q0", "Nee", False]]
    assert "Een zin." not in json.dumps(kept)
    page.reload()
    expect(page.locator("#punt-1")).to_be_checked()
    expect(page.locator(".asked-text")).to_contain_text("Zijn er zorgen")
    page.get_by_role("button", name="Wis alles").click()
    expect(page.locator("[data-said]")).to_contain_text("Alles is gewist")
    assert kept_in(page) == NOTHING
    assert page.evaluate("caches.keys()") == []
    page.reload()
    expect(page.locator("#punt-1")).not_to_be_checked()
    expect(page.locator(".asked-text")).to_contain_text("Is iemand op dit moment in gevaar")


def test_the_card_and_the_calendar_are_made_here_only(page, requests):
    asked = requests("/stappenplan/contactkaart/")
    page.get_by_label("Aanspreekpunt", exact=True).fill("Leerlingenbegeleiding, 09 000 00 00")
    page.get_by_label("CLB van de school").fill("02 000 00 00")
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    assert (asked, kept_in(page)) == ([], NOTHING)
    page.goto("/stappenplan/nazorg/")
    page.wait_for_load_state("networkidle")
    asked.clear()
    page.get_by_label("Eerste dag").fill("2026-12-01")
    with page.expect_download() as download:
        page.get_by_role("button", name="Maak het agendabestand").click()
    text = download.value.path().read_text()
    assert download.value.suggested_filename == "opvolging.ics"
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == ["20261204", "20261215", "20270112", "20270301"]
    assert re.findall(r"SUMMARY:(.*)\r?\n", text) == [f"Opvolgmoment {number}" for number in (1, 2, 3, 4)]
    assert [url for url in asked if not url.startswith("blob:")] == []


def test_it_is_light_before_the_copy_for_offline_comes(page):
    """At most 60 kilobytes travel, headers and fonts included, before the background fetch."""
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.setBypassServiceWorker", {"bypass": True})
    sizes: dict[str, float] = {}
    client.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    page.goto(URL, wait_until="networkidle")
    assert sum(sizes.values()) <= 60_000
