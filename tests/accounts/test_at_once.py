"""Many presses at the very same moment at the doors of an account, on both databases."""

import uuid
from collections import Counter
from itertools import count

import pytest
from django.core import mail
from django.test import Client

from accounts.leaving import leave
from accounts.models import Letter, User
from accounts.outbox import post_letters
from accounts.patience import MAILS_AN_HOUR
from planning.models import Plan
from tests import make
from tests.racing import TEN, at_once

from .doors import LONG_ENOUGH, RESET, SIGNUP, letters_to, link_in, reloaded

pytestmark = pytest.mark.usefixtures("real_database")
number = count(1)


@pytest.fixture
def anna():
    return make.user(f"anna{next(number)}@example.org")


def test_one_sign_up_that_arrives_ten_times_makes_one_account():
    address = f"nieuw{next(number)}@example.org"
    written = [address, address.upper(), address.title()]

    def sign_up(n: int) -> int:
        return Client().post(SIGNUP, {"email": written[n % 3], "password1": LONG_ENOUGH}).status_code

    answers = Counter(at_once(sign_up))
    assert answers[302] >= 1
    assert set(answers) <= {302, 429, 503}  # who found the hall full, or was one of too many, presses again
    assert User.objects.filter(email__iexact=address).count() == 1


def test_a_link_for_a_new_password_works_for_one_of_ten(anna):
    Client().post(RESET, {"email": anna.email})
    link = link_in(letters_to(anna.email)[-1])
    browsers = [Client() for _ in range(TEN)]
    where = [browser.get(link).headers["Location"] for browser in browsers]

    def use(n: int) -> None:
        password = f"{LONG_ENOUGH} {n}"
        browsers[n].post(where[n], {"password1": password, "password2": password})

    at_once(use)
    right = [n for n in range(TEN) if reloaded(anna).check_password(f"{LONG_ENOUGH} {n}")]
    notices = Letter.objects.filter(to=anna.email, subject="Je wachtwoord is veranderd").count()
    assert (len(right), notices) == (1, 1)


def test_ten_who_ask_at_once_fill_no_mailbox(anna):
    at_once(lambda n: Client().post(RESET, {"email": anna.email}))
    assert len(letters_to(anna.email)) <= MAILS_AN_HOUR


def test_an_account_that_is_deleted_while_another_device_saves_is_gone_with_all_of_it(anna):
    browsers = [Client() for _ in range(TEN)]
    for browser in browsers:
        browser.force_login(anna)

    def press(n: int) -> int:
        if n == 0:
            leave(user=User.objects.get(pk=anna.pk))
            return 0
        return browsers[n].post("/mijn/lesplannen/", {"key": uuid.uuid4(), "title": "Nog een"}).status_code

    answers = set(at_once(press))
    assert answers <= {0, 302, 409}
    assert not User.objects.filter(pk=anna.pk).exists()
    assert not Plan.objects.filter(user=anna.pk).exists()


def test_four_postmen_post_each_letter_once():
    Letter.objects.all().delete()
    for n in range(6):
        mail.EmailMessage("Dag", "x", "van@example.org", [f"{n}@example.org"]).send()
    assert sum(at_once(lambda n: post_letters(), 4)) == 6
    assert sorted(sent.to[0] for sent in mail.outbox) == [f"{n}@example.org" for n in range(6)]
