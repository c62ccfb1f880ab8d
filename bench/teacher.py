"""Signs a teacher in, for the pages that are measured signed in: prints her cookie.

Run as `python -m bench.teacher`, with the settings and the database of the site that is measured.
"""

import django


def cookie() -> str:
    """The cookie of Anna, who has just signed in."""
    from django.conf import settings
    from django.test import Client

    from accounts.demo import TEACHER, make_accounts
    from accounts.models import User

    make_accounts()
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(User.objects.get(email=TEACHER))
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


if __name__ == "__main__":
    django.setup()
    print(cookie())
