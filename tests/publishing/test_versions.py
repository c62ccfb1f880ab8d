"""What is kept in memory is never older than the content."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep
from unittest import mock

import pytest
from django.core.signals import request_started
from django.db import close_old_connections, transaction

from learning_path.models import Goal, Strand
from publishing.versions import content_version, remember
from support.models import HelpSource

pytestmark = pytest.mark.django_db


def a_request_starts():
    """As in the test client: the connection stays, for the test's own transaction is open in it."""
    request_started.disconnect(close_old_connections)
    request_started.send(sender=None)
    request_started.connect(close_old_connections)


def test_a_saved_row_makes_memory_forget():
    read = lambda: remember("strands", lambda: list(Strand.objects.values_list("name", flat=True)))  # noqa: E731
    read()
    strand = Strand.objects.first()
    strand.name = "Anders"
    strand.save()
    assert "Anders" in read()


def test_without_a_change_it_is_built_once():
    built = []
    for _ in range(3):
        remember("once", lambda: built.append(1))
    assert built == [1]


def test_a_link_between_goals_counts_as_a_change():
    before = content_version()
    older, newer = Goal.objects.all()[:2]
    newer.builds_on.add(older)
    assert content_version() > before


def test_a_changed_help_number_is_on_the_next_page(client):
    client.get("/")
    source = HelpSource.objects.get(slug="awel")
    source.name = "Awel, de kinder- en jongerenlijn"
    source.save()
    assert "Awel, de kinder- en jongerenlijn" in client.get("/").content.decode()


def test_what_a_change_that_is_taken_back_showed_is_not_remembered():
    strand = Strand.objects.first()
    read = lambda: remember("strand", lambda: Strand.objects.get(pk=strand.pk).name)  # noqa: E731
    a_request_starts()
    with transaction.atomic():
        Strand(pk=strand.pk, slug=strand.slug, name="Nooit gebeurd").save()
        assert read() == "Nooit gebeurd"
        transaction.set_rollback(True)
    a_request_starts()
    strand.save()  # the number is now the one that was taken back
    a_request_starts()
    assert read() == strand.name


def test_who_asks_while_it_is_being_built_waits_for_it():
    built, asked = [], Barrier(4)

    def build():
        sleep(0.05)
        built.append(1)
        return len(built)

    def ask():
        asked.wait()
        return remember("slow", build)

    number = content_version()
    with mock.patch("publishing.versions.content_version", return_value=number), ThreadPoolExecutor(4) as people:
        assert [answer.result() for answer in [people.submit(ask) for _ in range(4)]] == [1, 1, 1, 1]
