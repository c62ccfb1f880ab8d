"""On a phone the entries are a menu that opens and closes by itself, with and without script."""

import pytest
from playwright.sync_api import expect

from .test_accessibility import violations

pytestmark = pytest.mark.browser


def test_a_teacher_opens_the_menu_on_a_phone_and_the_door_of_the_first_hour_stays(on_phone):
    on_phone.goto("/")
    menu, nav = on_phone.get_by_role("button", name="Menu"), on_phone.get_by_role("navigation", name="Hoofdmenu")
    expect(on_phone.get_by_role("link", name="Naaktfoto op school?")).to_be_in_viewport()
    expect(nav).to_be_hidden()
    menu.press("Enter")
    expect(nav).to_be_visible()
    assert violations(on_phone) == []
    on_phone.keyboard.press("Escape")
    expect(nav).to_be_hidden()
    menu.click()
    nav.get_by_role("link", name="Leerlijn").click()
    expect(on_phone.get_by_role("heading", level=1)).to_have_text("Wat breng je op welke leeftijd?")


def test_without_script_the_menu_opens_too(without_script):
    without_script.set_viewport_size({"width": 320, "height": 640})
    without_script.goto("/lessen/")
    without_script.get_by_role("button", name="Menu").click()
    expect(without_script.get_by_role("link", name="Mijn werkplek")).to_be_visible()
