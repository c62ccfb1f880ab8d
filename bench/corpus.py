"""Grows a site's database to so many lessons: made-up Dutch of about 220 words, as unevenly spread as in a language.

Run as `python -m bench.corpus 10000`, with the settings and the database of the site that is measured. The first
lessons are the real ones; the made-up ones follow, the same at every run.
"""

import random
import sys
from collections.abc import Iterator
from itertools import accumulate, batched

import django
from django.db import models, transaction
from django.utils import timezone

WORDS = 20_000
AT_A_TIME = 1_000
MIDDLING = 460  # the place of a word that stands in about one lesson in twenty
PHASE_MINUTES = ((3, 5, 8), (5, 10, 12), (8, 10, 15), (10, 15, 20), (10, 20, 25), (15, 25, 30))


def vocabulary() -> list[str]:
    """Words that could be Dutch, the most frequent first."""
    chance = random.Random(1)
    begins = [*"bdfghjklmnprstvwz", "br", "dr", "kl", "kr", "pl", "pr", "sch", "sl", "sp", "st", "tr", "vl", "zw"]
    middles = [*"aeiou", "aa", "ee", "oo", "uu", "ie", "oe", "ui", "ij", "ei", "ou", "eu"]
    ends = ["", "", *"nrlstkm", "ng", "nt", "rk", "st", "cht"]
    words: dict[str, None] = {}
    while len(words) < WORDS:
        syllables = chance.choices((1, 2, 3), (1, 5, 4))[0]
        words["".join(map(chance.choice, (begins, middles, ends) * syllables))] = None
    return [word for word in words if len(word) > 2]


class Writer:
    """Writes made-up texts."""

    def __init__(self, seed: int):
        self.chance = random.Random(seed)
        self.words = vocabulary()
        self._weights = list(accumulate(1 / (place + 2) for place in range(1, len(self.words) + 1)))

    def text(self, length: int) -> str:
        return " ".join(self.chance.choices(self.words, cum_weights=self._weights, k=length)).capitalize() + "."

    def lesson(self, number: int, moment):
        """A lesson as a row, without its links and phases."""
        from lessons.models import Lesson

        smallest = self.chance.choice((4, 6, 8, 10))
        return Lesson(
            number=f"B{number}", slug=f"bench-{number}", title=self.text(4).rstrip("."), position=1000 + number,
            summary=self.text(20), aim=self.text(12), state="published", published_at=moment,
            group_min=smallest, group_max=smallest + self.chance.choice((10, 15, 20)),
            preparation_minutes=self.chance.choice((0, 5, 10, 15, 20, 30)), preparation=self.text(14),
            devices=self.chance.choice(("none", "none", "teacher", "pupils")),
            sensitivity=self.chance.choice((1, 1, 2, 2, 3)), sensitivity_sentence=self.text(8),
            discussion_questions="\n".join(self.text(6) for _ in range(3)), safety_notes=self.text(10),
        )  # fmt: skip

    def phases(self, lesson) -> Iterator:
        """The four to six phases of a lesson."""
        from lessons.models import Phase

        for position in range(1, self.chance.choice((4, 5, 6)) + 1):
            least, usual, most = self.chance.choice(PHASE_MINUTES)
            yield Phase(
                lesson=lesson, position=position, title=self.text(3), instruction=self.text(18), say=self.text(8),
                minutes_minimum=least, minutes=usual, minutes_maximum=most, optional=position == 4,
            )  # fmt: skip

    def materials(self, lesson) -> Iterator:
        """What must lie ready, nothing to three things."""
        from lessons.models import LessonMaterial

        for position in range(self.chance.choice((0, 1, 2, 3))):
            yield LessonMaterial(lesson=lesson, text=self.text(4), use="print", position=position)


def grow(total: int) -> None:
    """Fill the database up to this many lessons."""
    from lessons.models import Lesson
    from lessons.search import index
    from publishing.models import ContentVersion

    there, moment = Lesson.objects.count(), timezone.now()
    writer = Writer(seed=there)
    for numbers in batched(range(there, total), AT_A_TIME, strict=False):
        with transaction.atomic():
            plant(writer, [writer.lesson(number, moment) for number in numbers])
    index.write_missing()
    ContentVersion.grow()


def plant(writer: Writer, lessons: list) -> None:
    """Put some lessons in the database with all that belongs to them."""
    from lessons.models import Lesson, LessonMaterial, Phase

    Lesson.objects.bulk_create(lessons)
    Phase.objects.bulk_create([phase for lesson in lessons for phase in writer.phases(lesson)])
    LessonMaterial.objects.bulk_create([material for lesson in lessons for material in writer.materials(lesson)])
    for field, most in {"age_groups": 2, "school_types": 2, "grades": 2, "methods": 2, "goals": 4}.items():
        link(writer, lessons, field, most)
    say(writer, lessons)


def link(writer: Writer, lessons: list, field: str, most: int) -> None:
    """Give every lesson one to so many words of a vocabulary."""
    from lessons.models import Lesson

    relation: models.ManyToManyField = Lesson._meta.get_field(field)
    words = list(relation.related_model.objects.published().values_list("pk", flat=True))
    own, other = relation.m2m_column_name(), relation.m2m_reverse_name()
    relation.remote_field.through.objects.bulk_create(
        relation.remote_field.through(**{own: lesson.pk, other: word})
        for lesson in lessons
        for word in writer.chance.sample(words, writer.chance.randint(1, most))
    )


def say(writer: Writer, lessons: list) -> None:
    """Give every lesson two key messages."""
    from learning_path.models import KeyMessage
    from lessons.models import LessonMessage

    messages = list(KeyMessage.objects.published())
    LessonMessage.objects.bulk_create(
        LessonMessage(lesson=lesson, key_message=message, text=writer.text(8))
        for lesson in lessons
        for message in writer.chance.sample(messages, 2)
    )


if __name__ == "__main__":
    django.setup()
    grow(int(sys.argv[1]))
