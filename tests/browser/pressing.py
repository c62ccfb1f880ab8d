"""How somebody presses what leads to another page: the test reads on only when that page is there, whole."""

from playwright.sync_api import expect

from accounts.demo import PASSWORD


def follow(page, control) -> None:
    """Press a link or a button, and wait for the page that it leads to; the same address drawn anew counts too."""
    with page.expect_navigation():
        control.click()


def press(page, name: str) -> None:
    """Press the button of this name, and wait for the page that it leads to."""
    follow(page, page.get_by_role("main").get_by_role("button", name=name, exact=True))


def at_rest(page) -> None:
    """Wait until what htmx put in the page listens: its buttons and fields do so a moment after they can be seen."""
    expect(page.locator(".htmx-request, .htmx-swapping, .htmx-added, .htmx-settling")).to_have_count(0)


def sign_in(page, address: str, password: str = PASSWORD, then: str = "") -> None:
    """Come in by the front door, and go on to where one wanted to be."""
    page.goto(f"/account/login/?next={then}" if then else "/account/login/")
    page.get_by_label("E-mailadres").fill(address)
    page.get_by_label("Wachtwoord").fill(password)
    press(page, "Aanmelden")
