"""How a conversation goes: each sentence to say or to leave, with its reason."""

import pytest

from step_plan.models import Conversation


@pytest.mark.django_db
def test_every_sentence_stands_there_with_its_reason(client):
    for conversation in Conversation.objects.prefetch_related("sentences"):
        page = client.get(conversation.get_absolute_url()).content.decode()
        for sentence in conversation.sentences.all():
            assert f"{sentence.text}</dt><dd>{sentence.why}" in page.replace("”</dt>", "</dt>")


@pytest.mark.django_db
def test_there_is_one_for_everybody_who_is_spoken_with():
    there = set(Conversation.objects.values_list("slug", flat=True))
    assert {
        "afgebeelde-leerling",
        "wie-doorstuurde",
        "omstaanders",
        "klas",
        "ouders-afgebeelde-leerling",
        "pers",
    } <= there
    assert [c.slug for c in Conversation.objects.all() if not (c.to_say and c.to_avoid)] == []


@pytest.mark.django_db
def test_the_pupil_in_the_picture_never_hears_that_it_is_a_crime():
    said = [sentence.text for sentence in Conversation.objects.get(slug="afgebeelde-leerling").to_say]
    assert [sentence for sentence in said if "strafbaar" in sentence] == []


@pytest.mark.django_db
def test_a_conversation_that_is_not_there_is_not_found(client):
    assert client.get("/stappenplan/gesprek/bestaat-niet/").status_code == 404
