"""What is kept in memory is never older than the content."""

import pytest

from learning_path.models import Goal, Strand
from publishing.versions import content_version, remember
from support.models import HelpSource

pytestmark = pytest.mark.django_db


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
