"""Planting again adds what is new and never overwrites what a curator changed."""

import pytest
from django.core.management import call_command

from learning_path.models import Strand
from lessons.models import Lesson
from publishing.models import ContentVersion, Planted
from publishing.planting import Planter

pytestmark = pytest.mark.django_db
KEY = {"slug": "proef"}


def plant(**fields):
    planter = Planter("proef")
    planter.plant(Strand, KEY, {"name": "Proef", "description": "Een proef.", "position": 99} | fields)
    return dict(planter.counts)


def test_what_is_new_is_planted_and_public():
    assert plant() == {"new": 1}
    assert Strand.objects.published().get(**KEY).name == "Proef"


def test_planting_twice_is_as_good_as_once():
    plant()
    before = ContentVersion.objects.get().number
    assert plant() == {"unchanged": 1}
    assert ContentVersion.objects.get().number == before


def test_a_row_nobody_touched_follows_the_seed():
    plant()
    assert plant(name="Nieuwe naam") == {"followed": 1}
    assert Strand.objects.get(**KEY).name == "Nieuwe naam"


def test_what_a_curator_changed_is_kept():
    plant()
    Strand.objects.filter(**KEY).update(name="Van Cora")
    assert plant(name="Nieuwe naam") == {"kept": 1}
    assert Strand.objects.get(**KEY).name == "Van Cora"


def test_what_a_curator_withdrew_is_not_put_back():
    plant()
    Strand.objects.get(**KEY).withdraw("Niet meer nodig.")
    assert plant(name="Nieuwe naam") == {"kept": 1}
    assert not Strand.objects.get(**KEY).is_public


def test_what_a_curator_deleted_does_not_come_back():
    plant()
    Strand.objects.get(**KEY).delete()
    assert plant(name="Nieuwe naam") == {"kept": 1}
    assert not Strand.objects.filter(**KEY).exists()


def test_a_curators_own_row_under_the_same_key_is_kept():
    Strand.objects.create(**KEY, name="Van Cora", description="Eigen werk.", position=98)
    assert plant() == {"kept": 1}
    assert Strand.objects.get(**KEY).name == "Van Cora"


def test_a_changed_phase_counts_as_a_change_of_the_lesson():
    lesson = Lesson.objects.get(slug="mag-dat-fototoestel")
    lesson.phases.update(title="Van Cora")
    Planted.objects.filter(room="lessons", key="lesson:mag-dat-fototoestel").update(seed_digest="older")
    call_command("plant", verbosity=0, stdout=open("/dev/null", "w"))  # noqa: SIM115
    assert set(lesson.phases.values_list("title", flat=True)) == {"Van Cora"}


def test_the_whole_content_is_there():
    from learning_path.models import AgeGroup, Goal, KeyMessage, Theme
    from step_plan.models import Rule, Step

    assert Lesson.objects.published().count() == 33
    assert Goal.objects.published().count() == 70
    assert (AgeGroup.objects.count(), Theme.objects.count(), Strand.objects.count()) == (6, 8, 12)
    assert KeyMessage.objects.filter(collection="kern").count() == 4
    assert KeyMessage.objects.filter(collection="week-2021").count() == 6
    for group in AgeGroup.objects.filter(is_background=False):
        assert group.questions.published().count() >= 10
        assert group.messages.published().count() >= 6
    assert (Rule.objects.count(), Step.objects.count()) == (5, 13)


def test_nothing_planted_says_that_a_person_checked_it():
    from django.apps import apps

    for model in apps.get_models():
        if hasattr(model, "checked_on"):
            assert not model.objects.filter(checked_on__isnull=False).exists(), model
