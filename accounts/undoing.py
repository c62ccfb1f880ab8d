"""Who finds their address changed by somebody else can put it back for seven days, from the mail to the old address."""

from dataclasses import dataclass
from datetime import UTC, datetime
from time import time

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.core import signing
from django.db import transaction

from .models import User

SALT = "accounts.undoing"
SEVEN_DAYS = 7 * 24 * 60 * 60


@dataclass(frozen=True)
class Change:
    """An address that became another one."""

    user_pk: int
    old: str
    new: str
    at: float

    @classmethod
    def read(cls, token: str) -> "Change | None":
        """The change that a link is about; none when the link is not ours or too old."""
        try:
            return cls(*signing.loads(token, salt=SALT, max_age=SEVEN_DAYS))
        except (signing.BadSignature, TypeError):
            return None

    def user(self) -> User | None:
        """Whose address it was, as long as the new address is in use and nobody else has the old one."""
        user = User.objects.filter(pk=self.user_pk, email__iexact=self.new).first()
        is_taken = EmailAddress.objects.filter(email__iexact=self.old).exists()
        return None if is_taken or User.objects.filter(email__iexact=self.old).exists() else user


def token_for(user: User, *, old: str, new: str) -> str:
    """What stands in the link of the mail to the old address."""
    return signing.dumps([user.pk, old, new, time()], salt=SALT)


@transaction.atomic
def put_back(*, change: Change) -> bool:
    """The old address again; whoever came in meanwhile is out, with every key they made."""
    user = change.user()
    if user is None:
        return False
    since = datetime.fromtimestamp(change.at, UTC)
    Authenticator.objects.filter(user=user, created_at__gte=since).delete()
    SocialAccount.objects.filter(user=user, date_joined__gte=since).delete()
    EmailAddress.objects.filter(user=user).delete()
    EmailAddress.objects.create(user=user, email=change.old, verified=True, primary=True)
    user.email = change.old
    user.set_unusable_password()  # every session hangs on it, so all of them end
    user.save(update_fields=["email", "password"])
    return True
