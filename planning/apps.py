from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlanningConfig(AppConfig):
    name = "planning"
    verbose_name = _("My workspace")

    def ready(self):
        from django.contrib.auth.signals import user_logged_in

        from .merging import bring_along

        user_logged_in.connect(bring_along, dispatch_uid="planning-bring-along")
