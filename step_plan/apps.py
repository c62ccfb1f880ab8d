from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StepPlanConfig(AppConfig):
    name = "step_plan"
    verbose_name = _("Step plan")
