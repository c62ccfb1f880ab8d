"""Which phases of a lesson work on a goal, or need a material: a proposal, from the words they share."""

from collections.abc import Iterable, Sequence

from lessons.models import Phase
from lessons.search import analyser

SHORTEST = 4  # letters of a word that says something


class Phases:
    """The phases of one lesson, as the words that they say."""

    def __init__(self, phases: Sequence[Phase]):
        self.stems = [_stems(f"{phase.title} {phase.instruction} {phase.say}") for phase in phases]
        self.staying = [index for index, phase in enumerate(phases) if not phase.optional]

    def closest_to(self, text: str) -> list[int]:
        """The phases that share most words with a text; none when none shares any."""
        wanted = _stems(text)
        shared = [len(wanted & stems) for stems in self.stems]
        most = max(shared, default=0)
        return [index for index, count in enumerate(shared) if count == most and most]

    def goals(self, goals: Iterable) -> list[list[str]]:
        """For each phase the codes of the goals that it works on; a goal that none names belongs to all that stay."""
        found: list[list[str]] = [[] for _phase in self.stems]
        for goal in goals:
            for index in self.closest_to(goal.text) or self.staying:
                found[index].append(goal.code)
        return found

    def materials(self, materials: Iterable) -> list[list[dict]]:
        """For each phase what must lie ready for it; what none names is needed from the first."""
        found: list[list[dict]] = [[] for _phase in self.stems]
        for material in materials:
            [first, *_others] = self.closest_to(material.text) or [0]
            found[first].append({"text": material.text, "use": material.use, "per": material.per})
        return found


def _stems(text: str) -> set[str]:
    return {analyser.stem(word) for word in analyser.words(text) if len(word) >= SHORTEST}
