"""What a password may not be, beside what Django already refuses."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

FIRST_GUESSES = ("kantlijn", "sensoa", "sexting", "wachtwoord", "leerkracht", "onderwijs", "welkom")
LONGEST = 1000


class NotTheNameOfTheSite:
    """No password that is little more than a word everyone here thinks of first."""

    def validate(self, password, user=None):
        if len(password) > LONGEST:
            raise ValidationError(_("This password is longer than 1000 characters."), code="password_too_long")
        left = password.casefold()
        for word in FIRST_GUESSES:
            left = left.replace(word, "")
        if left != password.casefold() and len(left) < 8:
            raise ValidationError(
                _("This password is easy to guess: it is a word of this site with little around it."),
                code="password_of_the_site",
            )

    def get_help_text(self):
        return _("Do not use the name of this site or a word like “welkom” with a number.")
