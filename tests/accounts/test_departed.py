"""Who deleted their account does not come back with an older copy of the database."""

import pytest
from django.core.management import call_command

from accounts.checks import nobody_came_back
from accounts.leaving import leave
from accounts.models import User


@pytest.fixture
def restored(settings, tmp_path, anna, bram, django_capture_on_commit_callbacks):
    """Anna deleted her account; then yesterday's copy was put back."""
    settings.DATA = tmp_path / "data"
    copy = User.objects.get(pk=anna.pk)
    with django_capture_on_commit_callbacks(execute=True):
        leave(user=anna)
    joined_at = copy.joined_at
    copy.save(force_insert=True)
    User.objects.filter(pk=copy.pk).update(joined_at=joined_at)
    return settings.DATA


def test_the_site_does_not_start_before_she_is_erased_again(restored):
    assert [problem.id for problem in nobody_came_back(None, databases=["default"])] == ["accounts.E003"]
    call_command("tidy_accounts")
    assert [user.email for user in User.objects.all()] == ["bram@example.org"]
    assert nobody_came_back(None, databases=["default"]) == []


def test_what_is_remembered_says_nothing_of_her(restored):
    assert "anna" not in (restored / "departed").read_text()


def test_somebody_else_with_her_number_stays(restored, anna):
    User.objects.all().delete()
    User.objects.create(pk=anna.pk or 1, email="els@example.org")
    assert nobody_came_back(None, databases=["default"]) == []
