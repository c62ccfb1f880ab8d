"""Two years without a visit: two letters, and then the account is gone."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import User
from accounts.silence import let_go_of_the_silent

from .doors import letters_to, sign_in

LETTER = "Wil je je account houden?"


@pytest.fixture
def days_go_by(anna):
    """Anna signed in now; some days later the command of every day runs, as often as told."""
    User.objects.filter(pk=anna.pk).update(last_login=timezone.now())

    def go(days: float, runs: int = 1) -> None:
        for user in User.objects.all():
            earlier = {name: at and at - timedelta(days=days) for name, at in told(user).items()}
            User.objects.filter(pk=user.pk).update(**earlier)
        for _ in range(runs):
            let_go_of_the_silent()

    return go


def told(user: User) -> dict:
    return {"last_login": user.last_login, "joined_at": user.joined_at, "warned_at": user.warned_at}


def letters() -> list[str]:
    return [letter.subject for letter in letters_to("anna@example.org")]


def test_two_letters_and_then_she_is_gone(days_go_by):
    days_go_by(699)
    assert letters() == []
    days_go_by(1, runs=2)
    assert letters() == [LETTER]
    days_go_by(15, runs=2)
    assert letters() == [LETTER] * 2
    days_go_by(14)
    assert User.objects.count() == 1
    days_go_by(1, runs=2)
    assert User.objects.count() == 0
    assert letters() == ["Je account is verwijderd"]


def test_when_the_command_did_not_run_for_months_nobody_goes_unheard(days_go_by):
    days_go_by(900)
    assert (User.objects.count(), letters()) == (1, [LETTER])
    days_go_by(13)
    assert (User.objects.count(), letters()) == (1, [LETTER])
    days_go_by(1)
    assert User.objects.count() == 0


def test_who_signs_in_stays_and_later_hears_it_anew(client, anna, days_go_by):
    days_go_by(716)
    sign_in(client)
    days_go_by(100)
    assert User.objects.count() == 1
    assert letters().count(LETTER) == 1
    days_go_by(600)
    assert letters().count(LETTER) == 2


def test_curators_are_not_let_go(cora, days_go_by):
    days_go_by(2000)
    days_go_by(100)
    days_go_by(100)
    assert [user.email for user in User.objects.all()] == ["cora@example.org"]
