from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    """The Django admin, as our curators' desk."""

    default_site = "publishing.desk.Desk"

    def ready(self):
        super().ready()
        from . import checks  # noqa: F401 - registers itself
