"""A meeting of 45 minutes on a fictional case, with its script."""

import pytest

from step_plan.models import Rehearsal, StepPlan
from step_plan.tree import tree_of


@pytest.fixture
def rehearsals(db):
    return list(Rehearsal.objects.prefetch_related("scenes"))


def test_each_fills_45_minutes_and_invents_everybody(rehearsals):
    assert len(rehearsals) == 3
    assert [rehearsal.minutes for rehearsal in rehearsals] == [45, 45, 45]
    for rehearsal in rehearsals:
        assert "eerling A" in rehearsal.situation
        assert "zelfdoding" not in rehearsal.situation


def test_the_answers_that_go_with_it_lead_where_it_says(rehearsals):
    tree = tree_of(StepPlan.objects.with_parts().get())
    for rehearsal in rehearsals:
        given = dict(line.split(" ", 1) for line in rehearsal.answers.splitlines())
        assert tree.walk(given).outcome == rehearsal.outcome


def test_the_script_stands_there_part_by_part(rehearsals, client):
    for rehearsal in rehearsals:
        page = client.get(rehearsal.get_absolute_url()).content.decode()
        assert [part.title in page for part in rehearsal.scenes.all()] == [True] * len(rehearsal.scenes.all())
    assert client.get("/stappenplan/oefenen/bestaat-niet/").status_code == 404
