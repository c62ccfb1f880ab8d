"""Help, narrowed by who needs it and what is going on."""

from collections.abc import Iterable

from django.http import QueryDict
from django.utils.translation import gettext as _

from ui.filters import Facet, FilterForm

from .models import Audience, HelpSource, Need

AUDIENCES = {
    "leerling": Audience.PUPIL,
    "ouder": Audience.PARENT,
    "leerkracht": Audience.TEACHER,
    "school": Audience.SCHOOL,
}


class HelpFilterForm(FilterForm):
    """`voor` (for whom) and `nood` (the situation)."""

    def __init__(self, asked: QueryDict, needs: Iterable[Need]):
        audiences = {word: str(audience.label) for word, audience in AUDIENCES.items()}
        situations = {need.slug: need.name for need in needs}
        super().__init__(
            asked,
            [
                Facet("voor", _("For whom"), audiences, audiences_of),
                Facet("nood", _("Situation"), situations, needs_of),
            ],
        )


def audiences_of(source: HelpSource) -> set[str]:
    return {word for word, audience in AUDIENCES.items() if audience in source.audiences}


def needs_of(source: HelpSource) -> set[str]:
    return {need.slug for need in source.needs.all()}
