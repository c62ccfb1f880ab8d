"""The margin of a lesson: a place for a note beside the whole and beside each phase, and what stands there."""

from dataclasses import dataclass

from django.http import QueryDict

from lessons.models import Lesson
from lessons.showing import TimedPhase, timed

from .forms import NoteForm
from .kindness import Resemblance, resemblances
from .merging import both
from .models import Keeper, MarginNote, Stale

MOST_PLACES = 60  # more than any lesson has


@dataclass
class Place:
    """A place in the margin, level with a phase, and the note that stands there."""

    number: int
    position: int
    title: str
    timed: TimedPhase | None = None
    note: MarginNote | None = None
    typed: NoteForm | None = None  # what was typed and not saved
    theirs: str = ""  # what another tab saved meanwhile

    @property
    def form(self) -> NoteForm:
        """The field, with what was typed or else with what was saved."""
        return self.typed or self._form()

    @property
    def is_loose(self) -> bool:
        """Whether the phase that it stood beside is not there any more."""
        return self.number > 0 and self.timed is None

    @property
    def reminders(self) -> list[Resemblance]:
        """What the saved words look like; shown to who wrote them and to nobody else."""
        return resemblances(self.note.text) if self.note else []

    def is_at(self, position: int, title: str) -> int:
        """How well it fits a place remembered: 3 exactly, 2 by title, 1 by position, 0 not at all."""
        if self.number == 0 or position == 0:
            return 3 * (self.number == position == 0)
        if self.title == title:
            return 2 + (self.position == position)
        return int(self.position == position)

    def write(self, keeper: Keeper, lesson: Lesson, form: NoteForm) -> None:
        """Save what was typed here; when another tab was first, keep both texts in sight."""
        text, version = form.cleaned_data["text"], form.cleaned_data["version"]
        try:
            if self.note is None:
                self.note = MarginNote.objects.write(
                    keeper, lesson, position=self.position, title=self.title, text=text
                )
            else:
                self.note.rewrite(version, text)
        except Stale as news:
            self.note, self.theirs = news.row, news.row.text
            self.typed = self._form(text=text, version=news.row.version)

    def _form(self, **initial) -> NoteForm:
        note = self.note
        there = {"text": note.text, "version": note.version} if note else {"text": "", "version": 0}
        place = {"position": self.position, "title": self.title}
        return NoteForm(prefix=prefix(self.number), initial=there | place | initial)


def prefix(number: int) -> str:
    """How the fields of a place begin."""
    return f"note{number}"


def margin_of(keeper: Keeper, lesson: Lesson) -> list[Place]:
    """Every place of a lesson with the note of this person. Two queries."""
    return with_notes(lesson, list(MarginNote.objects.owned_by(keeper).filter(lesson=lesson)))


def with_notes(lesson: Lesson, waiting: list[MarginNote]) -> list[Place]:
    """Every place of a lesson with its note; notes whose phase is gone come last."""
    phases = timed(list(lesson.phases.all()), None)
    places = [Place(0, 0, "")]
    places += [Place(n, shown.phase.position, shown.phase.title, shown) for n, shown in enumerate(phases, start=1)]
    for fit in (3, 2, 1):
        waiting = [note for note in waiting if not _lay(places, note, fit)]
    for note in waiting:
        if note.text:
            places.append(Place(len(places), note.phase_position, note.phase_title, note=note))
    return places


def _lay(places: list[Place], note: MarginNote, fit: int) -> bool:
    for place in places:
        if place.note is None and place.is_at(note.phase_position, note.phase_title) == fit:
            place.note = note
            return True
    return False


class TypedNotes:
    """What was posted from a margin: each note by itself, so that one problem holds no other note back."""

    def __init__(self, data: QueryDict):
        self.data = data
        names = [prefix(number) for number in range(MOST_PLACES)]
        self.forms = [NoteForm(data, prefix=name) for name in names if f"{name}-text" in data]

    @property
    def keeps_something(self) -> bool:
        """Whether there is anything to write down."""
        return any(form.is_valid() and form.cleaned_data["text"] for form in self.forms)

    def write(self, keeper: Keeper, lesson: Lesson) -> list[Place]:
        """Save every note that can be saved; the places say what could not."""
        places = margin_of(keeper, lesson)
        for form in self.forms:
            if form.is_valid():
                self._place_of(form, places).write(keeper, lesson, self._with_theirs(form, places))
            else:
                self._keep_in_sight(form, places)
        return places

    def _place_of(self, form: NoteForm, places: list[Place]) -> Place:
        at = form.cleaned_data["position"], form.cleaned_data["title"]
        return max(places, key=lambda place: (place.is_at(*at), -place.number))

    def _with_theirs(self, form: NoteForm, places: list[Place]) -> NoteForm:
        """“Keep both” puts what was typed under what stands there."""
        note = self._place_of(form, places).note
        if note and self.data.get("both") == form.prefix:
            form.cleaned_data["text"] = both(note.text, form.cleaned_data["text"], between="\n\n")
        return form

    def _keep_in_sight(self, form: NoteForm, places: list[Place]) -> None:
        number = int(form.prefix.removeprefix("note"))
        places[min(number, len(places) - 1)].typed = form


def status_of(places: list[Place]) -> int:
    """409 when another tab was first, 400 when something cannot be saved as it is, 200 when all is well."""
    if any(place.theirs for place in places):
        return 409
    return 400 if any(place.typed for place in places) else 200
