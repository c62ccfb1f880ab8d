"""Typing the four words of a colleague; guessing them is hopeless, and locks nobody out."""

import pytest
from django.test import Client

from planning import codes, guessing
from tests import make

from .pressing import plan_of, share

pytestmark = pytest.mark.django_db
URL = "/mijn/gedeeld/"
WRONG = "appel molen tijger wolk"


@pytest.fixture
def shared(browser_of, anna):
    plan = plan_of(browser_of(anna), make.lesson())
    return share(browser_of(anna), plan)


def type_code(client: Client, words: str, **more) -> int:
    return client.post(URL, {"words": words}, **more).status_code


@pytest.mark.parametrize("between", [" ", "-", ", ", "  \n", "."])
def test_the_words_open_the_plan_however_they_are_written(client, shared, between):
    typed = f" {between.join(shared.words.split()).upper()} "
    assert client.post(URL, {"words": typed}).url == shared.get_absolute_url()


@pytest.mark.parametrize(
    "typed", ["", "appel", "appel molen tijger", f"{WRONG} kano", "x" * 200, "\x00", "😀 🐯 🐢 🐌"]
)
def test_what_is_no_code_is_refused_with_a_word_and_costs_no_try(client, shared, typed):
    response = client.post(URL, {"words": typed})
    assert (response.status_code, bool(response.context["form"].errors["words"])) == (400, True)
    assert not guessing.Tally.objects.exists()


def test_a_typing_error_is_named(client):
    response = client.post(URL, {"words": "appel molen tijgr wolk"})
    assert "Het woord “tijgr” komt in geen enkele code voor" in response.content.decode()


def test_twenty_wrong_codes_in_a_network_and_it_asks_to_sign_in_while_the_link_stays_open(
    client, shared, browser_of, bram
):
    answers = [type_code(client, WRONG, REMOTE_ADDR=f"203.0.113.{number}") for number in range(21)]
    assert answers == [400] * 20 + [429]
    assert type_code(Client(), shared.words, REMOTE_ADDR="203.0.113.99") == 429
    assert "Meld je aan" in client.post(URL, {"words": WRONG}, REMOTE_ADDR="203.0.113.99").content.decode()
    assert client.get(shared.get_absolute_url()).status_code == 200
    assert type_code(browser_of(bram), shared.words, REMOTE_ADDR="203.0.113.99") == 302
    assert type_code(Client(), shared.words, REMOTE_ADDR="198.51.100.7") == 302


def test_somebody_signed_in_has_ten_tries_of_their_own(browser_of, shared, bram, anna):
    client = browser_of(bram)
    assert [type_code(client, WRONG) for _ in range(11)] == [400] * 10 + [429]
    assert type_code(client, shared.words) == 429
    assert type_code(browser_of(anna), shared.words) == 302


def test_right_codes_are_never_counted(client, shared, monkeypatch):
    monkeypatch.setattr(guessing, "MOST_IN_A_NETWORK", 2)
    assert [type_code(client, shared.words) for _ in range(5)] == [302] * 5


def test_however_many_networks_guess_there_is_an_end(client, shared, monkeypatch):
    monkeypatch.setattr(guessing, "MOST_EVERYWHERE", 3)
    assert [type_code(client, WRONG, REMOTE_ADDR=f"198.51.{n}.1") for n in range(4)] == [400, 400, 400, 429]


def test_the_words_are_everyday_words_and_there_are_enough(client):
    words = codes.vocabulary()
    assert len(words) == len(set(words)) == 1271
    assert [
        word for word in words if not (word.isascii() and word.isalpha() and word.islower() and len(word) > 3)
    ] == []


def test_the_same_key_gives_the_same_words_for_ever(settings):
    settings.SECRET_KEY = "altijd hetzelfde"
    assert codes.words_of(codes.uuid.UUID(int=1)) == "hoeve bowling leesboek graniet"


def test_a_new_key_of_the_site_leaves_codes_and_links_open_while_the_old_one_stands_behind_it(client, shared, settings):
    words, link = shared.words, shared.get_absolute_url()
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "een nieuwe sleutel"
    assert client.post(URL, {"words": words}).status_code == 302
    assert client.get(link).status_code == 200
    assert shared.words == words


def test_when_the_old_key_is_gone_nothing_opens_and_its_owner_makes_a_new_code(
    browser_of, anna, client, shared, settings
):
    words, link = shared.words, shared.get_absolute_url()
    settings.SECRET_KEY = "een nieuwe sleutel"
    assert (type_code(client, words), client.get(link).status_code) == (400, 404)
    owner, page = browser_of(anna), f"/mijn/lesplannen/{shared.plan_id}/deel/"
    assert "Maak een nieuwe code" in owner.get(page).content.decode()
    again = share(owner, shared.plan)
    assert again.words not in ("", words)
    assert type_code(client, again.words) == 302
