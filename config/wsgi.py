"""The door for a production server."""

import os

from django.core.checks import Tags
from django.core.management.base import BaseCommand
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
application = get_wsgi_application()

# Django checks when a command runs, not when a server starts: what may not face the world stops here. The checks of the
# code itself are left to whoever builds (`make lint`); they would take longer than all the rest.
BaseCommand().check(tags=[Tags.compatibility, Tags.database, Tags.security, Tags.urls], databases=["default"])
