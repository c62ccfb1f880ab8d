from learning_path.booklet import booklet
from learning_path.models import AgeGroup, Goal, PupilQuestion


def of_age(slug):
    return booklet(AgeGroup.objects.get(slug=slug))


def test_strands_without_anything_at_the_age_are_left_out(db):
    assert "rechten-wet" not in [thread.strand.slug for thread in of_age("4-6").threads]


def test_strands_come_in_their_own_order(db):
    positions = [thread.strand.position for thread in of_age("12-15").threads]
    assert positions == sorted(positions)


def test_every_goal_question_and_message_stands_in_one_thread(db):
    threads = of_age("15-plus").threads
    assert sum(len(thread.goals) for thread in threads) == 14
    assert (
        sum(len(thread.questions) for thread in threads)
        == PupilQuestion.objects.filter(age_group__slug="15-plus").count()
    )


def test_a_strand_with_goals_alone_is_not_spoken(db):
    PupilQuestion.objects.filter(age_group__slug="9-12", strand__slug="omstander").update(state="draft")
    AgeGroup.objects.get(slug="9-12").messages.filter(strand__slug="omstander").update(state="draft")
    page = of_age("9-12")
    assert "omstander" in [thread.strand.slug for thread in page.threads]
    assert "omstander" not in [thread.strand.slug for thread in page.spoken]


def test_sources_are_named_once_and_only_when_public(db):
    sources = of_age("9-12").sources
    assert len(sources) == len({source.pk for source in sources}) > 5
    sources[0].withdraw("Niet meer te vinden.")
    assert sources[0] not in of_age("9-12").sources


def test_the_youngest_have_no_threads(db):
    assert Goal.objects.filter(age_group__slug="0-4").count() == 0
    assert of_age("0-4").threads == []
    assert of_age("0-4").shared_status == ""
