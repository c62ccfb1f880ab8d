"""The lesson preparation that every export is tried with: a plan of 50 minutes for 24 pupils, from half past eight."""

import datetime

from django.utils import timezone

from learning_path.models import AgeGroup
from lessons.models import Lesson
from planning.models import ClassGroup, Keeper, Plan, PlanStep, PlanText

TITLE = "Doorsturen? Daar stopt het bij mij."
GOALS = (
    "De leerlingen kunnen uitleggen dat wie doorstuurt verantwoordelijk is.",
    "De leerlingen kunnen twee zinnen formuleren om niet mee te doen.",
    "De leerlingen kunnen twee plaatsen noemen waar hulp te vinden is.",
)
TEXTS = {
    "beginning": "De leerlingen kennen de afspraken van les 1. Veel leerlingen hebben een klasgroep op hun telefoon. "
    "Geen recent incident op school (nagevraagd bij leerlingbegeleiding).",
    "goals": "\n".join(GOALS),
    "differentiation": "Pictogramkaarten in plaats van casustekst; "
    "uitdaging: wat doet een omstander in een groepschat?",
    "evaluation": "Exitkaart, doel bereikt als beide hulpplaatsen en één zin juist zijn.",
    "note": "Mijn eigen notitie bij het geheel.",
}
STEPS = (
    ("Casus", "opening", 7, "herhaalt afspraken, leest casus zonder beeld", "luisteren, duim op/neer", "klasgesprek",
     [{"text": "casuskaart 1", "use": "lay_out", "per": "class"}], ["LP-1215-SOC-V1"]),
    ("Wie kan wat doen?", "core", 18, "leidt rollenkaarten in, vraagt door naar de doorsturende groep",
     "bespreken per vier: wie kan wat doen?", "groepswerk",
     [{"text": "rollenkaarten", "use": "print", "per": "group"}], ["LP-1215-SOC-V1"]),
    ("Zinnen", "practice", 15, "geeft startzinnen, loopt rond", "schrijven en oefenen zinnen in duo", "oefenen",
     [{"text": "zinnenblad", "use": "print", "per": "pupil"}], ["LP-1215-GEZ-V1"]),
    ("Exitkaart", "closing", 10, "toont hulpblok, deelt exitkaart uit", "vullen exitkaart in, zonder naam",
     "individueel",
     [{"text": "exitkaart", "use": "print", "per": "pupil"}], ["LP-1215-REC-H1"]),
)  # fmt: skip


def plan(user, **fields) -> Plan:
    """The sample as somebody's plan."""
    owner = Keeper(user=user).fields
    group = ClassGroup.objects.create(
        label="3 dubbele finaliteit", size=24, age_group=AgeGroup.objects.get(slug="12-15"), **owner
    )
    about = {
        "title": TITLE, "class_group": group, "minutes": 50, "starts_at": datetime.time(8, 30), "subject": "Nederlands",
        "planned_on": datetime.date(2026, 12, 7), "number_in_series": 2, "length_of_series": 3, "room": "B12",
        "saved_at": datetime.datetime(2026, 11, 24, 9, tzinfo=datetime.UTC),
    }  # fmt: skip
    made = Plan.objects.create(**owner, **about | fields)
    lesson = Lesson.objects.get(slug="over-de-lijn-doorsturen")
    for position, (title, part, minutes, teacher, pupils, method, materials, goals) in enumerate(STEPS, start=1):
        PlanStep.objects.create(
            plan=made, position=position, title=title, part=part, minutes_minimum=minutes, minutes=minutes,
            minutes_maximum=minutes, instruction=teacher, pupils=pupils, method=method, materials=materials,
            goals=goals, lesson=lesson, copied_at=timezone.now(), note="Alleen voor mij.",
        )  # fmt: skip
    for field, text in TEXTS.items():
        PlanText.objects.create(plan=made, field=field, text=text, written_at=timezone.now())
    return made
