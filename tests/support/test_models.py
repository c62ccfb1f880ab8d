"""What a help source knows of itself."""

from datetime import date

from support.models import HelpSource

CHECKED = date(2026, 3, 1)


def source(**fields) -> HelpSource:
    return HelpSource(**{"name": "Dienst", "hours": "Elke dag van 9 tot 17 u"} | fields)


def test_hours_that_nobody_checked_are_never_told():
    assert source().hours_on(CHECKED) == ""


def test_checked_hours_are_told_for_a_year_and_no_longer():
    checked = source(checked_on=CHECKED)
    assert checked.hours_on(date(2026, 3, 1)) == "Elke dag van 9 tot 17 u"
    assert checked.hours_on(date(2027, 3, 1)) == "Elke dag van 9 tot 17 u"
    assert checked.hours_on(date(2027, 3, 2)) == ""


def test_a_check_in_the_future_counts_for_nothing():
    assert source(checked_on=CHECKED).hours_on(date(2026, 2, 28)) == ""


def test_a_phone_dials_the_number_without_its_spaces():
    assert source(phone="116 000").phone_link == "tel:116000"
    assert source(phone="+32 2 123").phone_link == "tel:+322123"
