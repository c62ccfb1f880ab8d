"""Deleting an account: at once, with everything that hangs on it."""

from functools import partial

from allauth.usersessions.models import UserSession
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.utils.translation import gettext as _

from .departed import write_down
from .letters import letter
from .models import Letter, User
from .sessions import SessionStore
from .traces import wipe


def is_last_administrator(user: User) -> bool:
    """Whether nobody would be left who can let people in at the desk."""
    others = User.objects.filter(is_superuser=True, is_active=True).exclude(pk=user.pk)
    return user.is_superuser and not others.exists()


@transaction.atomic
def leave(*, user: User) -> None:
    """Delete a person: their sessions on every device, what waits to be posted, and by `on_delete` the rest."""
    User.objects.select_for_update().get(pk=user.pk)  # what is being saved at this moment goes along
    address, who = user.email, (user.pk, user.joined_at)
    sign_out_everywhere(user)
    Letter.objects.filter(to__iexact=address).delete()
    user.delete()
    goodbye(address).send()
    transaction.on_commit(partial(write_down, *who))
    transaction.on_commit(wipe)


def sign_out_everywhere(user: User) -> None:
    """End every session of this person, on every device."""
    for session in UserSession.objects.filter(user=user):
        SessionStore().delete(session.session_key)


def goodbye(address: str) -> EmailMultiAlternatives:
    """The last mail: so that nobody is deleted without knowing."""
    return letter(to=address, subject=_("Your account is deleted"), template="accounts/mail/left.txt", context={})
