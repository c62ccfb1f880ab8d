"""The road of a piece of content to the public: which steps there are, who may take them, and what is remembered."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from .models import Publishable, Review, State


@dataclass(frozen=True)
class Transition:
    """One step from state to state, the permission that it takes, and whether a remark goes with it."""

    to: State
    permission: str
    label: str
    asks_remark: bool = False
    needs_remark: bool = False


REMARK_LENGTH = Review._meta.get_field("remark").max_length
TO_PUBLIC = Transition(State.PUBLISHED, "publish", pgettext_lazy("press", "Publish"))
TRANSITIONS: dict[State, tuple[Transition, ...]] = {
    State.DRAFT: (
        Transition(State.IN_REVIEW, "change", gettext_lazy("Offer for review")),
        TO_PUBLIC,
    ),
    State.IN_REVIEW: (
        Transition(State.DRAFT, "review", gettext_lazy("Send back to the author"), asks_remark=True),
        TO_PUBLIC,
    ),
    State.PUBLISHED: (
        Transition(State.WITHDRAWN, "publish", gettext_lazy("Withdraw"), asks_remark=True, needs_remark=True),
    ),
    State.WITHDRAWN: (
        Transition(State.DRAFT, "publish", gettext_lazy("Make it a draft again")),
        Transition(State.PUBLISHED, "publish", gettext_lazy("Publish again")),
    ),
}


def may(person, permission: str, model) -> bool:
    """Whether a person holds `change`, `review`, `publish`, … over rows of this model."""
    return person.has_perm(f"{model._meta.app_label}.{permission}_{model._meta.model_name}")


def steps_open_to(person, piece: Publishable) -> list[Transition]:
    """The steps that this person may take with this piece as it stands."""
    return [step for step in TRANSITIONS[State(piece.state)] if may(person, step.permission, type(piece))]


def step_to(state: str, piece: Publishable) -> Transition:
    """The step that leads a piece to a state; ValueError when no step does."""
    for step in TRANSITIONS[State(piece.state)]:
        if step.to == state:
            return step
    now = piece.get_state_display()
    raise ValueError(_("This step cannot be taken: the piece is now “%(state)s”.") % {"state": now})


@transaction.atomic
def advance(piece: Publishable, to: str, by, remark: str = "") -> None:
    """Take a piece one step further.

    PermissionDenied when the person may not; ValueError, with sentences for the person, when the piece is not ready.
    """
    piece.refresh_from_db(from_queryset=type(piece)._default_manager.select_for_update())
    before, remark = piece.state, remark.strip()[:REMARK_LENGTH]
    step = step_to(to, piece)
    if not may(by, step.permission, type(piece)):
        raise PermissionDenied
    piece._history_user, piece._change_reason = by, remark or None
    _move(piece, step, remark)
    Review.objects.create(
        content_type=ContentType.objects.get_for_model(piece),
        object_id=piece.pk,
        by=by,
        from_state=before,
        to_state=step.to,
        remark=remark,
    )


def reviews_of(piece: Publishable):
    """What was done with a piece on its road, newest first."""
    about = ContentType.objects.get_for_model(piece)
    return Review.objects.filter(content_type=about, object_id=piece.pk).select_related("by")


def _move(piece: Publishable, step: Transition, remark: str) -> None:
    if step.to == State.PUBLISHED:
        piece.publish()
    elif step.to == State.WITHDRAWN:
        piece.withdraw(remark)
    else:
        piece.state, piece.withdrawn_reason = step.to, ""
        piece.save()
