"""What may not be kept any longer goes by itself."""

from datetime import timedelta

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.core.management import call_command
from django.utils import timezone

from accounts.models import Tally, User
from accounts.tidying import tidy
from tests import make

LONG_AGO = timezone.now() - timedelta(days=8)


def unconfirmed(email: str, joined_at) -> User:
    person = make.user(email)
    EmailAddress.objects.filter(user=person).update(verified=False)
    User.objects.filter(pk=person.pk).update(joined_at=joined_at)
    return person


def test_an_account_that_nobody_confirmed_is_gone_after_a_week(db, anna):
    unconfirmed("oud@example.org", LONG_AGO)
    unconfirmed("nieuw@example.org", timezone.now())
    tidy()
    assert set(User.objects.values_list("email", flat=True)) == {"anna@example.org", "nieuw@example.org"}


def test_who_ever_came_in_stays(db):
    person = unconfirmed("oud@example.org", LONG_AGO)
    person.last_login = LONG_AGO
    person.save()
    User.objects.filter(pk=make.user("beheer@example.org", is_staff=True).pk).update(joined_at=LONG_AGO)
    tidy()
    assert User.objects.count() == 2


def test_counts_and_devices_that_are_over_go_and_others_stay(client, anna):
    client.post("/account/login/", {"login": "anna@example.org", "password": "kantlijn-demo"})
    UserSession.objects.create(user=anna, session_key="weg", ip="203.0.113.0", user_agent="x")
    Tally.objects.create(key="old", last_at=LONG_AGO)
    Tally.objects.create(key="new")
    assert tidy() == 2
    assert (UserSession.objects.count(), Tally.objects.get().key) == (1, "new")


def test_twice_is_as_good_as_once(db, capsys):
    unconfirmed("oud@example.org", LONG_AGO)
    call_command("tidy_accounts")
    call_command("tidy_accounts")
    assert capsys.readouterr().out.splitlines()[-1] == "0 deleted"
