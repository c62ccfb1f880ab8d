"""A plan as cards to teach with: the steps that fit in the minutes, and what its lessons say before and after."""

from django.utils.translation import gettext as _

from lessons.presenting import Deck, cards_of

from .papers import contents_of
from .preparation import Preparation


def plan_deck(preparation: Preparation, *, with_notes: bool) -> Deck:
    """The cards of a plan; the teacher's own notes stand on them only where nobody else opens them."""
    contents = contents_of(preparation, notes=with_notes)
    return Deck(
        title=preparation.plan.neutral_title,
        minutes=preparation.fit.available,
        cards=cards_of(contents),
        do_not_say=contents.safety.do_not_say,
        way_back=(preparation.plan.get_absolute_url(), _("Back to the plan")),
    )
