from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LearningPathConfig(AppConfig):
    name = "learning_path"
    verbose_name = _("Learning path")
