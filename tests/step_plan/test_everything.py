"""The whole plan as one document to print."""

import brotli
import pytest

from step_plan.models import Conversation, Document, Guideline, Scenario, Step, StepPlan

URL = "/stappenplan/alles/"


@pytest.mark.django_db
def test_it_holds_everything(client):
    page = client.get(URL).content.decode()
    plan = StepPlan.objects.get()
    titles = [question.text for question in plan.questions.all()] + [outcome.title for outcome in plan.outcomes.all()]
    titles += [row.title for kind in (Step, Scenario, Conversation, Document, Guideline) for row in kind.objects.all()]
    assert [title for title in titles if title not in page] == []


@pytest.mark.django_db
def test_it_is_not_heavier_than_the_plan_may_be(client):
    assert len(brotli.compress(client.get(URL).content, quality=5)) < 25_000
