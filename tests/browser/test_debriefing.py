"""A debriefing goes to the policy from window to window: nothing sent, nothing kept, only known points pass."""

import pytest
from playwright.sync_api import expect

from .traces import NOTHING, WATCH, kept_in

pytestmark = pytest.mark.browser
DEBRIEF, POLICY = "/stappenplan/nabespreking/", "/beleid/leerpunten/"
CHOSEN = "[...document.querySelectorAll('[data-point]:checked')].map((box) => box.value)"
# Another window of this site that says what it likes: a stranger's words, a number that is none, a name.
SLIPS_IN = """
addEventListener("message", (event) => event.source.postMessage(
  {points: ["nummers", "Emma uit 3B"], counts: {erbij: "Emma", verwittigd: 12.5, gebeld: 1e9, opgevolgd: 3}}, "*"));
window.open("/beleid/leerpunten/");
"""


@pytest.fixture
def quiet(page):
    """A browser without the copy for offline, so that every request is one of these pages."""
    page.context.route("**/sw.js", lambda route: route.abort())
    page.context.add_init_script(WATCH)
    return page


def test_numbers_and_ticks_go_along_and_leave_no_trace(quiet, complaints):
    asked: list[str] = []
    quiet.goto(DEBRIEF)
    quiet.wait_for_load_state("networkidle")
    quiet.context.on("request", lambda request: asked.append(request.url))
    quiet.get_by_label("Minuten tot het aanspreekpunt het wist").fill("12")
    quiet.get_by_label("Collega’s die het blad bij de hand hadden").fill("-4")
    quiet.get_by_label("Het was niet duidelijk wie wat deed.").check()
    quiet.get_by_label("Ouders hadden vooraf geen info.").check()
    assert asked == []
    with quiet.context.expect_page() as opened:
        quiet.get_by_role("link", name="Neem dit mee naar jullie beleid").click()
    policy = opened.value
    expect(policy.locator("[data-said]")).to_contain_text("Overgenomen uit de nabespreking")
    expect(policy.locator("[data-tally]")).to_have_text(["0", "1", "1"])
    assert policy.evaluate(CHOSEN) == ["ouders-vooraf", "rollen"]
    assert policy.locator("dd[data-count]").all_inner_texts() == ["", "12", "", "", ""]
    policy.wait_for_load_state("networkidle")
    outside = [url for url in asked if not url.endswith(POLICY) and "/static/" not in url and "/favicon" not in url]
    assert [url for url in outside if not url.endswith("/sw.js")] == []
    assert policy.url.endswith(POLICY)
    with policy.expect_download() as download:
        policy.get_by_role("button", name="Download voor Word").click()
    words = download.value.path().read_text()
    assert download.value.suggested_filename == "leerpunten.rtf"
    assert ("D. Begeleiding en zorg" in words, "E. Incidentaanpak" in words) == (True, False)
    for window in (quiet, policy):
        assert window.evaluate("window.written") == []
        assert kept_in(window) == NOTHING
    policy.reload()
    expect(policy.get_by_label("Het was niet duidelijk wie wat deed.")).not_to_be_checked()
    complaints.clear()  # the browser says that it did not get sw.js


def test_what_is_no_known_point_and_no_number_does_not_come_in(quiet, complaints):
    quiet.goto("/pauze/")
    with quiet.context.expect_page() as opened:
        quiet.evaluate(SLIPS_IN)
    policy = opened.value
    expect(policy.locator("[data-said]")).to_contain_text("Overgenomen")
    assert policy.evaluate(CHOSEN) == ["nummers"]
    assert policy.locator("dd[data-count]").all_inner_texts() == ["", "", "", "", "3"]
    expect(policy.get_by_text("Emma")).to_have_count(0)
    complaints.clear()
