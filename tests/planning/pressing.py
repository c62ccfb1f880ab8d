"""What people do in the workspace, through the same doors as a browser."""

import uuid

from django.test import Client

from lessons.models import Lesson
from planning.models import Collection, Plan, SavedLesson, Share


def keep(client: Client, lesson: Lesson, **typed):
    """Press “Keep”, or save line and collection when a version is given."""
    return client.post(f"/mijn/bewaar/{lesson.slug}/", {"version": 0} | typed)


def collect(client: Client, name: str) -> Collection:
    """Make a collection of this name."""
    client.post("/mijn/verzameling/", {"name": name, "version": 0})
    return Collection.objects.get(name=name)


def write(client: Client, lesson: Lesson, text: str, *, number: int = 1, version: int = 0, **more):
    """Write in the margin: beside the lesson (0) or one of its phases."""
    title = f"Fase {number}" if number else ""
    fields = {"position": number, "title": title, "version": version, "text": text}
    return client.post(f"/mijn/notities/{lesson.slug}/", {f"note{number}-{k}": v for k, v in fields.items()} | more)


def plan_of(client: Client, lesson: Lesson, *, phases: list[int] | None = None, **typed) -> Plan:
    """Put a lesson, whole or some of its phases, into a new plan or the one given."""
    positions = phases or list(lesson.phases.values_list("position", flat=True))
    fields = {"key": uuid.uuid4(), "phases": positions, "title": "Mijn lesplan"} | typed
    response = client.post(f"/mijn/lesplannen/les/{lesson.slug}/", fields)
    return Plan.objects.get(pk=response.url.rstrip("/").rpartition("/")[2])


def kept(**owner) -> list[str]:
    """The titles that somebody keeps, in order."""
    return list(SavedLesson.objects.there().filter(**owner).values_list("lesson__title", flat=True))


def told(response) -> list[str]:
    """What the page said."""
    return [str(message) for message in response.context["messages"]]


def share(client: Client, plan: Plan, **chosen) -> Share:
    """Give a plan a code, or freeze it anew under the code that it has."""
    client.post(f"/mijn/lesplannen/{plan.pk}/deel/", chosen)
    return Share.objects.get(plan=plan)


def copy_of(client: Client, shared: Share, **typed) -> Plan:
    """Make a copy of a shared plan."""
    response = client.post(f"{shared.get_absolute_url()}kopie/", {"key": uuid.uuid4()} | typed)
    return Plan.objects.get(pk=response.url.rstrip("/").rpartition("/")[2])
