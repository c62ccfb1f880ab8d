from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    """The Django admin, as our curators' desk."""

    default_site = "publishing.desk.Desk"
