"""`manage.py plant`: the first content of every room, from its seed files. May be run again at any time."""

from importlib import import_module
from importlib.util import find_spec

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from publishing import standing_by


class Command(BaseCommand):
    help = "Plants the first content of every room; never overwrites what a curator changed."

    def handle(self, *args, **options):
        for room in reversed(settings.ROOMS):
            if find_spec(f"{room}.seeding"):
                with transaction.atomic():
                    counts = import_module(f"{room}.seeding").plant_all()
                self.stdout.write(
                    f"{room}: " + ", ".join(f"{number} {what}" for what, number in sorted(counts.items()))
                )
        standing_by.refresh()
