"""A week at the desk with nothing but a password: two letters, then the account closes until somebody opens it."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.admin.models import LogEntry
from django.core.management import call_command

from accounts.models import User
from accounts.second_lock import close_out_who_has_none
from tests import make

from .doors import is_signed_in, letters_to, reloaded, sign_in

PEOPLE = "/beheer/accounts/user/"
LETTER, CLOSED, TAKEN_AWAY = (
    "Stel je tweede slot in", "Je account is gesloten", "Je tweede slot is weggenomen",
)  # fmt: skip
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def _as_in_production(settings):
    settings.SECOND_FACTOR_AT_THE_DESK = True


@pytest.fixture
def other_administrator(db):
    """Els administers too, with a lock."""
    els = make.user("els@example.org", is_staff=True, is_superuser=True)
    TOTP.activate(els, SECRET)
    return els


def days_go_by(days: float, runs: int = 1) -> None:
    """Some days later the command of every day runs, as often as told."""
    for user in User.objects.exclude(lockless_at=None):
        earlier = {name: getattr(user, name) - timedelta(days=days) for name in ("lockless_at", "warned_at")}
        User.objects.filter(pk=user.pk).update(**earlier)
    for _ in range(runs):
        close_out_who_has_none()


def letters(email: str = "cora@example.org") -> list[str]:
    return [letter.subject for letter in letters_to(email)]


def test_a_letter_on_the_first_day_and_on_the_fifth_and_on_the_seventh_it_closes(cora):
    days_go_by(0, runs=2)
    assert letters() == [LETTER]
    days_go_by(4.9, runs=2)
    assert letters() == [LETTER]
    days_go_by(0.1, runs=2)
    assert letters() == [LETTER] * 2
    days_go_by(1.9)
    assert reloaded(cora).is_active
    days_go_by(0.1, runs=2)
    assert letters() == [LETTER, LETTER, CLOSED]
    assert not reloaded(cora).is_active


def test_the_letter_names_the_day(cora):
    close_out_who_has_none()
    day = reloaded(cora).lockless_at + timedelta(days=7)
    assert f"{day.day} " in letters_to("cora@example.org")[0].text
    assert "beheerder kan het weer openen" in letters_to("cora@example.org")[0].text


def test_when_the_command_did_not_run_for_weeks_nobody_is_closed_out_unheard(cora):
    days_go_by(0)
    days_go_by(30)
    assert (reloaded(cora).is_active, letters()) == (True, [LETTER] * 2)
    days_go_by(2)
    assert not reloaded(cora).is_active


def test_who_sets_one_up_hears_no_more_and_whoever_loses_it_begins_a_new_week(cora):
    days_go_by(0)
    TOTP.activate(cora, SECRET)
    days_go_by(6)
    assert letters() == [LETTER]
    Authenticator.objects.filter(user=cora).delete()
    days_go_by(0)
    days_go_by(4)
    assert (reloaded(cora).is_active, letters()) == (True, [LETTER] * 2)


def test_reserve_codes_alone_are_no_lock(cora):
    RecoveryCodes.activate(cora)
    days_go_by(0)
    assert letters() == [LETTER]


def test_a_teacher_needs_none(anna):
    days_go_by(0)
    days_go_by(10)
    assert (reloaded(anna).is_active, letters("anna@example.org")) == (True, [])


def test_the_last_administrator_is_not_closed_out(dirk):
    for days in (0, 5, 7, 30):
        days_go_by(days)
    assert reloaded(dirk).is_active


def test_her_sessions_end_and_an_administrator_opens_it_for_a_new_week(client, cora, other_administrator):
    sign_in(client, "cora@example.org")
    for days in (0, 5, 2):
        days_go_by(days)
    assert client.get("/account/").status_code == 302
    client.force_login(other_administrator)
    client.post(f"{PEOPLE}{cora.pk}/change/", {"email": cora.email, "is_active": "on", "is_staff": "on"})
    assert reloaded(cora).is_active
    days_go_by(0)
    days_go_by(4)
    assert reloaded(cora).is_active
    assert LogEntry.objects.get(object_id=str(cora.pk)).user == other_administrator


def test_a_lost_lock_is_taken_away_by_another_administrator_who_is_written_down(client, cora, other_administrator):
    TOTP.activate(cora, SECRET)
    client.force_login(other_administrator)
    chosen = {"action": "take_second_lock_away", "_selected_action": [cora.pk, other_administrator.pk]}
    assert "Tweede slot van 1 persoon weggenomen." in client.post(PEOPLE, chosen, follow=True).content.decode()
    assert [lock.user for lock in Authenticator.objects.all()] == [other_administrator]
    assert letters() == [TAKEN_AWAY]
    assert [(entry.object_id, entry.user) for entry in LogEntry.objects.all()] == [(str(cora.pk), other_administrator)]


def test_then_she_is_out_on_every_device(client, cora, other_administrator):
    sign_in(client, "cora@example.org")
    elsewhere = type(client)()
    elsewhere.force_login(other_administrator)
    elsewhere.post(PEOPLE, {"action": "take_second_lock_away", "_selected_action": [cora.pk]})
    assert not is_signed_in(client)


def test_the_command_of_every_day_does_it(cora, capsys, settings):
    call_command("tidy_accounts")
    assert letters() == [LETTER]
    settings.SECOND_FACTOR_AT_THE_DESK = False
    days_go_by(10)
    assert reloaded(cora).is_active
