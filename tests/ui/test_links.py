"""Addresses elsewhere, as a page draws them."""

from ui.templatetags.links import domain, linked


def test_a_site_is_named_as_people_say_it():
    assert domain("https://www.mediawijs.be/nl/tools") == "mediawijs.be"
    assert domain("niets") == ""


def test_an_address_in_a_text_can_be_followed_and_the_rest_is_escaped():
    assert linked("Kijk <b> op https://voop.be/x?a=1&b=2.") == (
        'Kijk &lt;b&gt; op <a href="https://voop.be/x?a=1&amp;b=2" rel="noopener noreferrer external">voop.be</a>.'
    )


def test_only_web_addresses_become_links():
    assert linked("javascript:alert(1)") == "javascript:alert(1)"
