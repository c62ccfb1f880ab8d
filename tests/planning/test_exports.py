"""Everything that Anna keeps, and nothing of anybody else."""

import json

import pytest
from django.apps import apps
from django.utils import timezone

from planning.exports import export_of
from planning.models import ClassGroup, OwnTemplate, PlanStep, PlanText, PlanVersion, Taught
from tests import make

from .pressing import collect, keep, plan_of, write

pytestmark = pytest.mark.django_db
PRIVATE = [model for model in apps.get_app_config("planning").get_models() if hasattr(model, "user")]
WORDS = ("naam", "regel", "notitie", "klas", "lesplan", "stap", "bord", "zin")


@pytest.fixture
def full(browser_of, anna, bram):
    """Anna and Bram keep one thing of every kind, each marked with their name."""
    lesson = make.lesson()
    for person, mark in ((anna, "annas merkteken"), (bram, "brams merkteken")):
        client = browser_of(person)
        collection = collect(client, f"{mark} naam")
        keep(client, lesson)
        keep(client, lesson, version=1, collection=collection.pk, note=f"{mark} regel")
        write(client, lesson, f"{mark} notitie")
        OwnTemplate.objects.create(user=person, content=f"{mark} sjabloon".encode())
        ClassGroup.objects.create(user=person, label=f"{mark} klas")
        plan = plan_of(client, lesson, title=f"{mark} lesplan")
        plan.steps.update(note=f"{mark} stap")
        PlanText.objects.create(plan=plan, field="board", text=f"{mark} bord", written_at=timezone.now())
        Taught.objects.create(user=person, plan=plan, taught_on="2026-10-12", minutes=45, sentence=f"{mark} zin")
    return lesson


def test_everything_of_anna_and_nothing_of_bram(full, anna):
    exported = export_of(anna)
    text = json.dumps(exported, ensure_ascii=False, default=str)
    assert [text.count(f"annas merkteken {what}") for what in WORDS] == [2, 1, 1, 1, 2, 2, 1, 1]
    assert "brams" not in text
    assert exported["saved_lessons"][0]["lesson"] == full.slug


def test_as_many_rows_as_the_tables_hold_of_her(full, anna):
    exported = export_of(anna)
    assert sum(len(rows) for rows in exported.values()) == sum(
        model.objects.filter(user=anna).count() for model in PRIVATE
    )
    assert len(PRIVATE) == len(exported)


def test_deleting_the_account_deletes_all_of_it_and_nothing_of_bram(full, anna, bram):
    anna.delete()
    assert [model.objects.count() for model in PRIVATE] == [1] * 7
    assert [model.objects.filter(user=bram).count() for model in PRIVATE] == [1] * 7
    assert [model.objects.count() for model in (PlanStep, PlanText, PlanVersion)] == [2, 1, 1]


def test_nobody_keeps_nothing(dirk):
    names = ["collections", "saved_lessons", "margin_notes", "classes", "plans", "own_template", "taught"]
    assert export_of(dirk) == {name: [] for name in names}
