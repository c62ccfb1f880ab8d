"""Every address that the site answers, read from the routes, filled in with real content."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.conf import settings
from django.urls import URLPattern, get_resolver

from campaigns.models import Campaign
from facts.models import Chapter
from learning_path.models import AgeGroup, Goal
from lessons.models import Lesson
from step_plan.models import Conversation, Document, Rehearsal, Role, Scenario, Step

from .account_doors import ACCOUNT_SAMPLES

OF_A_PLAN = (
    "plan", "drop_plan", "plan_back", "fit_plan", "arrange", "add_step", "step", "news", "versions", "return_to",
    "plan_head", "plan_text", "ready", "cover", "copy_plan", "taught", "untaught", "class_group", "drop_class",
    "class_back", "present", "take_along", "share", "withdraw", "filled_template", "plan_file", "plan_calendar",
    "plan_fiche",
)  # fmt: skip
# For each route with a hole in its address: what fills it.
SAMPLES: dict[str, Callable[[], dict]] = {
    "learning_path:goal": lambda: {"code": Goal.objects.published().first().code},
    "learning_path:age_group": lambda: {"slug": AgeGroup.objects.get(slug="9-12").slug},
    "lessons:file": lambda: {"slug": Lesson.objects.published().first().slug, "paper": "les", "ending": "docx"},
    **dict.fromkeys(
        [f"lessons:{name}" for name in ("detail", "pupil_sheet", "present", "take_along", "fiche")],
        lambda: {"slug": Lesson.objects.published().first().slug},
    ),
    **dict.fromkeys(
        [
            f"planning:{name}"
            for name in ("keep", "let_go", "take_back", "place", "seen", "lesson", "notes", "plan_lesson")
        ],
        lambda: {"slug": Lesson.objects.published().first().slug},
    ),
    **dict.fromkeys(
        [f"planning:{name}" for name in ("collection", "collection_pdf", "dissolve", "restore", "shift")],
        lambda: {"pk": 1},  # a collection that nobody has
    ),
    **dict.fromkeys(
        [f"planning:{name}" for name in OF_A_PLAN],
        # a plan, or a class, that nobody has
        lambda: {
            "pk": 1,
            "step_pk": 1,
            "version_pk": 1,
            "taught_pk": 1,
            "field": "goals",
            "paper": "lesplan",
            "ending": "pdf",
        },
    ),
    **dict.fromkeys(
        [f"planning:{name}" for name in ("shared", "shared_file", "take_copy")],
        lambda: {"token": "geraden", "paper": "lesplan", "ending": "pdf"},  # a link that nobody gave
    ),
    "step_plan:step": lambda: {"code": Step.objects.published().first().code},
    "step_plan:role": lambda: {"slug": Role.objects.published().first().slug},
    "step_plan:scenario": lambda: {"slug": Scenario.objects.published().first().slug},
    "step_plan:conversation": lambda: {"slug": Conversation.objects.published().first().slug},
    "step_plan:document": lambda: {"slug": Document.objects.published().first().slug},
    "step_plan:document_docx": lambda: {"slug": Document.objects.published().first().slug},
    "step_plan:rehearsal": lambda: {"slug": Rehearsal.objects.published().first().slug},
    "facts:chapter": lambda: {"slug": Chapter.objects.published().first().slug},
    "campaigns:campaign": lambda: {"slug": Campaign.objects.published().first().slug},
    **{name: lambda values=values: values for name, values in ACCOUNT_SAMPLES.items()},
}
DESK = "beheer/"
# Routes that are pressed and never read: they take POST alone.
PRESSED = {
    "accounts:logout",
    *(f"planning:{name}" for name in ("let_go", "take_back", "place", "seen", "forget")),
    *(f"planning:{name}" for name in ("collect", "dissolve", "restore", "shift")),
    *(f"planning:{name}" for name in ("drop_plan", "plan_back", "fit_plan", "arrange", "add_step", "return_to")),
    *(f"planning:{name}" for name in ("drop_class", "class_back", "untaught")),
    *(f"planning:{name}" for name in ("withdraw", "take_copy", "drop_template")),
}
PERSONAL = ("account/", "mijn/")


@dataclass(frozen=True)
class Route:
    """One line of the routes: its name, its pattern and the function behind it."""

    name: str
    pattern: str
    view: Callable
    holes: tuple[str, ...]

    @property
    def is_file(self) -> bool:
        """Whether it answers with a file, which has no language and is no page."""
        return "." in self.pattern.rpartition("/")[2]

    @property
    def is_desk(self) -> bool:
        return self.pattern.startswith(DESK)

    @property
    def is_personal(self) -> bool:
        """Whether its pages belong to one person: they may set a cookie and differ."""
        return self.pattern.startswith(PERSONAL)

    @property
    def is_ours(self) -> bool:
        """Whether the function behind it stands in one of our rooms, not in a library."""
        return self.view.__module__.partition(".")[0] in settings.ROOMS

    def address(self) -> str:
        """The Dutch address, its holes filled with something that exists."""
        values = desk_sample(self) if self.is_desk else SAMPLES[self.name]() if self.holes else {}
        return "/" + fill(self.pattern, values)


@cache
def all_routes() -> tuple[Route, ...]:
    """Every route of the site, once; English is the same list under /en/."""
    return tuple(_walk(get_resolver(), (), ""))


def public_routes() -> list[Route]:
    """The routes of the rooms: everything but the curators' desk."""
    return [route for route in all_routes() if not route.is_desk]


