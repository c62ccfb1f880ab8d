"""Who asks search after search waits and is sent away kindly; a school behind one address is not, nor who reads."""

import pytest

from lessons.search import budget as module
from lessons.search.budget import Budget

pytestmark = pytest.mark.django_db
FLOOD, TEACHER = "203.0.113.7", "203.0.113.8"


@pytest.fixture
def budget(monkeypatch):
    """A budget that one search spends and that nobody earns back, and no patience."""
    made = Budget(at_once=0.0001)
    monkeypatch.setattr(module, "budget", made)
    monkeypatch.setattr(module, "PATIENCE", 0.001)
    monkeypatch.setattr(module, "PART", 1e-6)
    return made


def ask(client, word, address, path="/lessen/"):
    return client.get(path, {"q": word}, REMOTE_ADDR=address)


def test_a_flood_of_searches_is_asked_to_come_back_in_a_moment(client, budget):
    assert ask(client, "foto", FLOOD).status_code == 200
    refused = ask(client, "grens", FLOOD)
    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "5")
    assert "Wacht een paar seconden" in refused.content.decode()
    assert ask(client, "gre", FLOOD, "/lessen/suggesties/").status_code == 503


def test_the_flood_of_one_slows_nobody_else(client, budget):
    ask(client, "foto", FLOOD)
    assert ask(client, "foto", TEACHER).status_code == 200
    assert client.get("/lessen/", REMOTE_ADDR=FLOOD).status_code == 200
    assert client.get("/lessen/mag-dat-fototoestel/", REMOTE_ADDR=FLOOD).status_code == 200


def test_who_comes_from_nowhere_known_is_not_counted(client, budget):
    for word in ("foto", "grens"):
        assert ask(client, word, "").status_code == 200


def test_who_waits_a_moment_is_answered(client, budget, monkeypatch):
    monkeypatch.setattr(module, "PATIENCE", 30)
    monkeypatch.setattr(module, "PART", 1_000)
    ask(client, "foto", FLOOD)
    assert ask(client, "grens", FLOOD).status_code == 200


def test_who_is_overtaken_while_waiting_waits_on(client, budget, monkeypatch):
    monkeypatch.setattr(module, "PATIENCE", 30)
    naps = []

    def overtaken(_seconds):
        """Another search of this address is first, twice; then everything is earned back."""
        naps.append(1)
        if len(naps) == 3:
            budget._spent.clear()

    monkeypatch.setattr(module, "sleep", overtaken)
    ask(client, "foto", FLOOD)
    assert ask(client, "grens", FLOOD).status_code == 200
    assert len(naps) == 3


def test_at_most_a_few_wait_so_that_readers_find_a_free_hand(client, budget, monkeypatch):
    slept = []
    monkeypatch.setattr(module, "sleep", slept.append)
    ask(client, "foto", FLOOD)
    for _ in range(module.PLACES_TO_WAIT):
        budget._places.acquire()
    assert ask(client, "grens", FLOOD).status_code == 503
    assert slept == []


def test_an_address_is_forgotten_and_never_kept_in_the_clear(monkeypatch):
    monkeypatch.setattr(module, "MOST", 2)
    budget = Budget(at_once=3.0)
    for number in range(9):
        with budget.spending(f"198.51.100.{number}"):
            pass
    monkeypatch.setattr(module, "PART", 1e9)
    with budget.spending(FLOOD):
        pass
    assert len(budget._spent) <= module.MOST
    assert FLOOD not in repr(budget._spent)


def test_all_addresses_of_one_visitor_on_ipv6_are_one():
    budget = Budget(at_once=3.0)
    assert budget.fingerprint("2001:db8:1:2::3") == budget.fingerprint("2001:db8:1:9::4")
    assert budget.fingerprint(FLOOD) != budget.fingerprint(TEACHER)
