"""The three people of the demo. Production refuses to start while one of them has the password of the demo."""

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group

from .models import User

PASSWORD = "kantlijn-demo"  # noqa: S105 - printed on the screen by `make demo`, refused elsewhere
TEACHER, CURATOR, ADMINISTRATOR = ADDRESSES = ("anna@example.org", "cora@example.org", "dirk@example.org")
CURATORS_ROLES = ("Auteur", "Nalezer", "Uitgever")


def make_accounts() -> None:
    """Anna teaches, Cora curates, Dirk administers; whoever exists already stays as they are."""
    missing = set(ADDRESSES) - set(User.objects.filter(email__in=ADDRESSES).values_list("email", flat=True))
    if TEACHER in missing:
        User.objects.create_user(TEACHER, PASSWORD)
    if CURATOR in missing:
        cora = User.objects.create_user(CURATOR, PASSWORD, is_staff=True)
        cora.groups.set(Group.objects.filter(name__in=CURATORS_ROLES))
    if ADMINISTRATOR in missing:
        User.objects.create_superuser(ADMINISTRATOR, PASSWORD)
    for user in User.objects.filter(email__in=ADDRESSES):
        EmailAddress.objects.get_or_create(user=user, email=user.email, defaults={"verified": True, "primary": True})


def open_accounts() -> list[str]:
    """The addresses of the demo that still open with its password."""
    return [user.email for user in User.objects.filter(email__in=ADDRESSES) if user.check_password(PASSWORD)]