def desk_routes() -> list[Route]:
    """The routes under /beheer/."""
    return [route for route in all_routes() if route.is_desk]


def _walk(resolver, spaces: tuple[str, ...], before: str) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        pattern = before + str(entry.pattern)
        if isinstance(entry, URLPattern):
            name = ":".join((*spaces, entry.name or pattern))
            yield Route(name, pattern, entry.callback, holes(pattern))
        else:
            inner = (*spaces, entry.namespace) if entry.namespace else spaces
            yield from _walk(entry, inner, pattern)


def holes(pattern: str) -> tuple[str, ...]:
    """The places in an address that are filled in: <slug:slug>, (?P<url>.*), ([^/]+)."""
    return tuple(re.findall(r"<(?:\w+:)?(\w+)>|(\(\[\^/\]\+\))", pattern))


def fill(pattern: str, values: dict) -> str:
    """A pattern with its holes filled, the signs of regular expressions taken out."""
    hole = r"\(\?P<(\w+)>[^()]*\)|<(?:\w+:)?(\w+)>"  # in one pass: a value may look like a hole itself
    filled = re.sub(hole, lambda found: str(values[found[1] or found[2]]), pattern)
    for value in values.get("in_order", ()):
        filled = filled.replace("([^/]+)", str(value), 1)
    return filled.replace("^", "").replace("$", "")


def desk_sample(route: Route) -> dict:
    """A row of the model that a route of the desk is about, and one version of its history."""
    model = desk_model(route)
    if model is None:
        return {"content_type_id": 1, "object_id": 1, "app_label": "lessons", "url": "bestaat-niet"}
    row = model._default_manager.order_by("pk").first()
    pk = row.pk if row else 1
    history = getattr(row, "history", None)
    version = history.first().pk if history and history.exists() else 1
    return {"object_id": pk, "in_order": (pk, version)}


def desk_model(route: Route):
    """The model that a route of the desk is about; none for the pages of the desk itself."""
    words = route.pattern.removeprefix(DESK).split("/")
    try:
        return apps.get_model(words[0], words[1]) if len(words) > 2 else None
    except (LookupError, ValueError):
        return None


def desk_kind(route: Route) -> str:
    """What a route of the desk does: changelist, add, change, …; the name itself for the pages of the desk."""
    model = desk_model(route)
    name = route.name.removeprefix("admin:")
    if model is None:
        return name
    return name.removeprefix(f"{model._meta.app_label}_{model._meta.model_name}_").removeprefix(route.pattern) or "old"
