"""Keeps the search documents and the vocabulary in step with the lessons, in the transaction of the change itself."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from django.db import connection, models, transaction
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete

from learning_path.models import KeyMessage, Strand

from ..models import (
    Lesson,
    LessonMaterial,
    LessonMessage,
    Phase,
    SearchDocument,
    SynonymGroup,
    VocabularyWord,
)
from ..models.searching import PLACES
from . import analyser

OFTEN = 3
MOST_OFTEN = 10
AT_A_TIME = 200
OLDEST_AGE = 18
# What a lesson is described with: a change to one of these words changes all their lessons.
DESCRIBED_WITH = ("age_groups", "school_types", "grades", "finalities", "methods", "goals")
REST = ("preparation", "discussion_questions", "may_happen", "involve", "aftercare")


def write(ids: Iterable[int]) -> None:
    """Index these lessons anew; those that are not public leave the index."""
    wanted = set(ids)
    rows = Lesson.objects.published().filter(pk__in=wanted)
    lessons = rows.prefetch_related(
        *DESCRIBED_WITH, "goals__strand", "phases", "materials", "lesson_messages__key_message"
    )
    if wanted:
        _replace(wanted, [document(lesson) for lesson in lessons])


def write_missing() -> int:
    """Index what is public and not in the index, or there by an older analyser; answers how many lessons."""
    for group in SynonymGroup.objects.all():
        SynonymGroup.objects.filter(pk=group.pk).exclude(stems=group.as_stems()).update(stems=group.as_stems())
    known = SearchDocument.objects.filter(analyser=analyser.VERSION).values("pk")
    ids = list(Lesson.objects.published().exclude(pk__in=known).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(ids), AT_A_TIME):
        write(ids[start : start + AT_A_TIME])
    return len(ids)


@transaction.atomic
def _replace(ids: set[int], documents: list[SearchDocument]) -> None:
    old = SearchDocument.objects.filter(pk__in=ids)
    counts = Counter(word for row in documents for word in written_words(row))
    counts.subtract(word for row in old for word in written_words(row))
    old.delete()
    SearchDocument.objects.bulk_create(documents)
    _count_words({word: change for word, change in counts.items() if change})


# -- A lesson as terms ------------------------------------------------------------------------------


def document(lesson: Lesson) -> SearchDocument:
    """The terms by which a lesson is found, each place apart."""
    phases = list(lesson.phases.all())
    texts = {
        "title": [lesson.title, lesson.number],
        "words": [*_words(lesson), *(goal.text for goal in lesson.goals.all())],
        "summary": [lesson.summary, lesson.aim, lesson.audience_note],
        "phases": [text for phase in phases for text in (phase.instruction, *phase.say.split("\n"))],
        "rest": [*_rest(lesson), *(phase.differentiation for phase in phases)],
    }
    found = {place: Counter(term for text in part for term in analyser.terms(text)) for place, part in texts.items()}
    found["words"].update(analyser.code(goal.code) for goal in lesson.goals.all())
    found["often"] = Counter(term for phase in phases for term in analyser.terms(phase.title))
    found["often"].update(_told_often(found["summary"] + found["phases"] + found["rest"]))
    columns = {place: " ".join(sorted(found[place])) for place in PLACES}
    return SearchDocument(lesson=lesson, analyser=analyser.VERSION, **columns)


def _told_often(times: Counter[str]) -> list[str]:
    """The stems that a lesson comes back to most, but for those of any lesson."""
    telling = [(-number, term) for term, number in times.items() if term[0] in "sp" and term[1:] not in _dull()]
    return [term for number, term in sorted(telling)[:MOST_OFTEN] if -number >= OFTEN]


@cache
def _dull() -> frozenset[str]:
    words = analyser.own()
    return frozenset(map(analyser.stem, words["stop"] | words["telling"]))


def _words(lesson: Lesson) -> list[str]:
    """The names of what a lesson is described with, and the ages one by one."""
    strands = {goal.strand.name for goal in lesson.goals.all()}
    names = [str(word) for field in DESCRIBED_WITH[:-1] for word in getattr(lesson, field).all()]
    ages = [f"{age} jaar" for group in lesson.age_groups.all() for age in _ages(group.slug)]
    return [*names, *ages, *sorted(strands), *(group.school_years for group in lesson.age_groups.all())]


def _ages(slug: str) -> range:
    youngest, _, oldest = slug.partition("-")
    return range(int(youngest), (int(oldest) if oldest.isdecimal() else OLDEST_AGE) + 1)


def _rest(lesson: Lesson) -> list[str]:
    messages = [text for row in lesson.lesson_messages.all() for text in (row.text, row.key_message.text)]
    lines = [line for field in REST for line in getattr(lesson, field).split("\n")]
    return [*lines, *messages, *(material.text for material in lesson.materials.all())]


# -- The vocabulary ---------------------------------------------------------------------------------


def written_words(row: SearchDocument) -> set[str]:
    """The words of a document as they are written."""
    return {term[1:] for place in PLACES for term in getattr(row, place).split() if term[0] == "w"}


COUNT = """
    INSERT INTO lessons_vocabularyword (word, stem, lessons) VALUES (%s, %s, %s)
    ON CONFLICT (word) DO UPDATE SET lessons = lessons_vocabularyword.lessons + excluded.lessons
