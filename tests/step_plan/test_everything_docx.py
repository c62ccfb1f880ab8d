"""The whole plan as one Word file."""

from io import BytesIO

import pytest
from docx import Document as Word

from step_plan.models import Step, StepPlan

URL = "/stappenplan/alles/plan.docx"


@pytest.mark.django_db
def test_it_opens_in_word_and_holds_rules_outcomes_and_steps(client):
    response = client.get(URL)
    word = Word(BytesIO(response.content))
    text = "\n".join(paragraph.text for paragraph in word.paragraphs)
    assert response.headers["Content-Disposition"] == 'attachment; filename="stappenplan.docx"'
    assert "1. Kijk niet, vraag er niet naar, stuur niets door, bewaar niets." in text
    for outcome in StepPlan.objects.get().outcomes.all():
        assert f"{outcome.code}. {outcome.title}" in text
    assert [str(step) for step in Step.objects.all() if str(step) not in text] == []
    assert client.get(URL).content == response.content


@pytest.mark.django_db
def test_without_a_tree_the_steps_are_still_there(client):
    StepPlan.objects.get().withdraw("Wordt herschreven.")
    word = Word(BytesIO(client.get(URL).content))
    assert "S0 Stop en adem" in [paragraph.text for paragraph in word.paragraphs]
