"""What a team writes down afterwards: counts and learning points, and nothing about anybody."""

import re

import pytest

from step_plan.models import Document

URL = "/stappenplan/nabespreking/"


@pytest.mark.django_db
def test_it_asks_for_counts_and_learning_points_and_for_nobody(client):
    page = client.get(URL).content.decode()
    for words in ("Minuten tot", "Wat ging goed?", "Hoe gaat het met onszelf?", "Wat leerden we?"):
        assert words in page
    Document.objects.get(slug="nabespreking").withdraw("Wordt herschreven.")
    assert client.get(URL).status_code == 200


@pytest.mark.django_db
def test_only_numbers_and_ticks_can_be_given_and_no_form_could_send_them(client):
    response = client.get(URL)
    page = response.content.decode()
    assert set(re.findall(r'<input [^>]*type="(\w+)"', page)) == {"checkbox", "number"}
    assert len(re.findall("<input", page)) == len(re.findall(r'<input [^>]*autocomplete="off"', page))
    assert [word for word in ("<form", "<textarea", "contenteditable") if word in page] == []
    assert "form-action 'none'" in response.headers["Content-Security-Policy"]


@pytest.mark.django_db
def test_without_script_the_way_to_the_policy_is_a_plain_link_that_says_nothing(client):
    assert '<a class="button" href="/beleid/leerpunten/" data-hand-over>' in client.get(URL).content.decode()
