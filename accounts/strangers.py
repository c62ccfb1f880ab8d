"""What a teacher hears about browsers that we do not know: somebody came in there, or tried to."""

from allauth.account.internal.flows.login import get_authentication_records
from django.contrib import messages
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from . import known_device, patience
from .letters import letter


def tell(request, user) -> None:
    """At a sign-in: a mail when the browser is a strange one, a word on the screen when others guessed."""
    if known_device.is_known(request, user.email):
        _tell_of_guesses(request, user)
    elif not came_by_our_mail(request, user):
        new_browser(request, user).send()


def came_by_our_mail(request, user) -> bool:
    """Whether the code of a mail was shown: whoever reads that mailbox knows of this sign-in already."""
    return any(record["method"] == "code" for record in get_authentication_records(request, user))


def new_browser(request, user):
    """The mail that tells where somebody came in, with the way to shut them out."""
    context = {
        "user_agent": request.headers.get("User-Agent", ""),
        "moment": timezone.now(),
        "new_password_url": shut_out_url(request),
    }
    return letter(to=user.email, subject=_("A new sign-in"), template="accounts/mail/new_browser.txt", context=context)


def shut_out_url(request) -> str:
    """Where a new password is chosen; everyone who is signed in elsewhere is out then."""
    return request.build_absolute_uri(reverse("account_reset_password"))


def _tell_of_guesses(request, user) -> None:
    if wrong := patience.guessed_by_strangers(user.email):
        said = _(
            "In a browser that we do not know, a wrong password was typed for your address %d times since yesterday. "
            "Nobody came in."
        )
        messages.warning(request, said % wrong)
