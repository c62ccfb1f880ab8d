"""Mail goes through an outbox: after the commit, again and again, and nothing of it stays."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core import mail
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends import locmem
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from accounts.models import Letter
from accounts.outbox import AGAIN_AFTER, post_letters, postman


def write(subject="Dag") -> None:
    letter = EmailMultiAlternatives(subject, "Tekst", "van@example.org", ["anna@example.org"])
    letter.attach_alternative("<p>Tekst</p>", "text/html")
    letter.send()


@pytest.fixture
def silence(monkeypatch):
    """The mail server does not answer."""

    def refuse(self, messages):
        raise OSError("connection refused")

    monkeypatch.setattr(locmem.EmailBackend, "send_messages", refuse)


def test_a_letter_waits_and_is_gone_when_it_is_posted(db):
    write()
    assert (Letter.objects.count(), mail.outbox) == (1, [])
    assert post_letters() == 1
    (sent,) = mail.outbox
    assert (sent.to, sent.subject, sent.body) == (["anna@example.org"], "Dag", "Tekst")
    assert [part.content for part in sent.alternatives] == ["<p>Tekst</p>"]
    assert Letter.objects.count() == 0


def test_everyone_gets_their_own(db):
    EmailMessage("Dag", "x", "van@example.org", ["a@example.org", "b@example.org"], bcc=["c@example.org"]).send()
    post_letters()
    assert [sent.to for sent in mail.outbox] == [["a@example.org"], ["b@example.org"], ["c@example.org"]]


def test_a_silent_mail_server_loses_nothing(db, silence, monkeypatch):
    write()
    assert post_letters() == 0
    (letter,) = Letter.objects.all()
    assert letter.tries == 1
    assert letter.next_try_at > timezone.now()
    assert post_letters() == 0
    assert Letter.objects.get().tries == 1


def test_it_is_tried_for_days_and_then_given_up(db, silence, caplog):
    write()
    for _ in range(len(AGAIN_AFTER) + 1):
        Letter.objects.update(next_try_at=timezone.now() - timedelta(seconds=1))
        post_letters()
    assert Letter.objects.count() == 0
    assert "anna" not in caplog.text


def test_one_bad_letter_does_not_hold_up_the_others(db):
    write("Eerste")
    Letter.objects.update(subject="Kwaad\nBcc: iedereen@example.org")
    write("Tweede")
    post_letters()
    assert [sent.subject for sent in mail.outbox] == ["Tweede"]


def test_two_postmen_post_it_once(db):
    write()
    claimed = Letter.objects.get()
    Letter.objects.update(next_try_at=timezone.now() + timedelta(minutes=5))  # the other one is at it
    assert post_letters() == 0
    assert Letter.objects.get() == claimed


def test_the_command_posts_what_waits(db, capsys):
    write()
    call_command("post_mail")
    assert capsys.readouterr().out == "1 posted\n"


def test_the_postman_goes_out_after_the_commit(db, settings, monkeypatch, django_capture_on_commit_callbacks):
    called = []
    monkeypatch.setattr(postman, "call", lambda: called.append(1))
    settings.POST_AT_ONCE = True
    with django_capture_on_commit_callbacks(execute=True):
        write()
        assert called == []
    assert called == [1]


def test_the_postman_posts_and_goes_home(real_database, settings):
    import threading

    settings.POST_AT_ONCE = True
    for _ in range(3):
        write()
    for thread in threading.enumerate():
        if thread.name == "postman":
            thread.join(10)
    assert (len(mail.outbox), postman.is_out) == (3, False)


def test_the_address_of_a_posted_letter_stands_in_no_file_of_the_database(real_database):
    EmailMessage("Dag", "x", "van@example.org", ["vertrokken@example.org"]).send()
    assert b"vertrokken@example.org" in on_disk() or connection.vendor == "postgresql"
    post_letters()
    assert b"vertrokken@example.org" not in on_disk()


def on_disk() -> bytes:
    """All bytes of the database and its log; PostgreSQL clears away by itself."""
    file = Path(connection.settings_dict["NAME"])
    return b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*") if file.is_absolute())
