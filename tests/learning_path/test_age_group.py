import gzip

import pytest

from learning_path.models import AgeGroup, Goal, Message, PupilQuestion, PupilVoice
from lessons.models import Lesson
from tests import make

AGE = "/leerlijn/9-12/"
AGES = ["4-6", "6-9", "9-12", "12-15", "15-plus"]


def a_question(**fields):
    goal = Goal.objects.get(code="LP-0912-REL-V2")
    place = {"age_group": goal.age_group, "strand": goal.strand, "goal": goal}
    words = {"key": "proef", "question": "Mag ik een proefvraag stellen?", "answer": "Ja."}
    return PupilQuestion.objects.create(**place | words | fields)


@pytest.mark.parametrize("slug", AGES)
def test_a_teacher_reads_what_goes_on_at_the_age_with_sources(client, db, slug):
    page = client.get(f"/leerlijn/{slug}/")
    developments = page.context["booklet"].developments
    assert len(developments) == 5
    for line in developments:
        assert line.get_status_display() in page.text
        for source in line.sources.all():
            assert source.title.replace("'", "&#x27;") in page.text


@pytest.mark.parametrize("slug", AGES)
def test_every_goal_of_the_age_stands_there_with_domain_and_code(client, db, slug):
    page = client.get(f"/leerlijn/{slug}/").text
    goals = Goal.objects.filter(age_group__slug=slug)
    assert goals.count() == 14
    for goal in goals:
        assert f'href="/leerlijn/doel/{goal.code}/">{goal.code}</a>' in page
    for strand in {goal.strand.slug for goal in goals.select_related("strand")}:
        assert f'id="{strand}"' in page


def test_a_question_comes_with_an_answer_to_say_aloud_its_key_message_and_its_goal(client, db):
    page = client.get(AGE).text
    question = PupilQuestion.objects.filter(age_group__slug="9-12").first()
    for text in (question.question, question.answer, question.key_message.text, question.goal.code):
        assert text in page


def test_young_children_hear_the_key_message_in_small_words(client, db):
    assert "Als iemand iets doet wat niet mag, is dat nooit jouw schuld." in client.get("/leerlijn/4-6/").text
    assert "Als iemand iets doet wat niet mag, is dat nooit jouw schuld." not in client.get("/leerlijn/12-15/").text


def test_messages_and_the_voices_of_pupils_stand_with_their_strand(client, db):
    booklet = client.get(AGE).context["booklet"]
    help_thread = next(thread for thread in booklet.threads if thread.strand.slug == "hulp")
    assert [message.age_group.slug for message in help_thread.messages] == ["9-12"] * len(help_thread.messages)
    assert [voice.text for voice in help_thread.voices] == [
        "Leerlingen willen weten waar je terechtkunt voor hulp, bijvoorbeeld na grensoverschrijdend gedrag."
    ]
    assert len(booklet.voices) == 4


def test_the_lessons_of_the_age_stand_there_with_their_minutes(client, db):
    page = client.get(AGE)
    assert [lesson.slug for lesson in page.context["booklet"].lessons] == list(
        Lesson.objects.filter(age_groups__slug="9-12").order_by("position").values_list("slug", flat=True)
    )
    assert '<b>50′</b> <a href="/lessen/groepschat-alarm/" lang="nl">' in page.text


def test_the_contents_list_leads_to_places_that_are_there(client, db):
    page = client.get(AGE).text
    anchors = [part.split('"')[0] for part in page.split('href="#')[1:]]
    assert len(anchors) > 12
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in page] == []


def test_the_youngest_have_background_only(client, db):
    page = client.get("/leerlijn/0-4/")
    assert page.context["booklet"].threads == []
    assert 'id="development"' in page.text
    assert 'id="goals"' not in page.text
    assert 'id="lessons"' not in page.text


def test_beside_a_text_that_names_suicide_stands_1813(client, db):
    assert client.get(AGE).text.count("lifeline") == 0
    assert client.get("/leerlijn/15-plus/").text.count("lifeline") >= 2


def test_what_is_not_published_is_not_shown(client, db):
    hidden = [
        a_question(),
        Goal.objects.get(code="LP-0912-REL-V2"),
        Message.objects.filter(age_group__slug="9-12").first(),
        PupilVoice.objects.filter(strand=None).first(),
        make.lesson(age_group="9-12"),
    ]
    for row in hidden[1:]:
        row.withdraw("Verouderd.")
    page = client.get(AGE).text
    texts = [hidden[0].question, hidden[1].text, hidden[2].text, hidden[3].text, hidden[4].title]
    assert [text for text in texts if text in page] == []


def test_a_published_question_is_shown(client, db):
    a_question().publish()
    assert "Mag ik een proefvraag stellen?" in client.get(AGE).text


def test_when_one_text_was_checked_every_text_says_its_own_status(client, db):
    assert client.get(AGE).context["booklet"].shared_status == "own"
    question = PupilQuestion.objects.filter(age_group__slug="9-12").first()
    question.status = "seen"
    question.save()
    page = client.get(AGE)
    assert page.context["booklet"].shared_status == ""
    assert page.text.count('class="status own"') > 14


def test_the_page_costs_the_same_with_three_questions_more(client, db, django_assert_max_num_queries):
    client.get(AGE)
    with django_assert_max_num_queries(2):  # the content version and the age; the booklet is remembered
        client.get(AGE)
    for number in range(3):
        a_question(key=f"proef-{number}").publish()
        make.lesson(age_group="9-12")
    with django_assert_max_num_queries(16):
        client.get(AGE)


@pytest.mark.parametrize("slug", ["7-8", "abc", "doel"])
def test_an_age_that_does_not_exist_is_not_found(client, db, slug):
    assert client.get(f"/leerlijn/{slug}/").status_code == 404


def test_a_withdrawn_age_is_not_found(client, db):
    AgeGroup.objects.get(slug="9-12").withdraw("Anders verdeeld.")
    assert client.get(AGE).status_code == 404


def test_the_longest_booklet_stays_light(client, db):
    assert len(gzip.compress(client.get("/leerlijn/15-plus/").content)) < 15_000


def test_the_page_is_only_read(client, db):
    assert client.post(AGE).status_code == 405
    assert not client.get(AGE).cookies


def test_of_many_lessons_the_first_stand_there_and_the_list_has_them_all(client, db):
    for _ in range(30):
        make.lesson(age_group="9-12")
    page = client.get("/leerlijn/9-12/")
    booklet = page.context["booklet"]
    assert (len(booklet.lessons), booklet.lesson_count) == (24, Lesson.objects.filter(age_groups__slug="9-12").count())
    assert '<p><a href="/lessen/?leeftijd=9-12">Alle lessen</a></p>' in page.content.decode()
