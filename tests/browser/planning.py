"""How somebody makes a lesson plan in a browser."""

from playwright.sync_api import expect

from .pressing import press


def plan_from(page, slug: str) -> str:
    """Put a whole lesson into a new plan, and stay on its page; the address of the plan."""
    page.goto(f"/mijn/lesplannen/les/{slug}/")
    press(page, "Zet in het lesplan")
    return page.evaluate("location.pathname")


def teach(page, plan: str, *, minutes: int) -> None:
    """Say that a plan was taught, in so many minutes."""
    page.goto(plan + "gegeven/")
    page.get_by_label("Echte minuten").fill(str(minutes))
    press(page, "Noteer het")
    expect(page.locator(".taken-away li").first).to_be_visible()


def code_of(page, plan: str) -> str:
    """Share a plan; the link for colleagues."""
    page.goto(plan + "deel/")
    press(page, "Maak een code")
    expect(page.locator(".share-code")).to_be_visible()
    return page.get_by_role("link", name="Bekijk wat je collega ziet").get_attribute("href")
