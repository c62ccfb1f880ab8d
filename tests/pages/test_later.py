"""“Cannot save now” gives the form back with everything that was typed."""

import pytest
from django.db import InterfaceError, OperationalError, ProgrammingError

from accounts.models import Profile
from pages.later import passes
from ui.later import TryLater

PROFILE = "/account/profiel/"


@pytest.mark.parametrize(
    ("problem", "answer"),
    [
        (TryLater(), True),
        (OperationalError("database is locked"), True),
        (OperationalError("database or disk is full"), True),
        (OperationalError("attempt to write a readonly database"), True),
        (OperationalError("server closed the connection unexpectedly"), True),
        (InterfaceError("connection already closed"), True),
        (OperationalError("no such table: x"), False),
        (ProgrammingError("relation does not exist"), False),
        (ValueError("locked"), False),
    ],
)
def test_what_passes_and_what_is_our_fault(problem, answer):
    assert passes(problem) is answer


@pytest.mark.parametrize("words", ["database is locked", "database or disk is full", "readonly database"])
def test_what_anna_typed_comes_back_and_can_be_sent_again(client, anna, monkeypatch, words):
    client.force_login(anna)
    real, typed = (
        Profile.save,
        {"school": 'De "Linde"', "subjects": "Een <lange> zin van meer dan veertig tekens, natuur"},
    )

    def refuse(self, *args, **kwargs):
        raise OperationalError(words)

    monkeypatch.setattr(Profile, "save", refuse)
    response = client.post(PROFILE, typed)
    page = response.content.decode()
    assert (response.status_code, response.headers["Retry-After"]) == (503, "5")
    assert 'name="school" value="De &quot;Linde&quot;"' in page
    assert "Een &lt;lange&gt; zin" in page
    monkeypatch.setattr(Profile, "save", real)
    client.post(PROFILE, typed)
    assert Profile.objects.get().school == 'De "Linde"'


def test_a_fault_of_ours_stays_a_fault(client, anna, monkeypatch):
    client.force_login(anna)
    client.raise_request_exception = False

    def break_down(self, *args, **kwargs):
        raise ValueError("our fault")

    monkeypatch.setattr(Profile, "save", break_down)
    assert client.post(PROFILE, {"school": "x"}).status_code == 500
