"""Makes the rows a test needs, with as little as a row needs."""

from itertools import count

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.utils import timezone

from accounts.models import User
from learning_path.models import AgeGroup, Goal, SchoolType
from lessons.models import Lesson, Method, Phase

_number = count(1)


def user(email: str, **fields) -> User:
    """A person with the password that every test person has."""
    person = User.objects.create_user(email, "kantlijn-demo", **fields)
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    return person


def curator(email: str) -> User:
    """A person who may write, review and publish."""
    return in_roles(email, ["Auteur", "Nalezer", "Uitgever"])


def in_roles(email: str, roles: list[str]) -> User:
    """A person in these roles of the desk; in none, a teacher."""
    person = user(email, is_staff=bool(roles))
    person.groups.set(Group.objects.filter(name__in=roles))
    return person


def typed_goal(goal: Goal, **changed) -> dict:
    """What a curator posts for a goal at the desk."""
    names = (
        "domain",
        "text",
        "gloss",
        "status",
        "status_note",
        "who_reference",
        "position",
        "source_note",
        "checked_by",
    )
    links = {name: getattr(goal, f"{name}_id") for name in ("age_group", "strand", "theme")}
    return {name: getattr(goal, name) for name in names} | links | changed


def _lesson_fields() -> dict:
    number = next(_number)
    return {
        "number": f"T{number}",
        "slug": f"testles-{number}",
        "title": f"Testles {number}",
        "summary": "Een les om te testen.",
        "aim": "Leerlingen kunnen testen.",
        "group_min": 5,
        "group_max": 25,
        "preparation_minutes": 5,
        "sensitivity": 1,
        "sensitivity_sentence": "Een rustige les.",
        "position": 1000 + number,
    }


def many_lessons(number: int) -> list[Lesson]:
    """So many public lessons at once: without phases and in no search, but to be read and kept by everyone."""
    public = {"state": Lesson.State.PUBLISHED, "published_at": timezone.now()}
    return Lesson.objects.bulk_create(Lesson(**_lesson_fields(), **public) for _ in range(number))


def lesson(*, published: bool = True, minutes: tuple[int, ...] = (10, 15), age_group: str = "9-12", **fields) -> Lesson:
    """A lesson with one goal of its age group and a phase for each number of minutes."""
    made = Lesson.objects.create(**_lesson_fields() | fields)
    made.age_groups.add(AgeGroup.objects.get(slug=age_group))
    made.school_types.add(SchoolType.objects.get(slug="lager"))
    made.methods.add(Method.objects.get(slug="quiz"))
    made.goals.add(Goal.objects.filter(age_group__slug=age_group).first())
    for position, length in enumerate(minutes, start=1):
        Phase.objects.create(
            lesson=made,
            position=position,
            title=f"Fase {position}",
            minutes_minimum=length,
            minutes=length,
            minutes_maximum=length,
            instruction="Doe iets.",
        )
    if published:
        made.publish()
    return made
