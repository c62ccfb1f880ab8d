from django.apps import AppConfig, apps

# Rooms whose rows are private or book-keeping: their changes make no public page older.
NOT_CONTENT = {"accounts", "planning", "publishing"}


class PublishingConfig(AppConfig):
    name = "publishing"

    def ready(self):
        from django.conf import settings

        from .versions import watch

        for model in apps.get_models():
            label = model._meta.app_label
            if label in settings.ROOMS and label not in NOT_CONTENT and not model.__name__.startswith("Historical"):
                watch(model)
