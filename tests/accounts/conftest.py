"""In these tests mail goes into the outbox, as it does outside; Django would put it in a list."""

import pytest


@pytest.fixture(autouse=True)
def _outbox(settings):
    settings.MAILERS = {
        "default": {"BACKEND": "accounts.outbox.Outbox"},
        "post": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"},
    }
