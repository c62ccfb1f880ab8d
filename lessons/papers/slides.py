"""What the class sees on the board: neutral, large, one slide a step, and the help lines at the end."""

from django.utils.translation import gettext as _

from paper.naming import is_neutral
from paper.slides import Deck, Slide
from ui.prose import lines_of

from .contents import Contents, Step
from .pupil import neutral_title
from .teacher import credit

MOST_LINES = 6


def deck_of(contents: Contents) -> Deck:
    """The slides; what the teacher does and says stands in the notes under them."""
    title = neutral_title(contents)
    announced = contents.safety.announcement
    opening = Slide(title, (announced,) if announced and is_neutral(announced) else ())
    return Deck(
        title=title,
        credit=credit(contents),
        slides=(
            opening,
            overview(contents),
            *map(slide_of, contents.steps),
            *listed(_("What do you think?"), contents.questions),
            *listed(_("Remember"), contents.board or contents.messages),
            help_slide(contents),
        ),
    )


def overview(contents: Contents) -> Slide:
    """What is going to happen, with its minutes."""
    lines = tuple(f"{step.title} · {_('%s min') % step.minutes}" for step in contents.steps)
    return Slide(_("What we do"), lines)


def slide_of(step: Step) -> Slide:
    """One step: what pupils do when that is known, else only what it is called."""
    notes = [step.teacher, *(f"“{line}”" for line in step.say), step.differentiation, step.note]
    return Slide(step.title, tuple(lines_of(step.pupils)), _("%s min") % step.minutes, "\n\n".join(filter(None, notes)))


def listed(title: str, lines: tuple[str, ...]) -> tuple[Slide, ...]:
    """A few lines a slide; none for no lines."""
    return tuple(Slide(title, lines[start : start + MOST_LINES]) for start in range(0, len(lines), MOST_LINES))


def help_slide(contents: Contents) -> Slide:
    """Where help is; always the last."""
    lines = tuple(f"{line.phone} · {line.name}" for line in contents.safety.help_lines)
    return Slide(_("You are not alone in this"), lines)
