"""The first hour in a real browser: walked by mouse and keyboard, offline, on paper, and without leaving a trace."""

import json
import re
import tomllib

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from .demo import ROOT

pytestmark = pytest.mark.browser

URL = "/stappenplan/"
CASES = tomllib.loads((ROOT / "tests" / "step_plan" / "cases.toml").read_text())["case"]
# Writes down every write to storage, and every entry in the history, before the page does anything.
WATCH = """
window.written = [];
const watch = (thing, name) => {
  const was = thing[name];
  thing[name] = function (...args) { window.written.push([name, String(args[0])]); return was.apply(this, args); };
};
for (const name of ["setItem", "removeItem", "clear"]) watch(Storage.prototype, name);
for (const name of ["pushState", "replaceState"]) watch(History.prototype, name);
for (const name of ["open", "deleteDatabase"]) watch(IDBFactory.prototype, name);
watch(CacheStorage.prototype, "open");
watch(Cache.prototype, "put");
watch(navigator.__proto__, "sendBeacon");
const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
Object.defineProperty(document, "cookie", {
  get: () => cookie.get.call(document),
  set: (value) => { window.written.push(["cookie", value]); cookie.set.call(document, value); },
});
"""


def settled(page) -> None:
    """Wait until the copy for use without a network is there: it comes once, whatever is answered."""
    page.evaluate(
        """() => new Promise((resolve) => {
          const look = () =>
            navigator.serviceWorker.controller?.state === "activated" ? resolve() : setTimeout(look, 50);
          look();
        })"""
    )


def answer(page, label: str) -> None:
    page.locator(".answer-row").get_by_text(label, exact=True).click()


def walk(page, case: dict) -> None:
    """Give the answers of a case, reading what is shown on the way."""
    for label in case["answers"].values():
        if page.get_by_role("button", name="Verder met de vragen").is_visible():
            page.get_by_role("button", name="Verder met de vragen").click()
        answer(page, label)


