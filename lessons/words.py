"""The words of lessons (ages, schools, methods, goals …) from memory: one query tells which, for any number of them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, Model, Value

from learning_path.models import AgeGroup, CurriculumGoal, Finality, Goal, Grade, KeyMessage, SchoolType
from publishing.versions import remember

from .models import Lesson, Method, SafetyAgreement

FIELDS = {
    "age_groups": (AgeGroup, "agegroup_id"),
    "school_types": (SchoolType, "schooltype_id"),
    "grades": (Grade, "grade_id"),
    "finalities": (Finality, "finality_id"),
    "methods": (Method, "method_id"),
    "goals": (Goal, "goal_id"),
    "key_messages": (KeyMessage, "key_message_id"),
}


@dataclass
class Words:
    """What one lesson is described with, each list in the vocabulary's own order."""

    age_groups: list[AgeGroup] = field(default_factory=list)
    school_types: list[SchoolType] = field(default_factory=list)
    grades: list[Grade] = field(default_factory=list)
    finalities: list[Finality] = field(default_factory=list)
    methods: list[Method] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    key_messages: list[KeyMessage] = field(default_factory=list)


def with_words(lessons: Iterable[Lesson]) -> list[Lesson]:
    """The lessons, each with its `words`. One query."""
    lessons = list(lessons)
    chosen: dict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for lesson_id, name, word_id in links(lesson_id__in=[lesson.pk for lesson in lessons]) if lessons else ():
        chosen[lesson_id][name].add(word_id)
    for lesson in lessons:
        lesson.words = Words(
            **{
                name: [word for pk, word in words.items() if pk in chosen[lesson.pk][name]]
                for name, words in vocabulary().items()
            }
        )
    return lessons


def agreements() -> list[SafetyAgreement]:
    """The safety agreements that hold in every lesson."""
    return remember("lessons.agreements", lambda: list(SafetyAgreement.objects.published()))


def official_goals(goals: Iterable[Goal]) -> list[CurriculumGoal]:
    """The official goals that these goals count for, each once, those that still hold first."""
    concordance = remember("lessons.concordance", _concordance)
    found = {official.pk: official for goal in goals for official in concordance.get(goal.pk, [])}
    return sorted(found.values(), key=lambda official: official.has_lapsed())


def vocabulary() -> dict[str, dict[int, Any]]:
    """For each field of a lesson that holds words: the public words by their primary keys, in their own order."""
    return remember("lessons.vocabulary", _vocabulary)


def links(**narrowed) -> Iterable[tuple[int, str, int]]:
    """Which lesson has which word in which field. One query."""
    queries = [
        Lesson._meta.get_field(name)
        .remote_field.through.objects.filter(**narrowed)
        .order_by()
        .annotate(field=Value(name), word_id=F(column))
        .values_list("lesson_id", "field", "word_id")
        for name, (_model, column) in FIELDS.items()
    ]
    return queries[0].union(*queries[1:], all=True).iterator()


def _vocabulary() -> dict[str, dict[int, Model]]:
    return {
        name: {
            word.pk: word
            for word in (
                model.objects.published().with_place().in_order() if model is Goal else model.objects.published()
            )
        }
        for name, (model, _column) in FIELDS.items()
    }


def _concordance() -> dict[int, list[CurriculumGoal]]:
    concordance = defaultdict(list)
    official = CurriculumGoal.objects.filter(framework__state="published").select_related("framework")
    for row in official.prefetch_related("goals"):
        for goal in row.goals.all():
            concordance[goal.pk].append(row)
    return dict(concordance)
