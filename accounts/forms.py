"""What a person types at the doors and about themselves; the library knows what the answers do."""

from allauth.account import forms as account
from allauth.mfa.adapter import get_adapter as second_factor_adapter
from allauth.mfa.base import forms as second_factor
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as passkeys
from allauth.socialaccount.forms import SignupForm as SignupFromElsewhere
from django import forms
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import password_validators_help_texts
from django.db import IntegrityError, transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .models import Profile


class InHouseWords:
    """The library's fields under our labels: no placeholder that says it twice, no help inside a help."""

    labels = {
        "login": _("E-mail address"),
        "email": _("E-mail address"),
        "password": _("Password"),
        "oldpassword": _("Your password now"),
        "password1": _("New password"),
        "password2": _("New password, once more"),
        "remember": _("Keep me signed in on this device"),
        "code": _("Code"),
        "name": _("Name of this passkey"),
    }
    helps = {
        "remember": _("Not on a computer that others use. Without a visit you are signed out after 14 days."),
        "name": _("So that you recognise it later: “my phone”, “laptop at school”."),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.helps.get(name, "")
        if code := self.fields.get("code"):
            code.widget.attrs |= {"class": "code-input", "autocapitalize": "characters", "spellcheck": "false"}
        if new := self.fields.get("password1"):
            new.help_text = rules()


def rules() -> str:
    """What a new password needs, in one line."""
    return " ".join([gettext("At least 10 characters; a sentence is fine."), *password_validators_help_texts()[-1:]])


class LoginForm(InHouseWords, account.LoginForm):
    """E-mail address and password."""

    def login(self, request, redirect_url=None):
        with transaction.atomic():  # one commit instead of five: a disk does few in a second
            return super().login(request, redirect_url)


class SignupForm(InHouseWords, account.SignupForm):
    """An address and a password; an address that exists already takes as long and looks the same."""

    labels = InHouseWords.labels | {"password1": _("Password")}

    def try_save(self, request):
        if self.account_already_exists:
            make_password(self.cleaned_data["password1"])  # as long as for a new account
        try:
            with transaction.atomic():
                return super().try_save(request)
        except IntegrityError:  # the same press was made elsewhere, and was a moment earlier
            self.account_already_exists = True
            return super().try_save(request)


class SignupFromElsewhereForm(InHouseWords, SignupFromElsewhere):
    """The address, when the other door did not tell it."""


class NewAddressForm(InHouseWords, account.AddEmailForm):
    """The address that an account moves to."""

    labels = InHouseWords.labels | {"email": _("New e-mail address")}


class ChangePasswordForm(InHouseWords, account.ChangePasswordForm):
    """Another password."""


class SetPasswordForm(InHouseWords, account.SetPasswordForm):
    """A first password, for who came in by another door."""


class ResetPasswordForm(InHouseWords, account.ResetPasswordForm):
    """Where to send the link for a new password."""


class NewPasswordForm(InHouseWords, account.ResetPasswordKeyForm):
    """The new password, after the link."""


class ReauthenticateForm(InHouseWords, account.ReauthenticateForm):
    """The password once more, before something that matters."""


class AskForCodeForm(InHouseWords, account.RequestLoginCodeForm):
    """Where to send a code to sign in with."""


class LoginCodeForm(InHouseWords, account.ConfirmLoginCodeForm):
    """The code from the mail."""


class AddressCodeForm(InHouseWords, account.ConfirmEmailVerificationCodeForm):
    """The code that shows that an address is somebody's own."""


class SecondFactorForm(InHouseWords, second_factor.AuthenticateForm):
    """The code of the app, or a recovery code."""


class SecondFactorAgainForm(InHouseWords, second_factor.ReauthenticateForm):
    """The code of the app once more, before something that matters."""


class ActivateAppForm(InHouseWords, ActivateTOTPForm):
    """The first code of the app."""


class CarefulWithKeys:
    """What a browser sends as a passkey may be anything: the library breaks on what is not even shaped like one."""

    def clean(self):
        return self.careful(super().clean)

    def careful(self, look):
        try:
            return look()
        except (AttributeError, KeyError, TypeError, ValueError):
            raise second_factor_adapter().validation_error("incorrect_code") from None


class AddPasskeyForm(InHouseWords, CarefulWithKeys, passkeys.AddWebAuthnForm):
    """A passkey; it always opens the door by itself."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["passwordless"]


class PasskeyForm(CarefulWithKeys, passkeys.AuthenticateWebAuthnForm):
    """A passkey instead of the code of the app."""

    def clean_credential(self):
        return self.careful(super().clean_credential)


class PasskeyAtTheDoorForm(CarefulWithKeys, passkeys.LoginWebAuthnForm):
    """A passkey instead of everything."""

    def clean_credential(self):
        return self.careful(super().clean_credential)


class PasskeyAgainForm(CarefulWithKeys, passkeys.ReauthenticateWebAuthnForm):
    """A passkey once more, before something that matters."""

    def clean_credential(self):
        return self.careful(super().clean_credential)


class RenamePasskeyForm(InHouseWords, passkeys.EditWebAuthnForm):
    """Another name for a passkey."""


class ProfileForm(forms.ModelForm):
    """What a teacher may tell about their work."""

    grades = forms.MultipleChoiceField(
        label=_("I teach in"),
        choices=Profile.Grade.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Profile
        fields = ("school", "network", "grades", "subjects")
        labels = {"school": _("School"), "network": _("Network"), "subjects": _("Subjects")}
        help_texts = {
            "school": _("The name of your school, nothing about pupils."),
            "subjects": _("For example: nature, philosophy of life."),
        }
