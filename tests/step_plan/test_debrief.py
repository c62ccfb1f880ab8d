"""What a team writes down afterwards: counts and learning points, on paper."""

import pytest

from step_plan.models import Document


@pytest.mark.django_db
def test_it_asks_for_counts_and_learning_points_and_for_nobody(client):
    page = client.get("/stappenplan/nabespreking/").content.decode()
    for words in ("Minuten tot", "Wat ging goed?", "Hoe gaat het met onszelf?", "/beleid/"):
        assert words in page
    assert "<input" not in page
    Document.objects.get(slug="nabespreking").withdraw("Wordt herschreven.")
    assert client.get("/stappenplan/nabespreking/").status_code == 200
