from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = _("Accounts")

    def ready(self):
        from allauth.usersessions.models import UserSession
        from django.contrib.auth.signals import user_logged_in
        from django.db.models.signals import pre_save

        from . import (
            checks,  # noqa: F401 - registers itself
            sessions,
        )

        user_logged_in.connect(sessions.begin, dispatch_uid="accounts.sessions.begin")
        pre_save.connect(sessions.shorten_address, UserSession, dispatch_uid="accounts.sessions.shorten_address")
