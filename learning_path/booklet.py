"""The booklet of one age: what goes on, and strand by strand what pupils learn and ask and what you can say."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from facts.models import Source
from publishing.versions import remember

from .models import AgeGroup, Development, Goal, Message, PupilQuestion, PupilVoice, Strand

MOST_LESSONS = 24


@dataclass(frozen=True)
class Thread:
    """One strand at one age."""

    strand: Strand
    goals: list[Goal]
    questions: list[PupilQuestion]
    messages: list[Message]
    voices: list[PupilVoice]

    @property
    def is_spoken(self) -> bool:
        """Whether there is something to say aloud."""
        return bool(self.questions or self.messages)


@dataclass(frozen=True)
class Booklet:
    """All that an age's page and its print show."""

    age_groups: list[AgeGroup]
    developments: list[Development]
    threads: list[Thread]
    voices: list[PupilVoice]
    lessons: list  # the first of them; the list of lessons has them all
    lesson_count: int
    sources: list[Source]
    shared_status: str

    @property
    def spoken(self) -> list[Thread]:
        """The strands in which there is something to say aloud."""
        return [thread for thread in self.threads if thread.is_spoken]


def booklet(age_group: AgeGroup) -> Booklet:
    """The booklet of a published age; from memory while content stays the same."""
    return remember(f"learning_path.booklet.{age_group.slug}", lambda: _write(age_group))


def _write(age_group: AgeGroup) -> Booklet:
    lessons = age_group.lessons.published()
    goals = list(age_group.goals.published().with_place().in_order().prefetch_related("sources"))
    questions = list(age_group.questions.published().select_related("goal", "key_message"))
    messages = list(age_group.messages.published())
    voices = list(PupilVoice.objects.published().prefetch_related("sources"))
    return Booklet(
        age_groups=list(AgeGroup.objects.published()),
        developments=list(age_group.developments.prefetch_related("sources")),
        threads=_threads(goals, questions, messages, voices),
        voices=[voice for voice in voices if voice.strand_id is None],
        lessons=list(lessons.with_minutes().order_by("position")[:MOST_LESSONS]),
        lesson_count=lessons.count(),
        sources=_sources(goals),
        shared_status=_shared_status([*goals, *questions, *messages]),
    )


def _threads(goals, questions, messages, voices) -> list[Thread]:
    """The strands that have something at this age, in their own order."""
    by_strand = [_by_strand(rows) for rows in (goals, questions, messages, voices)]
    threads = (Thread(strand, *(rows[strand.pk] for rows in by_strand)) for strand in Strand.objects.published())
    return [thread for thread in threads if thread.goals or thread.is_spoken]


def _by_strand(rows: Iterable) -> dict[int, list]:
    found = defaultdict(list)
    for row in rows:
        found[row.strand_id].append(row)
    return found


def _sources(goals: Iterable[Goal]) -> list[Source]:
    """The public works that these goals lean on, each once."""
    found = {source.pk: source for goal in goals for source in goal.sources.all() if source.is_public}
    return sorted(found.values(), key=lambda source: (source.publisher.casefold(), source.title))


def _shared_status(rows: list) -> str:
    """The status that every row has, to say once; empty when they differ."""
    found = {row.status for row in rows}
    return rows[0].status if len(found) == 1 else ""
