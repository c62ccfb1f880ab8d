"""Mail goes through an outbox: a row in the database, posted after the commit, again and again until it arrives.

So a page takes as long for an address that exists as for one that does not, and nothing is lost when the mail server
is away. What was posted is deleted at once, from the log of the database too: it holds codes, links, and the address of
somebody who just deleted their account.
"""

import logging
import threading
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.db import close_old_connections, connection, transaction
from django.db.models import F
from django.utils import timezone

from .models import Letter
from .traces import wipe

log = logging.getLogger(__name__)

AGAIN_AFTER = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720, 1440)]
POSTED_WITHIN = timedelta(minutes=5)  # longer than any mail server may take; then somebody else tries


class Outbox(BaseEmailBackend):
    """Where Django leaves its mail: in the database."""

    def send_messages(self, messages) -> int:
        for message in messages:
            html = next((part.content for part in getattr(message, "alternatives", [])), "")
            for address in message.recipients():
                Letter.objects.create(
                    to=address,
                    sender=message.from_email,
                    subject=message.subject,
                    text=message.body,
                    html=html,
                )
        if settings.POST_AT_ONCE:
            transaction.on_commit(postman.call)
        return len(messages)


def post_letters() -> int:
    """Post everything that is due; says how many left."""
    due = Letter.objects.filter(next_try_at__lte=timezone.now()).order_by("pk").values_list("pk", flat=True)
    posted = sum(_post(pk) for pk in list(due))
    if posted:
        wipe()
    return posted


def _post(pk: int) -> bool:
    now = timezone.now()
    mine = Letter.objects.filter(pk=pk, next_try_at__lte=now)
    if not mine.update(next_try_at=now + POSTED_WITHIN, tries=F("tries") + 1):
        return False  # somebody else is at it
    letter = Letter.objects.get(pk=pk)
    try:
        message(letter).send(using="post")
    except Exception as problem:  # whatever a mail server may come up with
        _try_again(letter, problem)
        return False
    letter.delete()
    return True


def message(letter: Letter) -> EmailMultiAlternatives:
    """A letter as Django sends it."""
    made = EmailMultiAlternatives(letter.subject, letter.text, letter.sender, [letter.to])
    if letter.html:
        made.attach_alternative(letter.html, "text/html")
    return made


def _try_again(letter: Letter, problem: Exception) -> None:
    if letter.tries > len(AGAIN_AFTER):
        log.error("Letter %s could not be posted in %s tries and is gone: %s", letter.pk, letter.tries, type(problem))
        letter.delete()
        return
    log.warning("Letter %s could not be posted: %s. It is tried again later.", letter.pk, type(problem).__name__)
    letter.next_try_at = timezone.now() + AGAIN_AFTER[letter.tries - 1]
    letter.save(update_fields=["next_try_at"])


class Postman:
    """One thread in a process, that posts while there is something to post and then goes home."""

    def __init__(self):
        self.lock = threading.Lock()
        self.is_called = self.is_out = False

    def call(self) -> None:
        """There is mail."""
        with self.lock:
            self.is_called = True
            if self.is_out:
                return
            self.is_out = True
        threading.Thread(target=self._walk, name="postman", daemon=True).start()

    def _walk(self) -> None:
        while self._is_wanted():
            close_old_connections()
            try:
                post_letters()
            except Exception:  # a locked database must not end the thread with its mark still up
                log.exception("The outbox could not be read.")
            finally:
                connection.close()

    def _is_wanted(self) -> bool:
        with self.lock:
            wanted, self.is_called = self.is_called, False
            self.is_out = wanted
            return wanted


postman = Postman()
