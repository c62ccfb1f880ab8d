"""Where the account library asks how this house does things."""

import base64
import hashlib
import unicodedata

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context as library
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from . import known_device, patience, strangers
from .letters import letter
from .undoing import token_for

# Mails that somebody gets because anybody typed their address somewhere.
ASKED_BY_ANYBODY = {
    f"account/email/{name}"
    for name in (
        "login_code",
        "email_confirmation",
        "email_confirmation_signup",
        "password_reset_key",
        "unknown_account",
        "account_already_exists",
    )
}


class AccountAdapter(DefaultAccountAdapter):
    """Addresses, passwords and mails, as this house wants them."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": gettext_lazy(
            "This e-mail address and password do not belong together. Check both and try again."
        ),
        "incorrect_code": gettext_lazy("This is not the code. Look at the newest mail or at your app, and try again."),
        "incorrect_password": gettext_lazy("This is not your password. Try again."),
        "enter_current_password": gettext_lazy("This is not your current password. Try again."),
        "too_many_login_attempts": gettext_lazy("That was wrong too often. Wait a while, then try again."),
        "rate_limited": gettext_lazy("That went too fast. Wait a moment and try again."),
    }

    def clean_email(self, email):
        """In small letters and one spelling of every sign."""
        return unicodedata.normalize("NFKC", email).strip().lower()

    def is_safe_url(self, url):
        """Only addresses of this site, written from the root."""
        return bool(url) and url.startswith("/") and "\\" not in url and super().is_safe_url(url)

    # -- Passwords ------------------------------------------------------------------------------

    def pre_authenticate(self, request, **credentials):
        """Nothing: `authenticate` counts, in a way that cannot be turned against a teacher."""

    def authenticate(self, request, **credentials):
        """Look at a password, unless there were too many wrong ones just now."""
        guess = patience.Guess.of(request, credentials.get("email", ""), self.get_client_ip(request))
        with guess.turn():
            if moment := guess.open_again_at():
                raise too_soon(moment)
            user = super().authenticate(request, **credentials)
            guess.was_right() if user else guess.was_wrong()
        return user

    def is_login_by_code_required(self, login):
        """In a network from which many accounts are tried, a strange browser also needs the code from the mail."""
        if super().is_login_by_code_required(login):
            return True
        records = get_authentication_records(self.request, login.user)
        if not records or records[-1]["method"] != "password" or known_device.is_known(self.request, login.user.email):
            return False
        return patience.is_spraying(self.get_client_ip(self.request))

    def post_login(self, request, user, *, signup, **kwargs):
        """Tell of what may have been somebody else; from now on this browser is known."""
        response = super().post_login(request, user, signup=signup, **kwargs)
        if not signup:
            strangers.tell(request, user)
        known_device.remember(request, response, user.email)
        return response

    # -- Mail -----------------------------------------------------------------------------------

    def send_mail(self, template_prefix, email, context):
        """Into the outbox, unless this mailbox already got enough that anybody can ask for."""
        if template_prefix in ASKED_BY_ANYBODY and not patience.may_have_mail(library.request, email):
            return
        super().send_mail(template_prefix, email, context)

    def render_mail(self, template_prefix, email, context, headers=None):
        """A letter of this house; its words stand in one text file."""
        subject = " ".join(render_to_string(f"{template_prefix}_subject.txt", context).split())
        return letter(to=email, subject=subject, template=f"{template_prefix}_message.txt", context=context)

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        """What changed, with a way to shut others out, and a way back when it is the address."""
        context = {"new_password_url": strangers.shut_out_url(self.request), **(context or {})}
        if template_prefix == "account/email/email_changed":
            token = token_for(user, old=context["from_email"], new=context["to_email"])
            context["put_back_url"] = self.request.build_absolute_uri(reverse("accounts:put_back", args=[token]))
        super().send_notification_mail(template_prefix, user, context, email)


def too_soon(moment) -> ValidationError:
    """When one may try again, and which doors are open meanwhile."""
    message = _(
        "There were too many wrong passwords for this address. From %(time)s you can try again. "
        "A code by mail, a passkey or a new password works now too."
    )
    return ValidationError(
        message % {"time": time_format(timezone.localtime(moment), "H:i:s")}, code="too_many_login_attempts"
    )


class SecondFactorAdapter(DefaultMFAAdapter):
    """Secrets of authenticator apps and recovery codes are kept encrypted."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": AccountAdapter.error_messages["incorrect_code"],
    }

    def encrypt(self, text):
        return _keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        return _keys().decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user, type):
        """A name to begin with; whoever has several gives them better ones."""
        return _("Passkey of %(date)s") % {"date": timezone.localdate().strftime("%d-%m-%Y")}


def _keys() -> MultiFernet:
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hashlib.sha256(b"accounts.second_factor" + secret.encode()).digest() for secret in secrets]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])


class OtherDoorAdapter(DefaultSocialAccountAdapter):
    """Who signs in elsewhere brings an address and a number, and nothing else is kept."""

    def pre_social_login(self, request, sociallogin):
        """Forget the name, the picture and whatever else the provider told."""
        told = sociallogin.account.extra_data.get("userinfo") or sociallogin.account.extra_data.get("id_token") or {}
        kept = {name: told[name] for name in ("sub", "email") if name in told}
        sociallogin.account.extra_data = {"userinfo": kept}
