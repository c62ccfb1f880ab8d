"""Planting the step plan: lists become lines, loose sentences become notices, a curator's change stays."""

import pytest

from step_plan.models import Notice, Step
from step_plan.seeding import plant_all


@pytest.mark.django_db
def test_a_list_becomes_one_item_a_line():
    assert Step.objects.get(code="S1").do.splitlines() == [
        "Mondeling melden",
        "Feiten en vermoedens gescheiden",
        "Afspreken wie bij de leerling blijft",
    ]


@pytest.mark.django_db
def test_loose_sentences_are_notices_with_their_sources():
    assert list(Notice.objects.values_list("slug", flat=True)) == [
        "criteria",
        "eerst-bellen",
        "per-ongeluk-gezien",
        "rollen",
        "tijdlijn",
    ]
    assert Notice.objects.get(slug="criteria").sources.count() == 4


@pytest.mark.django_db
def test_planting_again_changes_nothing_and_keeps_what_cora_wrote():
    step = Step.objects.get(code="S0")
    step.title = "Adem eerst"
    step.save()
    counts = plant_all()
    assert Step.objects.get(code="S0").title == "Adem eerst"
    assert counts["new"] == counts["followed"] == 0
