from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SchoolPolicyConfig(AppConfig):
    name = "school_policy"
    verbose_name = _("School policy")
