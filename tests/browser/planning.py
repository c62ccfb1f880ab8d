"""How somebody makes a lesson plan in a browser."""

from playwright.sync_api import expect


def plan_from(page, slug: str) -> str:
    """Put a whole lesson into a new plan, and stay on its page; the address of the plan."""
    page.goto(f"/mijn/lesplannen/les/{slug}/")
    page.get_by_role("button", name="Zet in het lesplan").click()
    expect(page.locator(".step-title").first).to_be_visible()
    page.wait_for_load_state()
    return page.evaluate("location.pathname")


def teach(page, plan: str, *, minutes: int) -> None:
    """Say that a plan was taught, in so many minutes."""
    page.goto(plan + "gegeven/")
    page.get_by_label("Echte minuten").fill(str(minutes))
    page.get_by_role("button", name="Noteer het").click()
    expect(page.locator(".taken-away li").first).to_be_visible()


def code_of(page, plan: str) -> str:
    """Share a plan; the link for colleagues."""
    page.goto(plan + "deel/")
    page.get_by_role("button", name="Maak een code").click()
    expect(page.locator(".share-code")).to_be_visible()
    return page.get_by_role("link", name="Bekijk wat je collega ziet").get_attribute("href")