def violations(page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


def kept_in(page) -> dict:
    """Everything that a browser keeps of this site, but the copy for use without a network."""
    return page.evaluate(
        """async () => ({
          local: {...localStorage}, session: {...sessionStorage}, cookies: document.cookie,
          databases: (await indexedDB.databases()).map((one) => one.name),
          caches: (await caches.keys()).filter((name) => !/^kantlijn-[0-9a-f]{16}$/.test(name)),
        })"""
    )


NOTHING = {"local": {}, "session": {}, "cookies": "", "databases": [], "caches": []}


@pytest.mark.parametrize("case", [CASES[0], CASES[10], CASES[19], CASES[28]], ids=lambda case: case["expected"])
def test_walking_a_case_asks_nothing_keeps_nothing_and_tells_nothing(page, case):
    page.goto(URL)
    settled(page)
    page.add_init_script(WATCH)
    page.reload()
    settled(page)
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    before = page.evaluate("[history.length, document.title, location.href, JSON.stringify(history.state)]")
    walk(page, case)
    expect(page.locator(".screen .outcome")).to_have_attribute("data-code", case["expected"])
    page.locator(".checklist input").first.check()
    page.locator(".timeline textarea").first.fill("Gisteravond, in een groep.")
    page.wait_for_timeout(300)
    assert requests == []
    assert page.evaluate("window.written") == []
    assert page.evaluate("[history.length, document.title, location.href, JSON.stringify(history.state)]") == before
    assert kept_in(page) == NOTHING
    page.reload()
    expect(page.locator(".screen .asked-text")).to_contain_text("Is iemand op dit moment in gevaar")
    expect(page.locator(".checklist input").first).not_to_be_checked()
    expect(page.locator(".timeline textarea").first).to_have_value("")


def test_one_question_a_screen_with_why_a_way_back_and_a_trail(page):
    page.goto(URL)
    for label in ("Nee", "Nee"):
        answer(page, label)
    heading = page.locator(".asked-text")
    expect(page.locator(".asked-text")).to_have_count(1)
    expect(heading).to_contain_text("volwassene")
    expect(heading).to_be_focused()
    expect(page.locator(".why")).to_contain_text("Waarom we dit vragen:")
    expect(page.locator(".trail button")).to_have_count(2)
    expect(page.locator("#s0")).to_be_hidden()
    page.get_by_role("button", name="Vorige vraag").click()
    expect(page.locator(".trail button")).to_have_count(1)
    page.locator(".trail button").first.click()
    expect(heading).to_contain_text("Is iemand op dit moment in gevaar")
    expect(page.locator("#s0")).to_be_visible()


def test_start_again_is_a_link_that_leaves_no_entry_in_the_history(page):
    page.goto(URL)
    before = page.evaluate("history.length")
    answer(page, "Nee")
    page.get_by_role("link", name="Herbegin").click()
    expect(page.locator(".trail button")).to_have_count(0)
    assert page.evaluate("[history.length, location.hash]") == [before, ""]


def test_in_danger_the_outcome_comes_first_and_the_questions_go_on(page):
    page.goto(URL)
    answer(page, "Ja")
    outcome = page.locator(".screen .outcome")
    expect(outcome.locator("h3")).to_have_text("Iemand is in gevaar")
    expect(outcome.locator("h3")).to_be_focused()
    expect(outcome.locator(".urgency")).to_have_text("Nu")
    expect(outcome.locator('a[href="tel:112"]')).to_be_visible()
    page.get_by_role("button", name="Verder met de vragen").click()
    expect(page.locator(".asked-text")).to_contain_text("volwassene")


def test_the_steps_of_an_outcome_stand_in_it_in_order_and_circumstances_are_open(page):
    page.goto(URL)
    walk(page, next(case for case in CASES if case["expected"] == "R10" and case["flags"] == ["AI"]))
    steps = page.locator(".screen .outcome-steps > li")
    assert steps.locator(".code").all_inner_texts()[:3] == ["S6", "S0", "S1"]
    steps.first.locator("summary").first.click()
    expect(steps.first).to_contain_text("Child Focus bellen")
    assert page.locator(".screen .modifiers details[open] summary").all_inner_texts() == ["Gemaakt of bewerkt met AI"]


def test_the_whole_walk_by_keyboard(page):
    page.goto(URL)
    page.locator(".asked-text").focus()
    for label in ("Nee", "Nee", "Nee", "Ja"):
        tab_to(page, label)
        page.keyboard.press("Enter")
    expect(page.locator(".screen .outcome h3")).to_be_focused()
    tab_to(page, "Vorige vraag")
    page.keyboard.press("Space")
    expect(page.locator(".asked-text")).to_be_focused()


def tab_to(page, label: str) -> None:
    """Press Tab until the focus is on what has this name."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == label:
            return
    raise AssertionError(f"Tab never came to {label}.")


def test_a_screen_reader_hears_the_question_then_why_then_the_answers(page):
    page.goto(URL)
    answer(page, "Nee")
    heard = page.locator(".screen").aria_snapshot()
    order = [
        heard.index(words) for words in ("Zijn er zorgen", "Waarom we dit vragen", '"Ja"', '"Nee"', '"Weet ik niet"')
    ]
    assert order == sorted(order)
    assert 'heading "Zijn er zorgen' in heard
    assert 'button "Ja"' in heard


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("given", [[], ["Nee"], ["Ja"], ["Nee", "Nee", "Nee", "Ja"], ["Nee", "Nee", "Weet ik niet"]])
def test_axe_finds_nothing_in_any_state(page, scheme, given):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(URL)
    for label in given:
        answer(page, label)
    for folded in page.locator(".screen summary").all():
        folded.click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_on_a_phone_of_360_by_640_the_first_screen_is_whole(browser, browser_context_args):
    phone = {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True}
    context = browser.new_context(**browser_context_args | phone)
    page = context.new_page()
    page.goto(URL)
    page.evaluate("document.fonts.ready")
    for part in [page.locator(".before-all"), *page.locator(".rules li").all(), *page.locator(".numbers li").all()]:
        box = part.bounding_box()
        assert box["y"] + box["height"] <= 640
        assert page.evaluate(
            "([x, y]) => !document.elementFromPoint(x, y).closest('.leave')",
            [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2],
        )
    context.close()


def test_without_script_the_same_questions_are_nested_and_all_steps_stand_there(without_script):
    page = without_script
    page.goto(URL)
    expect(page.locator("#q0b")).to_be_hidden()
    page.locator("#q0 ~ .answers > .answer > summary").nth(1).click()
    expect(page.locator("#q0b")).to_be_visible()
    page.locator("#q0b ~ .answers > .answer > summary").nth(1).click()
    page.locator("#q1 ~ .answers > .answer > summary").nth(1).click()
    page.locator("#q2 ~ .answers > .answer > summary").nth(0).click()
    page.locator("#q2 ~ .answers > .answer").nth(0).get_by_role("link").click()
    expect(page.locator("#r4")).to_be_in_viewport()
    expect(page.locator("#s12")).to_be_visible()
    expect(page.locator("[data-keeping]")).to_be_hidden()


def test_without_a_network_after_one_visit_everything_still_works(page, complaints):
    page.goto(URL)
    settled(page)
    page.context.set_offline(True)
    for path in (URL, "/stappenplan/stap/S2/", "/stappenplan/sjabloon/brief-ouders/", "/stappenplan/alles/", "/hulp/"):
        assert page.goto(path).status == 200
        expect(page.locator("h1")).to_be_visible()
    page.goto(URL)
    walk(page, CASES[0])
    expect(page.locator(".screen .outcome")).to_have_attribute("data-code", "R9")
    assert page.evaluate("[...document.fonts].filter((font) => font.status === 'error').length") == 0
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    page.context.set_offline(False)
    complaints.clear()  # the browser may say that it is offline


def test_what_is_kept_for_offline_is_the_same_whatever_was_read(page):
    page.goto("/hulp/")
    settled(page)
    paths = page.evaluate(
        """async () => (await Promise.all((await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname)))).flat()"""
    )
    assert [path for path in paths if re.match(r"(/en)?/(account|mijn|beheer)/", path)] == []
    assert {"/", "/leerlijn/", "/hulp/", "/stappenplan/", "/stappenplan/rol/clb/"} <= set(paths)


@pytest.mark.parametrize("way", ["press", "keys"])
def test_leaving_quickly_puts_an_empty_page_in_the_place_of_this_one(page, way):
    page.goto("/over/")
    page.goto(URL)
    answer(page, "Nee")
    before = page.evaluate("history.length")
    if way == "press":
        page.locator(".leave").click()
    else:
        for _ in range(3):
            page.keyboard.press("Escape")
    page.wait_for_url("**/pauze/")
    assert page.title() == "Pauze · Kantlijn"
    assert page.evaluate("history.length") == before
    page.go_back()
    expect(page).to_have_url(re.compile("/over/$"))


def test_leaving_quickly_empties_the_screen_before_the_network_is_asked(page):
    page.goto(URL)
    settled(page)
    took = page.evaluate(
        """() => {
          const begin = performance.now();
          document.querySelector(".leave").click();
          return [performance.now() - begin, getComputedStyle(document.body).visibility, document.title];
        }"""
    )
    assert took[0] < 100
    assert took[1:] == ["hidden", "Pauze · Kantlijn"]


def test_two_escapes_or_three_slow_ones_do_not_leave(page):
    page.goto(URL)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_timeout(1700)
    page.keyboard.press("Escape")
    page.wait_for_timeout(200)
    expect(page).to_have_url(re.compile("/stappenplan/$"))


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


def test_the_card_of_the_school_is_filled_in_and_printed_here_only(page):
    page.goto("/stappenplan/contactkaart/")
    settled(page)
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    page.get_by_label("Aanspreekpunt", exact=True).fill("Leerlingenbegeleiding, 09 000 00 00")
    page.get_by_label("CLB van de school").fill("02 000 00 00")
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    assert (requests, kept_in(page)) == ([], NOTHING)


def test_the_calendar_is_made_in_the_browser_and_its_titles_say_nothing(page):
    page.goto("/stappenplan/nazorg/")
    settled(page)
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    page.get_by_label("Eerste dag").fill("2026-12-01")
    with page.expect_download() as download:
        page.get_by_role("button", name="Maak het agendabestand").click()
    text = download.value.path().read_text()
    assert download.value.suggested_filename == "opvolging.ics"
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == ["20261204", "20261215", "20270112", "20270301"]
    assert re.findall(r"SUMMARY:(.*)\r?\n", text) == [f"Opvolgmoment {number}" for number in (1, 2, 3, 4)]
    assert [url for url in requests if not url.startswith("blob:")] == []


def test_the_summary_prints_on_one_sheet(page):
    page.goto("/stappenplan/samenvatting/")
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


def test_an_outcome_survives_the_print_of_the_browser(page):
    page.goto(URL)
    walk(page, CASES[0])
    page.emulate_media(media="print")
    expect(page.locator(".screen .outcome .actions")).to_be_visible()
    expect(page.locator(".leave")).to_be_hidden()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_the_silent_clock_counts_down(page):
    page.goto("/stappenplan/oefenen/een-bericht-in-de-klasgroep/")
    page.get_by_role("button", name="Start de stille klok").click()
    expect(page.locator("[data-left]").first).to_have_text(re.compile("2:5[0-9]"), timeout=4000)
    page.get_by_role("button", name="Pauze").click()


def test_it_is_light_before_the_copy_for_offline_comes(page):
    """At most 60 kilobytes travel, headers and fonts included, before the background fetch."""
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.setBypassServiceWorker", {"bypass": True})
    sizes: dict[str, float] = {}
    client.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    page.goto(URL, wait_until="networkidle")
    assert sum(sizes.values()) <= 60_000
