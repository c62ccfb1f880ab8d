"""A plan as cards to teach with: the steps that fit in the minutes, and what its lessons say before and after."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from lessons.models import Lesson
from lessons.presenting import (
    Card,
    Deck,
    Minutes,
    Note,
    closing,
    differentiation,
    filled,
    lines_in,
    opening,
    some_notes,
)
from lessons.words import with_words

from .models.sources import is_readable
from .preparation import Preparation, Row


def plan_deck(preparation: Preparation, *, with_notes: bool) -> Deck:
    """The cards of a plan; the teacher's own notes stand on them only where nobody else opens them."""
    lessons: Sequence[Lesson] = with_words(filter(is_readable, preparation.lessons))
    steps = [row.step for row in preparation.rows_in]
    materials = [material["text"] for step in steps for material in step.materials]
    return Deck(
        title=preparation.plan.neutral_title,
        minutes=preparation.fit.available,
        cards=(
            opening(lessons, materials),
            *(step_card(row, with_notes=with_notes) for row in preparation.rows_in),
            *closing(lessons),
        ),
        do_not_say=lines_in(lessons, "do_not_say"),
        way_back=(preparation.plan.get_absolute_url(), _("Back to the plan")),
    )


def step_card(row: Row, *, with_notes: bool) -> Card:
    """A step in the minutes that it has: the class reads what they do, the teacher the rest."""
    step = row.step
    own = filled(step.note) if with_notes else ()
    return Card(
        title=step.title,
        shown=filled(step.pupils),
        instruction=step.instruction,
        say=filled(step.say),
        notes=some_notes(differentiation(step.differentiation), Note(_("My note"), own, look="own")),
        minutes=Minutes(min(step.minutes_minimum, row.minutes), row.minutes, max(step.minutes_maximum, row.minutes)),
        optional=step.optional and step.choice == step.Choice.BY_TIME,
    )