"""


def _count_words(changes: dict[str, int]) -> None:
    """Add to the counts; in the order of the words, so that two lessons saved at once wait for each other."""
    rows = [(word, analyser.stem(word), change) for word, change in sorted(changes.items())]
    with connection.cursor() as cursor:
        cursor.executemany(COUNT, rows)
    VocabularyWord.objects.filter(lessons__lte=0).delete()


# -- In step with the lessons -----------------------------------------------------------------------


def watch() -> None:
    """Let every change to a lesson, its parts and its words write the index. Called once, when the room opens."""
    post_save.connect(_lesson_saved, sender=Lesson, dispatch_uid="search-lesson")
    pre_delete.connect(_lesson_goes, sender=Lesson, dispatch_uid="search-lesson-goes")
    for part in (Phase, LessonMaterial, LessonMessage):
        post_save.connect(_part_changed, sender=part, dispatch_uid=f"search-{part.__name__}")
        post_delete.connect(_part_changed, sender=part, dispatch_uid=f"search-{part.__name__}-goes")
    for field in DESCRIBED_WITH:
        links = getattr(Lesson, field)
        m2m_changed.connect(_words_changed, sender=links.through, dispatch_uid=f"search-{field}")
    for model in _words_by_model():
        post_save.connect(_word_saved, sender=model, dispatch_uid=f"search-word-{model.__name__}")


def _lesson_saved(instance, **kwargs):
    if not _is_being_put_together(instance):
        write([instance.pk])


def _lesson_goes(instance, **kwargs):
    _replace({instance.pk}, [])


def _part_changed(instance, origin=None, **kwargs):
    goes_with_its_lesson = getattr(origin, "model", type(origin)) is Lesson
    lesson = instance._state.fields_cache.get("lesson")
    if not goes_with_its_lesson and (lesson is None or _is_settled(lesson)):
        write([instance.lesson_id])


def _words_changed(instance, action, reverse, pk_set, **kwargs):
    if action.startswith("post_") and (reverse or _is_settled(instance)):
        write(pk_set or [] if reverse else [instance.pk])


def _word_saved(sender, instance, created, **kwargs):
    if not created:
        write(Lesson.objects.published().filter(**{_words_by_model()[sender]: instance}).values_list("pk", flat=True))


@cache
def _words_by_model() -> dict[type[models.Model], str]:
    """What a lesson is described with, and from where its words come: by which path a lesson leads to it."""
    own = {getattr(Lesson, name).field.related_model: name for name in DESCRIBED_WITH}
    return own | {Strand: "goals__strand", KeyMessage: "key_messages"}


def _is_being_put_together(lesson: Lesson) -> bool:
    """Inside `one_version` the lesson is saved once more at the end, and is indexed then."""
    return hasattr(lesson, "skip_history_when_saving")


def _is_settled(lesson: Lesson) -> bool:
    return lesson.is_public and not _is_being_put_together(lesson)
