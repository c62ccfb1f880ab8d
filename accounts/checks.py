"""What must not be true of the accounts when the site faces the world."""

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.db import DatabaseError, connection

from .demo import open_accounts
from .departed import returned
from .models import User


@register(Tags.database)
def no_demo_accounts(app_configs, databases=None, **kwargs):
    """Whoever reads our README knows the password of the demo: a real site may not have it."""
    if settings.MAY_HAVE_DEMO_ACCOUNTS or "default" not in (databases or []):
        return []
    try:
        if User._meta.db_table not in connection.introspection.table_names():
            return []
        addresses = open_accounts()
    except DatabaseError as problem:
        return [Error(f"The database does not answer: {problem}", id="accounts.E002")]
    return [
        Error(
            f"The demo account {address} still has the password that everyone can read.",
            hint=f"Give it another one with `manage.py changepassword {address}`, or start from an empty database.",
            id="accounts.E001",
        )
        for address in addresses
    ]


@register(Tags.database)
def nobody_came_back(app_configs, databases=None, **kwargs):
    """Whoever deleted their account may not be there again because an older copy was put back."""
    if "default" not in (databases or []):
        return []
    try:
        back = returned()
    except DatabaseError:  # no tables yet, or no answer, which the check above says
        return []
    if not back:
        return []
    return [
        Error(
            f"{len(back)} accounts that were deleted are back, from an older copy of the database.",
            hint="Run `manage.py tidy_accounts`: it erases them again.",
            id="accounts.E003",
        )
    ]
