"""The three people of the demo."""

from accounts import demo
from accounts.models import User


def test_anna_teaches_cora_curates_and_dirk_administers(db):
    demo.make_accounts()
    people = User.objects.order_by("email").values_list("email", "is_staff", "is_superuser")
    assert list(people) == [
        ("anna@example.org", False, False),
        ("cora@example.org", True, False),
        ("dirk@example.org", True, True),
    ]
    assert sorted(demo.open_accounts()) == list(demo.ADDRESSES)


def test_before_the_demo_nobody_has_an_account(db):
    """A19 of the security goal: the planted content brings no people."""
    assert User.objects.count() == 0


def test_cora_may_write_review_and_publish(db):
    demo.make_accounts()
    roles = User.objects.get(email=demo.CURATOR).groups.order_by("name").values_list("name", flat=True)
    assert list(roles) == list(demo.CURATORS_ROLES)


def test_a_second_start_leaves_people_as_they_are(db):
    demo.make_accounts()
    anna = User.objects.get(email=demo.TEACHER)
    anna.set_password("een ander wachtwoord")
    anna.save()
    demo.make_accounts()
    assert User.objects.count() == 3
    assert sorted(demo.open_accounts()) == [demo.CURATOR, demo.ADMINISTRATOR]
