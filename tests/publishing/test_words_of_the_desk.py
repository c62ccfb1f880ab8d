"""Nobody is “u” at the desk, and nobody “selects”: Django's own words are in ours."""

import re

import pytest
from django.utils import translation
from django.utils.translation import gettext

from publishing import borrowed

FORMAL = re.compile(r"\b(u|uw|selecteer)\b", re.IGNORECASE)


@pytest.mark.parametrize(
    "address", ["/beheer/lessons/lesson/", "/beheer/accounts/user/add/", "/beheer/password_change/"]
)
def test_no_page_of_the_desk_is_formal(client, dirk, address):
    client.force_login(dirk)
    words = re.sub(r"<script.*?</script>|<[^>]+>", " ", client.get(address).content.decode(), flags=re.DOTALL)
    assert [match[0] for match in FORMAL.finditer(words)] == []


def test_every_sentence_that_we_took_over_is_in_our_words():
    with translation.override("nl"):
        assert [words for words in map(gettext, borrowed.IN_OUR_WORDS[:-1]) if FORMAL.search(words)] == []


def test_such_a_word_would_be_noticed():
    with translation.override("nl"):
        assert FORMAL.search(gettext("In case you’ve forgotten, you are:"))
