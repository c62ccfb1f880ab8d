"""Material of others, narrowed by age, school and where it comes from."""

from django.db.models import Value
from django.http import QueryDict
from django.utils.translation import gettext as _

from learning_path.models import AgeGroup, SchoolType
from publishing.versions import remember
from ui.filters import Facet, FilterForm

from .models import Material

ORIGINS = {"vlaanderen": Material.Origin.FLANDERS, "nederland": Material.Origin.NETHERLANDS}


class MaterialFilterForm(FilterForm):
    """`leeftijd`, `school` and `herkomst`; each may be repeated."""

    def __init__(self, asked: QueryDict):
        words = remember("handouts.words", _words)
        origins = {word: str(origin.label) for word, origin in ORIGINS.items()}
        super().__init__(
            asked,
            [
                Facet("leeftijd", _("Age"), words["leeftijd"], ages_of),
                Facet("school", _("School"), words["school"], schools_of),
                Facet("herkomst", _("From"), origins, origin_of),
            ],
        )


def ages_of(material: Material) -> set[str]:
    return {age.slug for age in material.age_groups.all()}


def schools_of(material: Material) -> set[str]:
    return {school.slug for school in material.school_types.all()}


def origin_of(material: Material) -> set[str]:
    return {word for word, origin in ORIGINS.items() if origin == material.origin}


def _words() -> dict[str, dict[str, str]]:
    """The ages and the schools, in their own order, in one query."""
    words: dict[str, dict[str, str]] = {"leeftijd": {}, "school": {}}
    columns = ("position", "slug", "name")
    ages = AgeGroup.objects.published().filter(is_background=False).order_by().values_list(Value("leeftijd"), *columns)
    schools = SchoolType.objects.published().order_by().values_list(Value("school"), *columns)
    for facet, _position, slug, name in sorted(ages.union(schools)):
        words[facet][slug] = name
    return words
