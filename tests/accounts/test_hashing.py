"""Passwords cost a lot to look at: few at a time, a short queue, and then a kind “in a moment”."""

from threading import Event, Thread

import pytest
from argon2 import extract_parameters
from django.contrib.auth.hashers import check_password, make_password

from accounts import hashing
from ui.later import TryLater

from .doors import LOGIN, is_signed_in, sign_in


@pytest.fixture
def room(monkeypatch):
    made = hashing.SmallRoom(seats=2, queue=1, patience=0.05)
    monkeypatch.setattr(hashing, "ROOM", made)
    return made


@pytest.fixture
def argon2(settings):
    settings.PASSWORD_HASHERS = ["accounts.hashing.Argon2InASmallRoom"]


def sit(room, until: Event) -> Thread:
    seated = Event()

    def stay():
        with room.seat():
            seated.set()
            until.wait(10)

    thread = Thread(target=stay)
    thread.start()
    seated.wait(10)
    return thread


@pytest.fixture
def full(room):
    """Two people sit in the room."""
    leave = Event()
    threads = [sit(room, leave) for _ in range(2)]
    yield room
    leave.set()
    [thread.join() for thread in threads]


def test_it_is_argon2id_with_what_owasp_asks(argon2):
    encoded = make_password("een wachtwoord")
    parameters = extract_parameters(encoded.removeprefix("argon2"))
    assert (parameters.type.name, parameters.memory_cost, parameters.time_cost) == ("ID", 19 * 1024, 2)
    assert check_password("een wachtwoord", encoded)
    assert not check_password("een ander", encoded)


def test_whoever_waits_too_long_hears_it(full):
    with pytest.raises(TryLater), full.seat():
        pass


def test_behind_a_full_queue_one_hears_it_at_once(full):
    full.patience = 5
    full.places.acquire()
    with pytest.raises(TryLater), full.seat():
        pass
    full.places.release()


def test_a_seat_comes_free_again(room):
    for _ in range(10):
        with room.seat(), room.seat():
            pass


def test_a_seat_comes_free_when_something_breaks(room):
    for _ in range(5):
        with pytest.raises(ZeroDivisionError), room.seat():
            raise ZeroDivisionError
    with room.seat():
        pass


def test_when_it_is_full_the_form_comes_back_and_the_password_is_typed_again(client, anna, full, argon2, settings):
    settings.PASSWORD_HASHERS = ["accounts.hashing.Argon2InASmallRoom", "django.contrib.auth.hashers.MD5PasswordHasher"]
    response = sign_in(client, "niemand@example.org", "geheim wachtwoord", remember="on", next="/mijn/")
    page = response.content.decode()
    assert (response.status_code, response.headers["Retry-After"]) == (503, "5")
    assert 'name="login" value="niemand@example.org"' in page
    assert 'name="next" value="/mijn/"' in page
    assert 'name="password" type="password"' in page
    assert "geheim wachtwoord" not in page
    assert f'action="{LOGIN}"' in page
    assert not is_signed_in(client)
